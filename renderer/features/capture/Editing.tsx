import type { Recalled } from '../../../shared/entryLine/recall.ts'
import { timeWords } from '../../../shared/incident/eventWords.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { formatDate } from '../../../shared/time/format.ts'
import { sameDay, zoneLabel } from '../../../shared/time/zones.ts'
import { now } from '../../clock.ts'
import { useApp } from '../../store/useApp.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import styles from './EntryLine.module.css'

/** Which entry the line corrects, so that nobody takes it for a new one. */
export function Editing({ recalled, incident }: { readonly recalled: Recalled; readonly incident: Incident }) {
  const zone = useApp((app) => app.displayZone)
  const event = incident.events.get(recalled.event)
  if (event === undefined) return null
  const { spoken } = timeWords({ ...event, occurredAt: recalled.at }, zone)
  const date = sameDay(recalled.at, now(), zone) ? '' : `${formatDate(recalled.at, zone)} `
  return (
    <span className={styles.editing}>
      <span>
        <b>
          Editing {date}
          {spoken} {zoneLabel(zone, recalled.at)}
        </b>{' '}
        <span className={styles.was}>{event.text}</span>
      </span>
      <span className={styles.editingKeys}>
        <Kbd keys="Up" /> further back · <Kbd keys="Esc" /> leaves it as it was
      </span>
    </span>
  )
}
