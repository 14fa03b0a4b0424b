import type { BlockStage } from '../../shared/review/agenda.ts'
import { BOARD_NAMES, type BoardName, type ReviewStage } from '../../shared/review/keptPlace.ts'

/** What the facilitator works with while a block runs; null: whatever is in front. */
export const STAGE_OF: Readonly<Record<BlockStage, ReviewStage | null>> = {
  opening: null,
  summary: 'facts',
  walk: 'walk',
  check: 'walk',
  learning: 'boards',
  paths: 'boards',
  factors: 'boards',
  questions: 'boards',
  next: 'actions',
  break: null,
}

/** The board that a block works with; null for any other block. */
export const boardOf = (shows: BlockStage): BoardName | null => BOARD_NAMES.find((board) => board === shows) ?? null
