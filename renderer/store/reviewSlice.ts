import type { StateCreator } from 'zustand'
import type { Drafts } from '../../shared/draft.ts'
import type { ActionItemId, EventId } from '../../shared/ids.ts'
import {
  type BoardName,
  PLACE_FIELD,
  type ReviewPlace,
  type ReviewStage,
  readPlace,
} from '../../shared/review/keptPlace.ts'
import { type Step, type StepFilter, type StepKey, stepsOf, usualFilter } from '../../shared/review/steps.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { App } from './appStore.ts'

export interface ReviewSlice {
  readonly reviewStage: ReviewStage
  readonly showStage: (stage: ReviewStage) => void
  readonly board: BoardName
  /** Shows the boards, this one of them. */
  readonly showBoard: (board: BoardName) => void
  /** An action item that was chosen elsewhere and waits to be shown; null for none. */
  readonly actionToShow: ActionItemId | null
  readonly setActionToShow: (action: ActionItemId | null) => void
  /** Null until somebody chooses: then the starred events, if there are any. */
  readonly stepFilter: StepFilter | null
  readonly setStepFilter: (filter: StepFilter) => void
  /** The step one stands on; null for that of the selected event. */
  readonly step: StepKey | null
  /** Stands there, selects its event, and shows what was known then. */
  readonly goToStep: (step: Step) => void
  /** Stands on an event, wherever one is; where it is not among those walked through, all are. */
  readonly walkTo: (event: EventId) => void
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

/** Where the review of an incident was left; nothing where it never began. */
export const placeKeptIn = (drafts: Drafts): Partial<ReviewPlace> => readPlace(drafts[PLACE_FIELD]?.text ?? '') ?? {}

/** Where the review stands: nothing here is part of the incident. */
export const createReviewSlice = (): StateCreator<App, [], [], ReviewSlice> => (set, get) => ({
  ...AT_THE_BEGINNING,
  reviewStage: 'walk',
  fog: true,
  showStage: (reviewStage) => set({ reviewStage }),
  board: 'learning',
  showBoard: (board) => set({ board, reviewStage: 'boards' }),
  actionToShow: null,
  setActionToShow: (actionToShow) => set({ actionToShow }),
  setStepFilter: (stepFilter) => set({ stepFilter }),
  goToStep: ({ key, event }) => {
    get().select(event)
    set({ step: key, scrubbedTo: null })
  },
  walkTo: (event) => {
    const { session, stepFilter, select } = get()
    if (session.status !== 'open') return
    const filter = stepFilter ?? usualFilter(session.incident)
    const isWalked = stepsOf(session.incident, filter).some((step) => step.event === event)
    select(event)
    set({ step: event, scrubbedTo: null, reviewStage: 'walk', ...(isWalked ? {} : { stepFilter: 'all' }) })
  },
  setFog: (fog) => set({ fog }),
  scrubTo: (scrubbedTo, step) => {
    if (step !== null) get().goToStep(step)
    set({ scrubbedTo, fog: true })
  },
  setZoomed: (isZoomed) => set({ isZoomed }),
  setAddingMissing: (isAddingMissing) => set({ isAddingMissing }),
})
