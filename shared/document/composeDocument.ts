import type { Incident } from '../incident/incident.ts'
import { metricsOf } from '../incident/metrics.ts'
import { formatDateTime } from '../time/format.ts'
import { type Instant, UTC } from '../time/instant.ts'
import { overAt } from '../timeline/overAt.ts'
import { timelineOf } from '../timeline/timelineOf.ts'
import type { PostmortemDocument, TemplateId } from './blocks.ts'
import { classicBlocks } from './classic/classicBlocks.ts'
import { oneLine } from './printable.ts'
import type { Story } from './story.ts'
import { followedStamps, type Stamp } from './when.ts'

/** The last line of one segment of the journal: with all of them, a report can be proved to match the log. */
export interface LogHead {
  readonly segment: string
  readonly n: number
  readonly h: string
}

export interface ComposeOptions {
  readonly template: TemplateId
  /** When the document is made; what is "so far" is counted up to here. */
  readonly now: Instant
  /** Empty where the journal is not at hand, as in a preview. */
  readonly head: readonly LogHead[]
  readonly appVersion: string
}

/**
 * The postmortem of an incident, from the record and the hand-written texts. Nothing is invented: what is missing is
 * said in words, and never stops the export. Corrected texts are printed as they stand now, taken back and hidden
 * events are not.
 */
export function composeDocument(incident: Incident, options: ComposeOptions): PostmortemDocument {
  const story = storyOf(incident, options.now)
  return { title: titleOf(incident), language: 'en', blocks: classicBlocks(story), footer: footerOf(incident, options) }
}

/** Everything the sections tell from, worked out once. */
export function storyOf(incident: Incident, now: Instant): Story {
  const events = incident.timeline.filter((event) => !event.hidden)
  const followed = followedStamps(events.map((event): Stamp => ({ at: event.occurredAt, precision: event.precision })))
  return {
    incident,
    title: titleOf(incident),
    events,
    hidden: incident.timeline.length - events.length,
    followed: new Map(events.map((event, i) => [event.id, followed[i] ?? null])),
    metrics: metricsOf(incident, now),
    model: timelineOf(incident, now),
    over: overAt(events) !== null,
    now,
    style: {
      zone: UTC,
      naming: 'each',
      seconds: events.some((event) => event.precision === 'exact' && event.occurredAt % 60_000 >= 1_000),
    },
  }
}

const titleOf = (incident: Incident): string => oneLine(incident.title) || 'Untitled incident'

function footerOf(incident: Incident, { now, head, appVersion }: ComposeOptions): readonly string[] {
  const heads = head.map(({ segment, n, h }) => `Log head ${h} (entry ${n} of ${segment})`)
  const entries = incident.entryCount === 1 ? '1 entry' : `${incident.entryCount} entries`
  return [...heads, `${entries} in the log. Exported ${formatDateTime(now, UTC)} by Faultline ${appVersion}.`]
}
