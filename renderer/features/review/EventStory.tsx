import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { storyOf } from '../../../shared/review/storyOf.ts'
import { useApp } from '../../store/useApp.ts'
import styles from './EventStory.module.css'

/** What this kind of event should tell, side by side. What nobody recorded says so. */
export function EventStory({ event }: { readonly event: IncidentEvent }) {
  const zone = useApp((app) => app.displayZone)
  const parts = storyOf(event, zone)
  if (parts.length === 0) return null
  return (
    <dl className={styles.story}>
      {parts.map(({ label, text }) => (
        <div key={label} className={styles.part}>
          <dt>{label}</dt>
          <dd className={text === '' ? styles.missing : undefined} data-selectable>
            {text === '' ? 'not recorded' : text}
          </dd>
        </div>
      ))}
    </dl>
  )
}
