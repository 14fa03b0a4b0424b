import type { Incident } from '../../../shared/incident/incident.ts'
import { AirTimePanel } from './AirTimePanel.tsx'
import styles from './CloseStage.module.css'
import { ClosingPoll } from './ClosingPoll.tsx'
import { Completeness } from './Completeness.tsx'
import { DocumentStatus } from './DocumentStatus.tsx'
import { LaneVerdictsPanel } from './LaneVerdictsPanel.tsx'
import { Survey } from './Survey.tsx'

/** The end of a review: what is complete, where the time went, what the room says, and how far the document is. */
export function CloseStage({ incident }: { readonly incident: Incident }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={styles.page} tabIndex={0} aria-label="Close the review">
      <div className={styles.column}>
        <Completeness incident={incident} />
        <LaneVerdictsPanel incident={incident} />
      </div>
      <div className={styles.column}>
        <DocumentStatus incident={incident} />
        <ClosingPoll incident={incident} />
        <AirTimePanel incident={incident} />
        <Survey incident={incident} />
      </div>
    </section>
  )
}
