import type { EventId } from '../ids.ts'
import type { HypothesisState } from '../incident/event.ts'
import type { EventKind } from '../incident/kinds.ts'
import type { Instant, Millis, ZoneId } from '../time/instant.ts'
import type { Verdict } from './agreement.ts'
import type { EventTimes } from './eventTimes.ts'
import type { Peek } from './peekOf.ts'
import type { StoryPart } from './storyOf.ts'
import type { Strip } from './strip.ts'
import type { WalkProgress } from './walkProgress.ts'

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
      readonly before: Peek
      readonly card: RoomCard | null
      readonly next: Peek
    }
  | { readonly kind: 'check'; readonly agreed: number; readonly disputed: number; readonly total: number }
  | { readonly kind: 'learning'; readonly columns: readonly RoomColumn[] }
  | { readonly kind: 'paths'; readonly paths: readonly RoomPath[] }
  | { readonly kind: 'factors'; readonly factors: readonly RoomFactor[] }
  | { readonly kind: 'questions'; readonly questions: readonly RoomQuestion[] }
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

/** A misleading path, with what the room found about it. */
export interface RoomPath {
  readonly name: string
  readonly text: string
  /** Why it was reasonable, what disproved it, what would have shown it sooner; without what nobody said. */
  readonly story: readonly StoryPart[]
  /** What it cost. */
  readonly cost: string
  /** How long the first true clue was known before the turn. */
  readonly lag: string
}

/** A contributing factor, the part it played, and what shows it. */
export interface RoomFactor {
  readonly text: string
  readonly isPrimary: boolean
  /** Nothing where nobody said. */
  readonly kind: string
  readonly events: readonly string[]
}

/** What nobody could answer yet, or could by now. */
export interface RoomQuestion {
  readonly text: string
  /** The event it came up at; nothing where it names none. */
  readonly about: string
  /** Who finds out; nothing where nobody does, or names are off. */
  readonly owner: string
  readonly answer: string
}

export interface RoomStrip {
  readonly drawn: Strip
  readonly zone: ZoneId
  /** The event that is looked at. */
  readonly current: EventId | null
  /** Where on the strip things end to be known, from 0 to 1, and that in words; null where all is known. */
  readonly known: { readonly at: number; readonly words: string } | null
}

export interface RoomCard {
  readonly kind: EventKind
  readonly state: HypothesisState | null
  readonly kindWords: string
  readonly when: string
  /** The zone, or nothing where there is no time. */
  readonly zone: string
  /** The day, the same moment in the second zone, since when it was open. */
  readonly beside: readonly string[]
  readonly isMisleading: boolean
  readonly text: string
  readonly verdict: Verdict | null
  /** Who did it; nothing where names are off. */
  readonly people: string
  readonly story: readonly StoryPart[]
  /** Null where they say no more than when it happened. */
  readonly times: EventTimes | null
  readonly progress: WalkProgress
}
