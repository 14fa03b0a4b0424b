import { useMemo } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { formatMinute } from '../../../shared/time/format.ts'
import type { WordingField as WordingFieldKind } from '../../../shared/wording/hint.ts'
import { useApp } from '../../store/useApp.ts'
import { useSavedText } from '../../store/useSavedText.ts'
import { RestoredNote } from '../RestoredNote.tsx'
import { KeptHints } from './KeptHints.tsx'
import { ProseEditor, type ProseEditorProps } from './ProseEditor.tsx'
import type { ProseMark } from './proseMark.ts'
import { useHintMarks } from './useHintMarks.tsx'

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
  const { text, onChange, onBlur, restored, keepRestored, discardRestored } = useSavedText(field, value, onSave)
  const { marks: hintMarks, markedText, dismissed } = useHintMarks(field, incident, kind, text)
  const all = useMemo(() => [...marks, ...hintMarks], [marks, hintMarks])

  return (
    <div>
      <ProseEditor {...rest} value={text} marks={all} markedText={markedText} onChange={onChange} onBlur={onBlur} />
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
