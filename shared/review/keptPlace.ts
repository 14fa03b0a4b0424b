import { z } from 'zod'
import { STEP_FILTERS } from './steps.ts'

/** What the middle of the Review view shows. */
export const REVIEW_STAGES = ['prepare', 'walk', 'boards', 'actions', 'facts', 'close'] as const
export type ReviewStage = (typeof REVIEW_STAGES)[number]

/** What the room collects, one board at a time. */
export const BOARD_NAMES = ['learning', 'paths', 'factors', 'questions'] as const
export type BoardName = (typeof BOARD_NAMES)[number]

/** Where the place is kept: beside the record, with what is typed and not recorded. */
export const PLACE_FIELD = 'reviewPlace'

const place = z.object({
  reviewStage: z.enum(REVIEW_STAGES),
  board: z.enum(BOARD_NAMES),
  stepFilter: z.enum(STEP_FILTERS).nullable(),
  step: z.string().nullable(),
  fog: z.boolean(),
  isZoomed: z.boolean(),
})

/** Where a review stood: its stage, its board, and the stop of the walk with what was shown there. */
export type ReviewPlace = Readonly<z.output<typeof place>>

/** A place as it is kept. */
export const keptPlace = ({ reviewStage, board, stepFilter, step, fog, isZoomed }: ReviewPlace): string =>
  JSON.stringify({ reviewStage, board, stepFilter, step, fog, isZoomed })

/** Reads what was kept; null for anything else. */
export function readPlace(text: string): ReviewPlace | null {
  try {
    const read = place.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
