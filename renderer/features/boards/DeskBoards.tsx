import type { Incident } from '../../../shared/incident/incident.ts'
import { isAnswered, openQuestionsOf } from '../../../shared/review/openQuestions.ts'
import { reviewFactorsOf } from '../../../shared/review/reviewFactors.ts'
import { useApp } from '../../store/useApp.ts'
import { DeskLink } from './DeskLink.tsx'
import { LearningTiles } from './LearningTiles.tsx'
import { ParkingLotPanel } from './ParkingLotPanel.tsx'

/** The boards in small: what the room collects while it walks through the events. */
export function DeskBoards({ incident }: { readonly incident: Incident }) {
  const isWalking = useApp((app) => app.reviewStage === 'walk')
  const unanswered = openQuestionsOf(incident).filter((question) => !isAnswered(question)).length
  return (
    <>
      {isWalking ? <LearningTiles incident={incident} /> : null}
      <ParkingLotPanel incident={incident} />
      {isWalking ? (
        <>
          <DeskLink board="questions" label="Open questions" count={unanswered} />
          <DeskLink board="factors" label="Contributing factors" count={reviewFactorsOf(incident).length} />
        </>
      ) : null}
    </>
  )
}
