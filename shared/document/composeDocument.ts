import type { Incident } from '../incident/incident.ts'
import { metricsOf } from '../incident/metrics.ts'
import type { ClockJump } from '../journal/clockJumps.ts'
import { shortHash } from '../journal/seal.ts'
import { formatDateTime } from '../time/format.ts'
import { type Instant, UTC } from '../time/instant.ts'
import { overAt } from '../timeline/overAt.ts'
import { timelineOf } from '../timeline/timelineOf.ts'
import { arranged } from './arrange/arranged.ts'
import type { PostmortemDocument } from './blocks.ts'
import { withKnownAtNote } from './knownAtNote.ts'
import type { DocumentPart } from './parts.ts'
import { oneLine } from './printable.ts'
import { dataNamed } from './sections/data.ts'
import { withStaleChecks } from './stale/staleChecks.ts'
import { withVersionChecks } from './stale/versionChecks.ts'
import type { Story } from './story.ts'
import type { TemplateFault } from './template/fault.ts'
import { laidOut } from './template/laidOut.ts'
import { levelled, partsOf } from './template/outline.ts'
import { DEFAULT_PRESET, type TemplateChoice, templateOf } from './templates/choice.ts'
import { PRESETS } from './templates/presets.ts'
import { followedStamps, type Stamp } from './when.ts'

/** The log as it stood: with this, a report can be proved to match it. */
export interface LogHead {
  /** One hash over all entries, in hex. */
  readonly head: string
  readonly entries: number
  /** Fingerprint of the key that the log and the document are signed with, in hex; null where there is none. */
  readonly key: string | null
  /** Where clocks were set while somebody recorded. */
  readonly clockJumps: readonly ClockJump[]
}

export interface ComposeOptions {
  readonly template: TemplateChoice
  /** The moment that the document speaks at; what is "so far" is counted up to here. */
  readonly now: Instant
  /** When it is made, where that is another moment. */
  readonly madeAt?: Instant
  /** Set where only what was known by then is told, which the head says; null or absent: all that is known now. */
  readonly knownAt?: Instant | null
  /** Null where the journal is not at hand, as in the editor. */
  readonly head: LogHead | null
  readonly appVersion: string
  /** Keys of sections that are left out, whatever the template asks for; absent: none. */
  readonly leftOut?: ReadonlySet<string>
  /** Keys of sections that this copy must not tell from, so that texts do not show their data either; absent: none. */
  readonly withheld?: ReadonlySet<string>
  /** What the small print says of this copy, such as that people are masked; absent: nothing. */
  readonly copyWords?: readonly string[]
  /** The same in a few words, for the head of every page; absent: nothing. */
  readonly marking?: string
}

/** A document with what it was put together from. */
export interface ComposedDocument extends PostmortemDocument {
  /** For whoever edits it: also sections that are left out of the document while they are empty. */
  readonly parts: readonly DocumentPart[]
  /** Why the template that was asked for could not be used; empty where it was. */
  readonly faults: readonly TemplateFault[]
}

/**
 * The postmortem of an incident, from the record and the hand-written texts. Nothing is invented: what is missing is
 * said in words, and never stops the export. Corrected texts are printed as they stand now, taken back and hidden
 * events are not.
 */
export function composeDocument(incident: Incident, options: ComposeOptions): ComposedDocument {
  const story = storyOf(incident, options.now, options.head?.clockJumps ?? [], options.withheld)
  const laid = laidOut(templateOf(incident, options.template), PRESETS[DEFAULT_PRESET], story)
  const pieces = withVersionChecks(withStaleChecks(laid.pieces, incident, options.now), incident)
  const parts = arranged(partsOf(pieces), incident, options.leftOut ?? NOTHING)
  const { faults } = laid
  const blocks = levelled(
    parts.flatMap((part) => part.pieces.filter(({ isEmpty }) => !isEmpty).flatMap(({ blocks }) => blocks)),
  )
  const { knownAt = null } = options
  return {
    title: titleOf(incident),
    language: 'en',
    ...(options.marking ? { marking: options.marking } : {}),
    blocks: knownAt === null ? blocks : withKnownAtNote(blocks, knownAt),
    footer: footerOf(incident, options),
    parts,
    faults,
  }
}

const NOTHING: ReadonlySet<string> = new Set()

/** Everything the sections tell from, worked out once. */
export function storyOf(
  incident: Incident,
  now: Instant,
  clockJumps: readonly ClockJump[],
  withheld: ReadonlySet<string> = NOTHING,
): Story {
  const events = incident.timeline.filter((event) => !event.hidden)
  const followed = followedStamps(events.map((event): Stamp => ({ at: event.occurredAt, precision: event.precision })))
  const story: Story = {
    incident,
    title: titleOf(incident),
    events,
    hidden: incident.timeline.length - events.length,
    followed: new Map(events.map((event, i) => [event.id, followed[i] ?? null])),
    metrics: metricsOf(incident, now),
    model: timelineOf(incident, now),
    over: overAt(events) !== null,
    clockJumps,
    now,
    style: {
      zone: UTC,
      naming: 'each',
      seconds: events.some((event) => event.precision === 'exact' && event.occurredAt % 60_000 >= 1_000),
    },
    // Data tell from the record alone, never from texts that show data.
    dataNamed: () => [],
  }
  return { ...story, dataNamed: (name) => dataNamed(name, story, withheld) }
}

const titleOf = (incident: Incident): string => oneLine(incident.title) || 'Untitled incident'

function footerOf(
  incident: Incident,
  { now, madeAt = now, head, appVersion, copyWords = [] }: ComposeOptions,
): readonly string[] {
  const count = head?.entries ?? incident.entryCount
  const entries = count === 1 ? '1 entry' : `${count} entries`
  return [
    ...copyWords,
    ...(head === null ? [] : logLines(head)),
    `${entries} in the log. Exported ${formatDateTime(madeAt, UTC)} by Faultline ${appVersion}.`,
  ]
}

/** Short for the eye, and in full for whoever compares. */
const logLines = ({ head, entries, key }: LogHead): readonly string[] => [
  `Log head ${shortHash(head)} (entry ${entries}), in full ${head}`,
  key === null ? 'Not sealed.' : `Sealed with the key ${shortHash(key)}, in full ${key}`,
]
