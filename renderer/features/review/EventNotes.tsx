import { CircleHelp, Lock, MessageSquareText, X } from 'lucide-react'
import type { EventId } from '../../../shared/ids.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { recordsOf } from '../../../shared/incident/records/recordsOf.ts'
import { useApp } from '../../store/useApp.ts'
import { useAsk } from '../../store/useAsk.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './EventNotes.module.css'
import { NoteField } from './NoteField.tsx'

interface EventNotesProps {
  readonly incident: Incident
  readonly event: EventId
}

/** What was said about the event, and what is still asked. No names, unless somebody writes one. */
export function EventNotes({ incident, event }: EventNotesProps) {
  const ask = useAsk()
  const canWrite = useApp(({ session }) => session.status === 'open' && session.readOnly === null)
  const notes = recordsOf(incident, 'reviewNote').filter((note) => note.event === event)
  const remove = (id: string) =>
    void ask({ kind: 'putRecords', records: [{ collection: 'reviewNote', id, changes: { removed: true } }] })
  return (
    <section className={styles.notes} aria-label="Notes on this event">
      <h2 className={styles.heading}>
        <span>Notes on this event</span>
        <span>no names recorded</span>
      </h2>
      {notes.length === 0 ? null : (
        <ul className={styles.list}>
          {notes.map(({ id, kind, text, isPrivate }) => (
            <li key={id} className={styles.note}>
              {kind === 'question' ? <CircleHelp aria-label="Question" /> : <MessageSquareText aria-label="Note" />}
              <span className={styles.text} data-selectable>
                {text}
                {isPrivate ? (
                  <small className={styles.private}>
                    <Lock aria-hidden /> only here
                  </small>
                ) : null}
              </span>
              {canWrite ? (
                <IconButton label={`Remove the ${kind}`} size="s" onPress={() => remove(id)}>
                  <X aria-hidden />
                </IconButton>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {canWrite ? <NoteField key={event} incident={incident} event={event} /> : null}
    </section>
  )
}
