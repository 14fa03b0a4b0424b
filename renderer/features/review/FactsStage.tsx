import type { Incident } from '../../../shared/incident/incident.ts'
import styles from './FactsStage.module.css'
import { KeyFacts } from './KeyFacts.tsx'

/** What the log says in numbers: milestones, durations, what misled, and what is missing. */
export function FactsStage({ incident }: { readonly incident: Incident }) {
  return (
    <div className={styles.facts}>
      <KeyFacts incident={incident} />
    </div>
  )
}
