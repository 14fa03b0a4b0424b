import type { Incident } from '../../../shared/incident/incident.ts'
import { StageColumns, StagePage } from '../../ui/stage/StagePage.tsx'
import { Calibration } from './Calibration.tsx'
import { Checklist } from './Checklist.tsx'
import { DrillPanel } from './DrillPanel.tsx'
import { Invitees } from './Invitees.tsx'
import { MeetingFields } from './MeetingFields.tsx'
import { Pivots } from './Pivots.tsx'
import { RoleFields } from './RoleFields.tsx'
import { Themes } from './Themes.tsx'

/** What the facilitator does before the review: what is due, when and where, with whom, and about what. */
export function PrepareStage({ incident }: { readonly incident: Incident }) {
  return (
    <StagePage label="Prepare the review">
      <StageColumns
        left={
          <>
            <Checklist incident={incident} />
            <Calibration incident={incident} />
            <DrillPanel />
          </>
        }
        right={
          <>
            <MeetingFields incident={incident} />
            <RoleFields incident={incident} />
            <Themes incident={incident} />
            <Invitees incident={incident} />
            <Pivots incident={incident} />
          </>
        }
      />
    </StagePage>
  )
}
