import { type KeyboardEvent, useEffect, useRef } from 'react'
import { TextArea, TextField } from 'react-aria-components'
import type { Chip as Understood } from '../../../shared/entryLine/reading.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { KINDS } from '../../../shared/incident/kinds.ts'
import { formatTime } from '../../../shared/time/format.ts'
import { zoneLabel } from '../../../shared/time/zones.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { classNames } from '../../ui/classNames.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { Chips, KindChip, kindOfLabel } from './Chips.tsx'
import styles from './EntryLine.module.css'
import { Notice } from './Notice.tsx'
import { type EntryLineState, useEntryLine } from './useEntryLine.ts'
import { useTypeAnywhere } from './useTypeAnywhere.ts'

interface EntryLineProps {
  readonly incident: Incident
  /** The line as it stood when the app last closed. */
  readonly draft: string
}

/** The loudest thing on the screen: one line, Enter saves. */
export function EntryLine({ incident, draft }: EntryLineProps) {
  const state = useEntryLine(incident, draft)
  const { line, reading, refusal } = state
  const field = useRef<HTMLTextAreaElement>(null)
  useTypeAnywhere(field)
  useCommand('focusEntryLine', () => field.current?.focus())
  useEffect(() => field.current?.focus(), [])

  const problem = line.correcting === null && line.text !== '' ? reading.problem : null
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.nativeEvent.isComposing) return
    if (press.key === 'Enter' && !press.shiftKey) {
      press.preventDefault()
      state.submit()
    } else if (press.key === 'ArrowUp' && line.text === '') {
      press.preventDefault()
      state.recall()
    } else if (press.key === 'Escape' && line.correcting !== null) {
      state.leaveCorrection()
    }
  }
  const dismiss = (part: Parameters<EntryLineState['dismiss']>[0]) => {
    state.dismiss(part)
    field.current?.focus()
  }

  return (
    <section className={styles.bar} aria-label="Entry">
      <Notice refusal={refusal} problem={problem} />
      <Lead state={state} onDismiss={dismiss} />
      <TextField
        aria-label="Log an event"
        className={styles.field}
        value={line.text}
        onChange={state.type}
        isInvalid={refusal !== null}
      >
        <TextArea
          ref={field}
          onKeyDown={onKeyDown}
          className={styles.input}
          rows={1}
          placeholder="Log what happened, Enter saves"
          spellCheck={false}
          autoComplete="off"
        />
      </TextField>
      {line.text === '' || line.correcting !== null ? null : <Chips chips={reading.chips} onDismiss={dismiss} />}
      <Saved isTyping={line.text !== ''} hint={hintOf(state)} />
    </section>
  )
}

const NOTE: Understood = { part: 'kind', label: KINDS.note.label, detail: '', from: 0, to: 0 }
const CORRECTION: Understood = { ...NOTE, label: 'Correct last' }

/** Always there and always as wide, so that the text never moves under the typist. */
function Lead({ state, onDismiss }: { readonly state: EntryLineState; readonly onDismiss: EntryLineState['dismiss'] }) {
  const { line, reading } = state
  if (line.correcting !== null) return <KindChip chip={CORRECTION} kind={null} onDismiss={onDismiss} />
  const chip = reading.chips.find(({ part }) => part === 'kind' || part === 'target') ?? NOTE
  return <KindChip chip={chip} kind={kindOfLabel(chip.label) ?? kindOfTarget(chip.label)} onDismiss={onDismiss} />
}

/** `Rule out H2` is about a hypothesis. */
function kindOfTarget(label: string) {
  const letter = /\b([HEI])\d+$/.exec(label)?.[1]
  if (letter === 'H') return 'hypothesis'
  if (letter === 'E') return 'escalation'
  return letter === 'I' ? 'impact' : null
}

function hintOf({ line, reading }: EntryLineState): string {
  if (line.correcting !== null) return 'Enter corrects, Escape leaves it'
  return reading.intent === null ? '' : 'Enter to save'
}

function Saved({ isTyping, hint }: { readonly isTyping: boolean; readonly hint: string }) {
  const lastSaved = useApp((app) => app.lastSaved)
  const isSaving = useApp((app) => app.pending.some((entry) => entry.state === 'saving'))
  const hasFailed = useApp((app) => app.pending.some((entry) => entry.state === 'failed'))
  const zone = useApp((app) => app.displayZone)
  const saved =
    lastSaved === null
      ? ''
      : `Saved ${formatTime(lastSaved.at, zone)} ${zoneLabel(zone, lastSaved.at)} · ${lastSaved.ms} ms`
  const state = hasFailed ? 'Not saved' : saved
  return (
    <span className={classNames(styles.saved, hasFailed && styles.notSaved)}>
      {isTyping ? <span className={styles.hint}>{hint}</span> : null}
      <VisuallyHidden role="status" isHidden={isTyping} className={styles.state}>
        {isSaving ? 'Saving' : state}
      </VisuallyHidden>
    </span>
  )
}
