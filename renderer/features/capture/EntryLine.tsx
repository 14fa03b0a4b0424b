import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { formatTime } from '../../../shared/time/format.ts'
import { zoneLabel } from '../../../shared/time/zones.ts'
import { useApp, useCommand } from '../../store/useApp.ts'
import { classNames } from '../../ui/classNames.ts'
import { AttachmentChips } from '../../ui/entry/AttachmentChips.tsx'
import { EntryField } from '../../ui/entry/EntryField.tsx'
import { isEmptyLine } from '../../ui/entry/line.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './EntryLine.module.css'
import { ImportPreview } from './ImportPreview.tsx'
import { Notice } from './Notice.tsx'
import { PasteOffer } from './PasteOffer.tsx'
import { useArrivals } from './useArrivals.ts'
import { useBegunLine } from './useBegunLine.ts'
import { type EntryLineState, useEntryLine } from './useEntryLine.ts'
import { usePastedLines } from './usePastedLines.ts'
import { useTypeAnywhere } from './useTypeAnywhere.ts'

interface EntryLineProps {
  readonly incident: Incident
  /** The line as it stood when the app last closed. */
  readonly draft: string
  /** Where the unfinished line is kept: each window has its own. */
  readonly draftField: string
}

/** The loudest thing on the screen: one line, Enter saves. */
export function EntryLine({ incident, draft, draftField }: EntryLineProps) {
  const state = useEntryLine(incident, draftField, draft)
  const { text, attaching, refusal } = state
  const { line, reading } = text
  const isReadOnly = useApp(({ session }) => session.status === 'open' && session.readOnly !== null)
  const field = useRef<HTMLTextAreaElement>(null)
  useTypeAnywhere(field)
  useBegunLine(text, field)
  const pasted = usePastedLines(text)
  const arrivals = useArrivals(field, { onFiles: (files) => void attaching.attach(files), onText: pasted.take })
  useCommand('focusEntryLine', () => field.current?.focus())
  useFirstFocus(field)

  const onKeyDown = (press: KeyboardEvent<HTMLTextAreaElement>) => {
    if (pasted.onKeyDown(press) || takes(press, state)) press.preventDefault()
  }

  return (
    <section aria-label="Entry" data-region="textarea" {...arrivals}>
      <EntryField
        text={text}
        field={field}
        label="Log an event"
        placeholder={placeholderOf(isReadOnly, line.attachments.length > 0)}
        isInvalid={refusal !== null}
        onKeyDown={onKeyDown}
        notice={(quiet) => (
          <Notice
            refusal={refusal}
            problem={quiet || line.text === '' ? null : reading.problem}
            editing={line.editing}
            incident={incident}
          >
            {pasted.offered === null ? null : (
              <PasteOffer pasted={pasted.offered} onImport={pasted.preview} onDismiss={pasted.dismiss} />
            )}
            <AttachmentChips
              incident={incident.id}
              attachments={line.attachments}
              arriving={attaching.arriving}
              onRemove={(attachment) => {
                attaching.remove(attachment)
                field.current?.focus()
              }}
            />
          </Notice>
        )}
        end={<Saved isTyping={!isEmptyLine(line)} hint={hintOf(state)} />}
      />
      {pasted.previewed === null ? null : (
        <ImportPreview
          pasted={pasted.previewed}
          context={text.context}
          incident={incident}
          onClose={(imported) => {
            pasted.close(imported)
            field.current?.focus()
          }}
        />
      )}
    </section>
  )
}

function placeholderOf(isReadOnly: boolean, hasFiles: boolean): string {
  if (isReadOnly) return 'Opened for reading only'
  return hasFiles ? 'Say what it shows, or save it as it is' : 'Log what happened, Enter saves'
}

/** It has the focus when it appears, or, where a dialog led here, as soon as that is closed. */
function useFirstFocus(field: RefObject<HTMLTextAreaElement | null>): void {
  const isCovered = useApp((app) => app.dialog !== null)
  const waits = useRef(true)
  useEffect(() => {
    if (isCovered || !waits.current) return
    waits.current = false
    field.current?.focus()
  }, [field, isCovered])
}

/** Whether the line has a use for the key, and what it does then. */
function takes(
  press: KeyboardEvent<HTMLTextAreaElement>,
  { text, submit, recall, leaveEditing }: EntryLineState,
): boolean {
  const { key, shiftKey, ctrlKey, metaKey, altKey, currentTarget } = press
  if (ctrlKey || metaKey || altKey) return false
  const { value, selectionStart, selectionEnd } = currentTarget
  if (key === 'Enter' && !shiftKey) submit()
  else if (key === 'ArrowUp' && !shiftKey && !value.slice(0, selectionStart).includes('\n')) return recall('back')
  else if (key === 'ArrowDown' && !shiftKey && !value.slice(selectionEnd).includes('\n')) return recall('forth')
  else if (key === 'Escape' && text.line.editing !== null) leaveEditing()
  else return false
  return true
}

function hintOf({ text: { line, reading } }: EntryLineState): string {
  if (line.editing !== null) return 'Enter saves the change'
  const hasFiles = line.attachments.length > 0 && reading.problem?.kind === 'empty'
  return reading.intent === null && !hasFiles ? '' : 'Enter to save'
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
