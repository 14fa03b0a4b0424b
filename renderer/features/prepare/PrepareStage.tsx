import type { Incident } from '../../../shared/incident/incident.ts'
import { Calibration } from './Calibration.tsx'
import { Checklist } from './Checklist.tsx'
import { DrillPanel } from './DrillPanel.tsx'
import { Invitees } from './Invitees.tsx'
import { MeetingFields } from './MeetingFields.tsx'
import { Pivots } from './Pivots.tsx'
import styles from './PrepareStage.module.css'
import { RoleFields } from './RoleFields.tsx'
import { Themes } from './Themes.tsx'

/** What the facilitator does before the review: what is due, when and where, with whom, and about what. */
export function PrepareStage({ incident }: { readonly incident: Incident }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={styles.page} tabIndex={0} aria-label="Prepare the review">
      <div className={styles.column}>
        <Checklist incident={incident} />
        <Themes incident={incident} />
        <Calibration />
        <DrillPanel />
      </div>
      <div className={styles.column}>
        <MeetingFields incident={incident} />
        <RoleFields incident={incident} />
        <Invitees incident={incident} />
        <Pivots incident={incident} />
      </div>
    </section>
  )
}
