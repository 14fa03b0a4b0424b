import type { Incident } from '../../../shared/incident/incident.ts'
import { verdictsByLane } from '../../../shared/review/walked.ts'
import { Panel } from '../../ui/Panel.tsx'
import stage from '../../ui/stage/Stage.module.css'
import styles from './CloseStage.module.css'

/** What the room agreed on, by kind of event. */
export function LaneVerdictsPanel({ incident }: { readonly incident: Incident }) {
  const lanes = verdictsByLane(incident)
  const sum = (of: 'agreed' | 'total') => lanes.reduce((all, lane) => all + lane[of], 0)
  return (
    <Panel title="Agreed by lane" note={`${sum('agreed')} of ${sum('total')} agreed`}>
      {lanes.length === 0 ? (
        <p className={stage.quiet}>There is no event to agree on.</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Lane</th>
              <th scope="col">Agreed</th>
              <th scope="col">Disputed</th>
              <th scope="col">Open</th>
            </tr>
          </thead>
          <tbody>
            {lanes.map(({ lane, label, agreed, disputed, total }) => (
              <tr key={lane}>
                <td>{label}</td>
                <td>{agreed}</td>
                <td>{disputed}</td>
                <td>{total - agreed - disputed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
