import type { Instant, ZoneId } from '../../time/instant.ts'
import type { TimelineItem, TimelineModel } from '../../timeline/model.ts'
import type { Phase } from '../../timeline/phases.ts'

/** An event of the handout as it was known during a stretch of time, with all that is said of it, in words. */
export interface HandoutEvent {
  readonly item: TimelineItem
  readonly kind: string
  readonly when: string
  readonly text: string
  readonly who: string
  readonly notes: string
  readonly from: Instant
  /** Null for what is known now. */
  readonly until: Instant | null
}

/** What the timeline of a handout is drawn from: plain values, to be written as JSON. */
export interface HandoutData {
  readonly title: string
  readonly zone: ZoneId
  readonly second: ZoneId | null
  readonly lanes: TimelineModel['lanes']
  readonly extent: TimelineModel['extent']
  readonly phases: readonly Phase[]
  /** In the order of the timeline; what was known of an event at other times stands beside it. */
  readonly events: readonly HandoutEvent[]
  /** From when on nothing new was learned; null for an incident without events. */
  readonly allKnownFrom: Instant | null
}

/** The id of the element that holds the data in the page. */
export const HANDOUT_DATA = 'handout-data'
