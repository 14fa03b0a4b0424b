import type { Incident } from '../../shared/incident/incident.ts'
import { StageTabs } from '../features/review/StageTabs.tsx'
import { StepList } from '../features/review/StepList.tsx'

/** What runs the meeting: agenda and timer, ground rules, who is in the room, show of hands. */
export function ReviewSide({ incident }: { readonly incident: Incident }) {
  return (
    <>
      <StageTabs />
      <StepList incident={incident} />
    </>
  )
}
