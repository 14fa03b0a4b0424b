import type { Incident } from '../../shared/incident/incident.ts'
import { assertNever } from '../../shared/result.ts'
import type { ReviewStage as Stage } from '../../shared/review/keptPlace.ts'
import { ActionsStage } from '../features/actions/ActionsStage.tsx'
import { BoardsStage } from '../features/boards/BoardsStage.tsx'
import { CloseStage } from '../features/close/CloseStage.tsx'
import { PrepareStage } from '../features/prepare/PrepareStage.tsx'
import { FactsStage } from '../features/review/FactsStage.tsx'
import { WalkStage } from '../features/review/WalkStage.tsx'
import type { Walk } from '../store/useWalk.ts'

interface ReviewStageProps {
  readonly incident: Incident
  readonly stage: Stage
  readonly walk: Walk
}

/** What the meeting looks at. */
export function ReviewStage({ incident, stage, walk }: ReviewStageProps) {
  switch (stage) {
    case 'walk':
      return <WalkStage incident={incident} walk={walk} />
    case 'facts':
      return <FactsStage incident={incident} />
    case 'prepare':
      return <PrepareStage incident={incident} />
    case 'boards':
      return <BoardsStage incident={incident} />
    case 'actions':
      return <ActionsStage incident={incident} />
    case 'close':
      return <CloseStage incident={incident} />
    default:
      return assertNever(stage)
  }
}
