import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { useApp } from '../../store/useApp.ts'
import { Thumbnail } from '../../ui/Thumbnail.tsx'
import styles from './EventLog.module.css'

const SHOWN = 3

/** The first few files of an event, small; a press shows one in full. */
export function RowAttachments({ event }: { readonly event: IncidentEvent }) {
  const incident = useApp((app) => (app.session.status === 'open' ? app.session.id : null))
  const view = useApp((app) => app.viewAttachment)
  if (incident === null || event.attachments.length === 0) return null
  const more = event.attachments.length - SHOWN
  return (
    <span className={styles.files}>
      {event.attachments.slice(0, SHOWN).map((attachment) => (
        <Thumbnail
          key={attachment.sha256}
          size="s"
          incident={incident}
          attachment={attachment}
          excludeFromTabOrder
          onOpen={() => view(event.id, attachment.sha256)}
        />
      ))}
      {more > 0 ? <span className={styles.moreFiles}>+{more}</span> : null}
    </span>
  )
}
