import type { Incident } from '../../shared/incident/incident.ts'
import type { ReviewStage as Stage } from '../../shared/review/keptPlace.ts'
import { DeskBoards } from '../features/boards/DeskBoards.tsx'
import { EventDesk } from '../features/review/EventDesk.tsx'
import type { Walk } from '../store/useWalk.ts'

interface ReviewDeskProps {
  readonly incident: Incident
  readonly stage: Stage
  readonly walk: Walk
}

/** What the meeting finds: prompts and notes on the event, then the boards in small. */
export function ReviewDesk({ incident, stage, walk }: ReviewDeskProps) {
  return (
    <>
      {stage === 'walk' ? <EventDesk incident={incident} walk={walk} /> : null}
      <DeskBoards incident={incident} />
    </>
  )
}
