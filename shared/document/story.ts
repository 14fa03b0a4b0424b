import type { EventId } from '../ids.ts'
import type { IncidentEvent } from '../incident/event.ts'
import type { Incident } from '../incident/incident.ts'
import type { Metrics } from '../incident/metrics.ts'
import type { ClockJump } from '../journal/clockJumps.ts'
import type { Instant } from '../time/instant.ts'
import type { TimelineModel } from '../timeline/model.ts'
import type { Block, Cell } from './blocks.ts'
import { words } from './inlines.ts'
import { type MomentStyle, momentCell, stretchCell, whenCell } from './moments.ts'
import type { Stamp } from './when.ts'

/** What the sections of a document tell from. */
export interface Story {
  readonly incident: Incident
  readonly title: string
  /** By time, without hidden ones. */
  readonly events: readonly IncidentEvent[]
  readonly hidden: number
  /** For each event the last known moment before it. */
  readonly followed: ReadonlyMap<EventId, Stamp | null>
  readonly metrics: Metrics
  readonly model: TimelineModel
  /** Whether the incident is over, as far as the record says. */
  readonly over: boolean
  /** Where clocks were set while somebody recorded. */
  readonly clockJumps: readonly ClockJump[]
  readonly now: Instant
  /** How times are printed in running text. */
  readonly style: MomentStyle
  /** What a text shows of the record where it names it, by the names of `DATA`; headings begin at level 3. */
  readonly dataNamed: (name: string) => readonly Block[]
}

export const eventsOf = (story: Story, ...kinds: readonly string[]): readonly IncidentEvent[] =>
  story.events.filter((event) => kinds.includes(event.kind))

/** When an event began, in running text. */
const eventStart = (story: Story, event: IncidentEvent): Cell =>
  whenCell({ at: event.occurredAt, precision: event.precision }, story.followed.get(event.id) ?? null, story.style)

/** When an event began and, where it is recorded, ended, in running text. */
export function eventWhen(story: Story, event: IncidentEvent): Cell {
  const end = endStamp(event)
  if (end === null) return eventStart(story, event)
  if (event.precision !== 'orderOnly') {
    return stretchCell({ at: event.occurredAt, precision: event.precision }, end, story.style)
  }
  return [...eventStart(story, event), words(', until '), ...momentCell(end, story.style)]
}

/** The end of an event as a moment, null where none is recorded. `≈` speaks of the start; the end is as it was recorded. */
export const endStamp = (event: IncidentEvent): Stamp | null =>
  event.endedAt === null || event.endedAt <= event.occurredAt
    ? null
    : { at: event.endedAt, precision: event.precision === 'day' ? 'day' : 'exact' }

/** Removed ones are gone from the document, as from the window. */
export const factorsOf = ({ incident }: Story) => incident.factors.filter((factor) => !factor.removed)
