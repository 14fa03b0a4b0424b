import type { ReportableName } from '../../incident/duration.ts'
import type { DetectionMethod, Precision } from '../../incident/event.ts'
import type { EventKind } from '../../incident/kinds.ts'
import type { Instant, Millis } from '../../time/instant.ts'

/** A place in the file and what is the matter there, such as `events[3].time`. */
export interface FactsProblem {
  readonly path: string
  readonly reason: string
}

/** A moment as the file gives it. A bare date says `dayOnly`. */
export interface FactsTime {
  readonly at: Instant
  readonly dayOnly: boolean
}

/** One event of the file, understood. */
export interface FactsEvent {
  /** Its place in `events`, which stays its name when its text or time changes. */
  readonly position: number
  readonly kind: EventKind
  /** A hypothesis that was ruled out. */
  readonly misleading: boolean
  readonly text: string
  readonly at: Instant
  readonly end: Instant | null
  readonly precision: Precision
  /** How a detection came about, where the file says it. */
  readonly method: DetectionMethod | null
}

/** A duration as the report states it. */
export interface FactsReported {
  readonly metric: ReportableName
  readonly ms: Millis | null
  readonly words: string
}

/** An incident as "incident facts" JSON: what could be read, and what could not. See docs/import.md. */
export interface Facts {
  /** Tells files apart: the address of the report, or the title. */
  readonly source: string
  readonly title: string
  readonly severity: string | null
  readonly start: FactsTime | null
  readonly end: FactsTime | null
  readonly impact: string
  readonly rootCause: string
  readonly explanation: string
  readonly resolution: string
  readonly conclusion: string
  readonly events: readonly FactsEvent[]
  readonly improvements: readonly string[]
  readonly tasks: readonly string[]
  /** Durations as the report states them. */
  readonly reported: readonly FactsReported[]
  /** What is left out, and why. Everything else goes on. */
  readonly skipped: readonly FactsProblem[]
  /** What is taken in, but not as it was written. */
  readonly warnings: readonly FactsProblem[]
}
