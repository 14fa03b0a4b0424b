import { useEffect, useMemo } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { formatMinute } from '../../../shared/time/format.ts'
import { dismissalOf } from '../../../shared/wording/dismissal.ts'
import { type Hint, WORDING_RULES, type WordingField as WordingFieldKind } from '../../../shared/wording/hint.ts'
import { useApp } from '../../store/useApp.ts'
import { useAsk } from '../../store/useAsk.ts'
import { useSavedText } from '../../store/useSavedText.ts'
import { RestoredNote } from '../RestoredNote.tsx'
import { HintCard } from './HintCard.tsx'
import { KeptHints } from './KeptHints.tsx'
import { ProseEditor, type ProseEditorProps } from './ProseEditor.tsx'
import type { CardActions, ProseMark } from './proseMark.ts'
import { useWording } from './useWording.ts'

interface WordingFieldProps extends Omit<ProseEditorProps, 'value' | 'onChange' | 'onBlur'> {
  /** The name under which unsaved typing is kept. */
  readonly field: string
  readonly incident: Incident
  /** What is written there, which decides what is looked for. */
  readonly kind: WordingFieldKind
  readonly value: string
  /** `other`: what somebody else saved meanwhile, and this replaces. */
  readonly onSave: (text: string, other: string | null) => void
}

const NO_MARKS: readonly ProseMark[] = []

/**
 * A text in Markdown that people write by hand, with hints about its wording. It is saved as it is typed, kept as a draft
 * until then, and never overwritten by data.
 */
export function WordingField({ field, incident, kind, value, onSave, marks = NO_MARKS, ...rest }: WordingFieldProps) {
  const zone = useApp((app) => app.displayZone)
  const noteHints = useApp((app) => app.noteHints)
  const ask = useAsk()
  const { text, onChange, onBlur, restored, keepRestored, discardRestored } = useSavedText(field, value, onSave)
  const wording = useWording(text, kind, incident)
  const { standing, dismissed } = wording

  useEffect(() => {
    noteHints(
      field,
      standing.map(({ rule }) => rule),
    )
  }, [field, standing, noteHints])
  useEffect(() => () => noteHints(field, null), [field, noteHints])

  const hintMarks = useMemo(() => {
    const keep = (hint: Hint) =>
      void ask({
        kind: 'putRecords',
        records: [{ collection: 'wordingDismissal', id: null, changes: dismissalOf(hint) }],
      })
    const park = ({ sentence }: Hint) =>
      void ask({
        kind: 'putRecords',
        records: [{ collection: 'parkedItem', id: null, changes: { text: sentence, kind: 'idea' } }],
      })
    return standing.map((hint, place): ProseMark => markOf(hint, standing.slice(0, place), { keep, park }))
  }, [standing, ask])
  const all = useMemo(() => [...marks, ...hintMarks], [marks, hintMarks])

  return (
    <div>
      <ProseEditor {...rest} value={text} marks={all} markedText={wording.text} onChange={onChange} onBlur={onBlur} />
      {restored === null ? null : (
        <RestoredNote
          label={rest.label}
          time={formatMinute(restored.at, zone)}
          onKeep={keepRestored}
          onDiscard={discardRestored}
        />
      )}
      <KeptHints incident={incident} label={rest.label} dismissed={dismissed} />
    </div>
  )
}

interface Ways {
  readonly keep: (hint: Hint) => void
  readonly park: (hint: Hint) => void
}

function markOf(hint: Hint, before: readonly Hint[], { keep, park }: Ways): ProseMark {
  const same = before.filter(({ rule, phrase }) => rule === hint.rule && phrase === hint.phrase).length
  return {
    key: `${hint.rule} ${hint.phrase} ${same}`,
    from: hint.from,
    to: hint.to,
    look: 'wording',
    words: `${WORDING_RULES[hint.rule]}: ${hint.phrase}. ${hint.better}`,
    card: ({ close, replace }: CardActions) => (
      <HintCard
        hint={hint}
        onUse={() => {
          if (hint.change !== null) replace(hint.change)
        }}
        onPark={() => {
          park(hint)
          close()
        }}
        onKeep={() => {
          keep(hint)
          close()
        }}
        onClose={close}
      />
    ),
  }
}
