import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { EventId } from '../../../shared/ids.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useCommand } from '../../store/useApp.ts'
import { useAsk } from '../../store/useAsk.ts'
import { useFieldDraft } from '../../store/useFieldDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { ProseEditor } from '../../ui/prose/ProseEditor.tsx'
import { useHintKeys } from '../../ui/prose/useHintKeys.ts'
import { useHintMarks } from '../../ui/prose/useHintMarks.tsx'
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

const EDITOR = '[contenteditable="true"]'

/**
 * Where a note on an event is typed, with hints about its wording: Enter saves, Shift+Enter begins a line, Escape goes back
 * to the walk. What is typed survives everything.
 */
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
    root.current?.querySelector<HTMLElement>(EDITOR)?.focus()
  }
  const { marks, markedText } = useHintMarks(`note:${event}`, incident, 'note', text)
  useHintKeys()
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
  // Before the editor, which would begin a line.
  const onKeyDownCapture = (press: KeyboardEvent) => {
    const { key, shiftKey, altKey, nativeEvent, target } = press
    if (key !== 'Enter' || shiftKey || altKey || nativeEvent.isComposing || !isEditor(target)) return
    press.preventDefault()
    press.stopPropagation()
    void save()
  }
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.key !== 'Escape' || press.defaultPrevented || !isEditor(press.target)) return
    press.stopPropagation()
    press.target.blur()
  }
  return (
    <div className={styles.field}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the editor inside it has the focus */}
      <div ref={root} onKeyDownCapture={onKeyDownCapture} onKeyDown={onKeyDown}>
        <ProseEditor
          key={kind}
          label={kind === 'note' ? 'Note on this event' : 'Question on this event'}
          hideLabel
          isPlain
          rows={2}
          placeholder={kind === 'note' ? 'What was said' : 'What is still asked'}
          value={text}
          marks={marks}
          markedText={markedText}
          onChange={setText}
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

const isEditor = (target: EventTarget): target is HTMLElement => target instanceof HTMLElement && target.matches(EDITOR)
