import type { Incident } from '../../../shared/incident/incident.ts'
import { airTimeOf, airTimeWords } from '../../../shared/review/airTime.ts'
import { glanceDuration } from '../../../shared/time/glanceDuration.ts'
import { Panel } from '../../ui/Panel.tsx'
import stage from '../../ui/stage/Stage.module.css'
import styles from './CloseStage.module.css'

const SHOWN = 8

/** Where the time of the room went. */
export function AirTimePanel({ incident }: { readonly incident: Incident }) {
  const air = airTimeOf(incident)
  return (
    <Panel title="Air time" note={airTimeWords(air)}>
      {air.spent.length === 0 ? (
        <p className={stage.quiet}>It is counted while a meeting runs and the walk stands on an event.</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Event</th>
              <th scope="col">Discussed</th>
            </tr>
          </thead>
          <tbody>
            {air.spent.slice(0, SHOWN).map(({ event, ms }) => (
              <tr key={event}>
                <td>{incident.events.get(event)?.text}</td>
                <td>{glanceDuration(ms)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
