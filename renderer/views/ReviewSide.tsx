import type { Incident } from '../../shared/incident/incident.ts'
import { AgendaPanel } from '../features/meeting/AgendaPanel.tsx'
import { GroundRules } from '../features/meeting/GroundRules.tsx'
import { InTheRoom } from '../features/meeting/InTheRoom.tsx'
import { RoomTools } from '../features/meeting/RoomTools.tsx'
import { ShowOfHands } from '../features/meeting/ShowOfHands.tsx'
import { StageTabs } from '../features/review/StageTabs.tsx'
import { StepList } from '../features/review/StepList.tsx'
import { SideFold } from '../ui/SideSection.tsx'

/** What runs the meeting: agenda and timer, ground rules, who is in the room, show of hands. */
export function ReviewSide({ incident }: { readonly incident: Incident }) {
  return (
    <>
      <StageTabs />
      <AgendaPanel incident={incident} />
      <SideFold title="Steps">
        <StepList incident={incident} />
      </SideFold>
      <RoomTools />
      <GroundRules incident={incident} />
      <InTheRoom incident={incident} />
      <ShowOfHands incident={incident} />
    </>
  )
}
