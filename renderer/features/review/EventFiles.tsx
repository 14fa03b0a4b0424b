import { Paperclip } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { useApp } from '../../store/useApp.ts'
import styles from './EventFiles.module.css'

/** The files kept with an event; a press shows one in full. */
export function EventFiles({ event }: { readonly event: IncidentEvent }) {
  const view = useApp((app) => app.viewAttachment)
  if (event.attachments.length === 0) return null
  return (
    <div className={styles.files}>
      Evidence
      {event.attachments.map(({ sha256, name }) => (
        <AriaButton key={sha256} className={styles.file} onPress={() => view(event.id, sha256)}>
          <Paperclip aria-hidden /> {name}
        </AriaButton>
      ))}
    </div>
  )
}
