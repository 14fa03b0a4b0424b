import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { EventId } from '../../../shared/ids.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useCommand } from '../../store/useApp.ts'
import { useAsk } from '../../store/useAsk.ts'
import { useFieldDraft } from '../../store/useFieldDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { focusLineIn, WordingLine } from '../../ui/prose/WordingLine.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import styles from './EventNotes.module.css'

type NoteKind = 'note' | 'question'

const KINDS = [
  { id: 'note', label: 'Note' },
  { id: 'question', label: 'Question' },
] as const

interface NoteFieldProps {
  readonly incident: Incident
  readonly event: EventId
}

/** Where a note on an event is typed; Escape goes back to the walk. What is typed survives everything. */
export function NoteField({ incident, event }: NoteFieldProps) {
  const ask = useAsk()
  const root = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const [kind, setKind] = useState<NoteKind>('note')
  const [isPrivate, setPrivate] = useState(false)
  const { restored, takeUp, forget } = useFieldDraft(`note:${event}`, '', text)
  if (restored !== null && text === '') setText(restored.text)
  useEffect(() => {
    if (restored !== null) takeUp()
  })
  const begin = (wanted: NoteKind) => {
    // The next key is typed already: the editor of the other kind must be there to hear it.
    flushSync(() => setKind(wanted))
    focusLineIn(root.current)
  }
  useCommand('noteOnEvent', () => begin('note'))
  useCommand('questionOnEvent', () => begin('question'))

  const save = async () => {
    const typed = text.trim()
    if (typed === '') return
    const changes = { event, text: typed, kind, isPrivate }
    setText('')
    const records = [{ collection: 'reviewNote', id: null, changes }] as const
    if (!(await ask({ kind: 'putRecords', records }))) return setText(typed)
    setPrivate(false)
    forget()
  }
  return (
    <div className={styles.field}>
      <div ref={root}>
        <WordingLine
          key={kind}
          field={`note:${event}`}
          incident={incident}
          kind="note"
          label={kind === 'note' ? 'Note on this event' : 'Question on this event'}
          placeholder={kind === 'note' ? 'What was said' : 'What is still asked'}
          rows={2}
          value={text}
          onChange={setText}
          onEnter={() => void save()}
        />
      </div>
      <div className={styles.acts}>
        <SegmentedControl label="What it is" segments={KINDS} value={kind} onChange={setKind} />
        <Checkbox isSelected={isPrivate} onChange={setPrivate}>
          Private
        </Checkbox>
        <Button isDisabled={text.trim() === ''} onPress={() => void save()}>
          Save
        </Button>
      </div>
    </div>
  )
}
