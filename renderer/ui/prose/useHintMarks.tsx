import { useEffect, useMemo } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { dismissalOf } from '../../../shared/wording/dismissal.ts'
import { type Hint, WORDING_RULES, type WordingField } from '../../../shared/wording/hint.ts'
import { useApp } from '../../store/useApp.ts'
import { usePut } from '../../store/usePut.ts'
import { HintCard } from './HintCard.tsx'
import type { CardActions, ProseMark } from './proseMark.ts'
import { useWording } from './useWording.ts'

interface HintMarks {
  readonly marks: readonly ProseMark[]
  /** The text that they lie in: typing may be ahead of them. */
  readonly markedText: string
  readonly dismissed: readonly Hint[]
}

/** The hints about what is typed in a field, to be underlined and walked through. */
export function useHintMarks(field: string, incident: Incident, kind: WordingField, text: string): HintMarks {
  const noteHints = useApp((app) => app.noteHints)
  const put = usePut()
  const { text: markedText, standing, dismissed } = useWording(text, kind, incident)

  useEffect(() => {
    noteHints(
      field,
      standing.map(({ rule }) => rule),
    )
  }, [field, standing, noteHints])
  useEffect(() => () => noteHints(field, null), [field, noteHints])

  const marks = useMemo(() => {
    const keep = (hint: Hint) => void put({ collection: 'wordingDismissal', id: null, changes: dismissalOf(hint) })
    const park = ({ sentence }: Hint) =>
      void put({ collection: 'parkedItem', id: null, changes: { text: sentence, kind: 'idea' } })
    return standing.map((hint, place): ProseMark => markOf(hint, standing.slice(0, place), { keep, park }))
  }, [standing, put])
  return { marks, markedText, dismissed }
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
