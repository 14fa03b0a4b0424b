import type { BlockStage } from '../../shared/review/agenda.ts'
import type { ReviewStage } from '../../shared/review/keptPlace.ts'

/** What the facilitator works with while a block runs; null: whatever is in front. */
export const STAGE_OF: Readonly<Record<BlockStage, ReviewStage | null>> = {
  opening: null,
  summary: 'facts',
  walk: 'walk',
  check: 'walk',
  learning: 'boards',
  paths: 'boards',
  next: 'actions',
  break: null,
}
