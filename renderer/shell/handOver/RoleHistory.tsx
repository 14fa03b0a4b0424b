import { dateIfOther } from '../../../shared/incident/eventWords.ts'
import { ROLE_WORDS } from '../../../shared/incident/fieldWords.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { formatMinute } from '../../../shared/time/format.ts'
import { zoneLabel } from '../../../shared/time/zones.ts'
import { useApp } from '../../store/useApp.ts'
import styles from './HandOver.module.css'

/** Who held what from when to when. */
export function RoleHistory({ incident }: { readonly incident: Incident }) {
  const zone = useApp((app) => app.displayZone)
  if (incident.roles.length === 0) return null
  return (
    <section aria-label="Roles so far" className={styles.section}>
      <h3 className={styles.title}>Roles so far</h3>
      <ul className={styles.list}>
        {incident.roles.map(({ role, person, from, until }) => {
          const day = dateIfOther(from, incident.declaredAt, zone)
          const start = `${day} ${formatMinute(from, zone)}`.trim()
          const end = until === null ? 'now' : formatMinute(until, zone)
          return (
            <li key={`${role}${person}${from}`} className={styles.fact}>
              <span className={styles.text}>
                {ROLE_WORDS[role]} <b>{person}</b>
              </span>
              <span className={styles.end}>
                {start} to {end} {zoneLabel(zone, from)}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
