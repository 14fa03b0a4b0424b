import type { Incident } from '../../../shared/incident/incident.ts'
import { StageColumns, StagePage } from '../../ui/stage/StagePage.tsx'
import { AirTimePanel } from './AirTimePanel.tsx'
import { ClosingPoll } from './ClosingPoll.tsx'
import { Completeness } from './Completeness.tsx'
import { DocumentStatus } from './DocumentStatus.tsx'
import { LaneVerdictsPanel } from './LaneVerdictsPanel.tsx'
import { Survey } from './Survey.tsx'

/** The end of a review: what is complete, where the time went, what the room says, and how far the document is. */
export function CloseStage({ incident }: { readonly incident: Incident }) {
  return (
    <StagePage label="Close the review">
      <StageColumns
        left={
          <>
            <Completeness incident={incident} />
            <LaneVerdictsPanel incident={incident} />
          </>
        }
        right={
          <>
            <DocumentStatus incident={incident} />
            <ClosingPoll incident={incident} />
            <AirTimePanel incident={incident} />
            <Survey incident={incident} />
          </>
        }
      />
    </StagePage>
  )
}
