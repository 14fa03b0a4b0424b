import { REVIEW_STAGES } from '../../shared/review/keptPlace.ts'
import { appStore, useCommand } from './useApp.ts'

/** Turns the pages of the review; after the last comes the first. */
export function useStageKeys(): void {
  const turn = (by: 1 | -1) => {
    const { reviewStage, showStage } = appStore.getState()
    const next = REVIEW_STAGES[(REVIEW_STAGES.indexOf(reviewStage) + by + REVIEW_STAGES.length) % REVIEW_STAGES.length]
    if (next !== undefined) showStage(next)
  }
  useCommand('nextStage', () => turn(1))
  useCommand('previousStage', () => turn(-1))
}
