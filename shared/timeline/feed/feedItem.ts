import type { HypothesisState, Precision } from '../../incident/event.ts'
import type { EventKind, LaneId } from '../../incident/kinds.ts'
import type { Held } from '../index/held.ts'
import type { LaneKey } from '../model.ts'
import type { AxisTime } from '../timeScale.ts'
import type { Matters } from './matters.ts'

/** Where the words of an item stand. `beside`: to the right of the mark. */
export type LabelPlace = 'inside' | 'beside' | 'none'

/**
 * One thing that a timeline widget is given to draw, with every decision made: which row, which words, how wide they
 * may be. Flat, so that two feeds can be compared field by field. A `badge` stands for several neighbours.
 */
export interface FeedItem {
  /** The event's id, or a name for a badge that stays while panning. */
  readonly key: string
  readonly shape: 'point' | 'span' | 'badge'
  readonly lane: LaneKey
  /** The lane of its kind, which gives the colour. */
  readonly family: LaneId
  /** 0 is the top row of its lane. */
  readonly row: number
  readonly start: AxisTime
  readonly end: AxisTime
  readonly kind: EventKind
  readonly state: HypothesisState | null
  readonly misleading: boolean
  readonly running: boolean
  readonly starred: boolean
  readonly precision: Precision
  readonly number: string | null
  readonly text: string
  /** What stands behind the words and is never cut: how long a settled hypothesis took. */
  readonly cost: string
  readonly labelPlace: LabelPlace
  /** How many pixels the words may take. */
  readonly labelWidth: number
  /** The events it stands for: one, or all of a badge, and what among them must not go unnoticed. */
  readonly count: number
  readonly matters: Matters
  readonly held: Held
}

/** How many rows each lane takes, and everything that lies in them. */
export interface Feed {
  readonly lanes: readonly { readonly id: LaneKey; readonly label: string; readonly rows: number }[]
  readonly items: readonly FeedItem[]
}
