import type { HypothesisState } from '../incident/event.ts'
import type { EventKind } from '../incident/kinds.ts'
import type { Instant, Millis } from '../time/instant.ts'
import type { StoryPart } from './storyOf.ts'

/** What the room's screen shows: words and places only, made for it. Nothing else of the incident ever reaches it. */
export interface RoomView {
  readonly theme: 'light' | 'dark'
  readonly title: string
  /** With the scale it stands in, most severe first. */
  readonly severity: { readonly name: string; readonly rank: number } | null
  readonly timer: RoomTimer | null
  /** The question that was put to the room last; null where none is open. */
  readonly hands: { readonly question: string; readonly count: number; readonly of: number } | null
  readonly stage: RoomStage
}

export interface RoomTimer {
  readonly block: string
  readonly planned: Millis
  /** Spent at `asOf`; it grows from then on while the clock runs. */
  readonly spent: Millis
  readonly asOf: Instant
  readonly runs: boolean
}

export type RoomStage =
  | { readonly kind: 'opening'; readonly rules: readonly string[]; readonly agenda: readonly RoomBlock[] }
  | { readonly kind: 'summary'; readonly facts: readonly RoomFact[]; readonly impact: string }
  | {
      readonly kind: 'walk'
      readonly strip: RoomStrip | null
      readonly before: RoomPeek | null
      readonly card: RoomCard | null
      readonly next: 'none' | 'fog' | 'later'
    }
  | { readonly kind: 'check'; readonly agreed: number; readonly disputed: number; readonly total: number }
  | { readonly kind: 'learning'; readonly columns: readonly RoomColumn[] }
  | { readonly kind: 'next'; readonly items: readonly string[] }
  | { readonly kind: 'break' }

export interface RoomBlock {
  readonly name: string
  readonly minutes: number
}

export interface RoomFact {
  readonly label: string
  readonly value: string
  /** What it is measured from and to. */
  readonly note: string
}

export interface RoomColumn {
  readonly title: string
  readonly cards: readonly { readonly text: string; readonly votes: number }[]
}

/** Places are parts of the axis, from 0 at its left end to 1. */
export interface RoomStrip {
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
  readonly lanes: readonly { readonly label: string; readonly marks: readonly RoomMark[] }[]
  /** Where the fog begins; null where all is known. */
  readonly known: { readonly at: number; readonly words: string } | null
  /** Where the walk stands. */
  readonly current: number | null
}

export interface RoomMark {
  readonly kind: EventKind
  readonly state: HypothesisState | null
  readonly isMisleading: boolean
  readonly from: number
  /** Equal to `from` for a point. */
  readonly to: number
  readonly label: string
  /** How much of the axis its label may take. */
  readonly room: number
  readonly isCurrent: boolean
}

export interface RoomPeek {
  readonly time: string
  readonly kind: EventKind
  readonly state: HypothesisState | null
  readonly text: string
}

export interface RoomCard {
  readonly kind: EventKind
  readonly state: HypothesisState | null
  readonly kindWords: string
  readonly when: string
  /** The zone, or nothing where there is no time. */
  readonly zone: string
  readonly isMisleading: boolean
  readonly text: string
  /** Who did it; nothing where names are off. */
  readonly people: string
  readonly story: readonly StoryPart[]
  readonly happened: string
  /** When it was known, where that was later, and how long it was not. */
  readonly known: { readonly time: string; readonly unseen: string } | null
  /** What it took, and what that is called. */
  readonly spent: { readonly label: string; readonly length: string } | null
  readonly place: number
  readonly total: number
  /** `starred`, or nothing where all events are walked. */
  readonly of: string
}
