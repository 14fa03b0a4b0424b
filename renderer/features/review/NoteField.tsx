import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { TextArea, TextField } from 'react-aria-components'
import type { EventId } from '../../../shared/ids.ts'
import { useCommand } from '../../store/useApp.ts'
import { useAsk } from '../../store/useAsk.ts'
import { useFieldDraft } from '../../store/useFieldDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import styles from './EventNotes.module.css'

type NoteKind = 'note' | 'question'

const KINDS = [
  { id: 'note', label: 'Note' },
  { id: 'question', label: 'Question' },
] as const

/** Where a note on an event is typed: Enter saves, Escape goes back to the walk. What is typed survives everything. */
export function NoteField({ event }: { readonly event: EventId }) {
  const ask = useAsk()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [kind, setKind] = useState<NoteKind>('note')
  const [isPrivate, setPrivate] = useState(false)
  const { restored, takeUp, forget } = useFieldDraft(`note:${event}`, '', text)
  if (restored !== null && text === '') setText(restored.text)
  useEffect(() => {
    if (restored !== null) takeUp()
  })
  const begin = (wanted: NoteKind) => {
    setKind(wanted)
    field.current?.focus()
  }
  useCommand('noteOnEvent', () => begin('note'))
  useCommand('questionOnEvent', () => begin('question'))

  const save = async () => {
    const typed = text.trim()
    if (typed === '') return
    const changes = { event, text: typed, kind, isPrivate }
    if (!(await ask({ kind: 'putRecords', records: [{ collection: 'reviewNote', id: null, changes }] }))) return
    setText('')
    setPrivate(false)
    forget()
  }
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.key === 'Enter' && !press.shiftKey && !press.nativeEvent.isComposing) {
      press.preventDefault()
      void save()
    } else if (press.key === 'Escape') {
      press.stopPropagation()
      field.current?.blur()
    }
  }
  return (
    <div className={styles.field}>
      <TextField
        aria-label={kind === 'note' ? 'Note on this event' : 'Question on this event'}
        value={text}
        onChange={setText}
      >
        <TextArea
          ref={field}
          className={styles.input}
          rows={2}
          placeholder={kind === 'note' ? 'What was said' : 'What is still asked'}
          onKeyDown={onKeyDown}
        />
      </TextField>
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
