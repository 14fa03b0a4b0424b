import type { StateCreator } from 'zustand'
import type { Step, StepFilter, StepKey } from '../../shared/review/steps.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { App } from './appStore.ts'

/** What the middle of the Review view shows. */
export type ReviewStage = 'prepare' | 'walk' | 'boards' | 'actions' | 'facts' | 'close'

/** What the room collects, one board at a time. */
export type BoardName = 'learning' | 'paths' | 'factors' | 'questions'

export interface ReviewSlice {
  readonly reviewStage: ReviewStage
  readonly showStage: (stage: ReviewStage) => void
  readonly board: BoardName
  /** Shows the boards, this one of them. */
  readonly showBoard: (board: BoardName) => void
  /** Null until somebody chooses: then the starred events, if there are any. */
  readonly stepFilter: StepFilter | null
  readonly setStepFilter: (filter: StepFilter) => void
  /** The step one stands on; null for that of the selected event. */
  readonly step: StepKey | null
  /** Stands there, selects its event, and shows what was known then. */
  readonly goToStep: (step: Step) => void
  /** Hides what was not yet known. */
  readonly fog: boolean
  readonly setFog: (on: boolean) => void
  /** A moment that was chosen on the scrubber; null: that of the step. */
  readonly scrubbedTo: Instant | null
  /** Shows what was known at a moment, and stands on the last step until then. */
  readonly scrubTo: (at: Instant, step: Step | null) => void
  /** The strip shows the phase of the step in place of the whole incident. */
  readonly isZoomed: boolean
  readonly setZoomed: (on: boolean) => void
  /** A line is open for an event that the log lacks. */
  readonly isAddingMissing: boolean
  readonly setAddingMissing: (on: boolean) => void
}

/** Where a review of a newly opened incident begins. */
export const AT_THE_BEGINNING = {
  step: null,
  scrubbedTo: null,
  isZoomed: false,
  stepFilter: null,
  isAddingMissing: false,
} as const

/** Where the review stands: nothing here is part of the incident. */
export const createReviewSlice = (): StateCreator<App, [], [], ReviewSlice> => (set, get) => ({
  ...AT_THE_BEGINNING,
  reviewStage: 'walk',
  fog: true,
  showStage: (reviewStage) => set({ reviewStage }),
  board: 'learning',
  showBoard: (board) => set({ board, reviewStage: 'boards' }),
  setStepFilter: (stepFilter) => set({ stepFilter }),
  goToStep: ({ key, event }) => {
    get().select(event)
    set({ step: key, scrubbedTo: null })
  },
  setFog: (fog) => set({ fog }),
  scrubTo: (scrubbedTo, step) => {
    if (step !== null) get().goToStep(step)
    set({ scrubbedTo, fog: true })
  },
  setZoomed: (isZoomed) => set({ isZoomed }),
  setAddingMissing: (isAddingMissing) => set({ isAddingMissing }),
})
