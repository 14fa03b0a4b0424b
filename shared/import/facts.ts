import { CLOCK_TOLERANCE_MS, MAX_TEXT_CHARACTERS, type Proposal } from '../incident/commands.ts'
import type { Incident } from '../incident/incident.ts'
import { err, ok, type Result } from '../result.ts'
import { type Instant, UTC, type ZoneId } from '../time/instant.ts'
import { FACTS_IMPORTER, keyOf, knownEvents, matchEvents, type Wanted } from './facts/match.ts'
import { eventOf, newsFor, recordsOf, severityOf, textsOf } from './facts/proposals.ts'
import { readEvent } from './facts/readEvent.ts'
import { readReportedValues } from './facts/readReported.ts'
import { type Complaints, readList, readSeverity, readText, readTopTime } from './facts/readTop.ts'
import type { Facts, FactsProblem } from './facts/shape.ts'
import { AHEAD, windowOf } from './facts/window.ts'
import { expected, text } from './facts/words.ts'

/** Why a file as a whole cannot be imported. `path` is empty when it is not JSON at all. */
export interface FactsError {
  readonly path: string
  readonly reason: string
  /** `path: reason`, for people. */
  readonly message: string
}

const TITLE = text('a title').max(MAX_TEXT_CHARACTERS, 'it is too long for a title')

const failed = (path: string, reason: string): Result<never, FactsError> =>
  err({ path, reason, message: path === '' ? `The file ${reason}.` : `${path}: ${reason}.` })

function parse(source: string): Result<unknown, FactsError> {
  try {
    return ok(JSON.parse(source.replace(/^\uFEFF/, '')))
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    const line = position === undefined ? null : source.slice(0, Number(position)).split('\n').length
    return failed('', `is not JSON${line === null ? '' : `: something is wrong in line ${line}`}`)
  }
}

/**
 * Reads "incident facts" JSON [F1]. Only a file that is no JSON object, or has no title or no list of events, is refused
 * as a whole; any other missing or wrong field is left out, named by its path in `skipped`, and the rest goes on [F2].
 */
export function readFacts(source: string): Result<Facts, FactsError> {
  const parsed = parse(source)
  if (!parsed.ok) return parsed
  const { value } = parsed
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return failed('', 'does not hold a JSON object with the facts of one incident')
  }
  const top: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(value))
  const title = TITLE.safeParse(top.title)
  if (!title.success) return failed('title', title.error.issues[0]?.message ?? 'it cannot be read')
  if (!Array.isArray(top.events)) return failed('events', expected('a list of events')({ input: top.events }))

  const complaints: Complaints = { skipped: [], warnings: [] }
  const url = readText(top, 'source_url', complaints)
  const start = readTopTime(top, 'start', complaints)
  const end = readTopTime(top, 'end', complaints)
  const readings = top.events.map(readEvent)
  return ok({
    source: url === '' ? title.data.trim() : url,
    title: title.data.trim(),
    severity: readSeverity(top, complaints),
    start,
    end,
    impact: readText(top, 'impact', complaints),
    rootCause: readText(top, 'root_cause', complaints),
    explanation: readText(top, 'explanation', complaints),
    resolution: readText(top, 'resolution', complaints),
    conclusion: readText(top, 'conclusion', complaints),
    events: readings.flatMap(({ event }) => event ?? []),
    improvements: readList(top, 'improvements', complaints),
    tasks: [...readList(top, 'tasks', complaints), ...readList(top, 'action_items', complaints)],
    reported: readReportedValues(top, complaints),
    skipped: [...complaints.skipped, ...readings.flatMap(({ skipped }) => skipped)],
    warnings: [...complaints.warnings, ...readings.flatMap(({ warnings }) => warnings)],
  })
}

/** How to declare a new incident from a file. Facts give times in UTC. */
export const declarationOf = ({
  title,
  severity,
}: Facts): { title: string; zone: ZoneId; severity: string | null } => ({
  title,
  zone: UTC,
  severity,
})

/** What an import would do. Nothing is done until the proposals go through the command `importBatch`. */
export interface FactsProposal {
  readonly proposals: readonly Proposal[]
  /** Events of the file's `events` that are new; the impact window, factors and action items are not counted [F8]. */
  readonly created: number
  /** Events of the file's `events` that the incident has, and that the file now tells differently. */
  readonly updated: number
  readonly skipped: readonly FactsProblem[]
  readonly warnings: readonly FactsProblem[]
}

/**
 * What the file adds to an incident, or to a new one when that is null. Importing a file again proposes nothing; a
 * changed event is updated; corrections made in the app are kept unless the file itself changed there [F7]. With `now`,
 * times that are still ahead are left out.
 */
export function proposeFacts(facts: Facts, incident: Incident | null, now: Instant | null = null): FactsProposal {
  const { source } = facts
  const isAhead = (at: Instant | null): boolean => at !== null && now !== null && at > now + CLOCK_TOLERANCE_MS
  const ahead = new Set(facts.events.filter(({ at, end }) => isAhead(at) || isAhead(end)))
  const window = windowOf(facts, isAhead)
  const found = severityOf(facts, incident)
  const severity = found === null || isAhead(found.occurredAt) ? null : found
  const extras: readonly Wanted[] = [
    ...(window.event === null ? [] : [{ event: window.event, place: 'window' }]),
    ...(severity === null ? [] : [{ event: severity, place: 'severity' }]),
  ]
  const events: readonly Wanted[] = facts.events
    .filter((event) => !ahead.has(event))
    .map((event) => ({ event: eventOf(event), place: `events[${event.position}]` }))

  const known = knownEvents(incident)
  const isExtra = (place: string): boolean => place === 'window' || place === 'severity'
  const matches = new Map([
    ...matchEvents(
      extras,
      known.filter(({ place }) => isExtra(place)),
      source,
    ),
    ...matchEvents(
      events,
      known.filter(({ place }) => !isExtra(place)),
      source,
    ),
  ])
  const proposalFor = (want: Wanted): readonly Proposal[] => {
    const { event, place } = want
    const importedFrom = { importer: FACTS_IMPORTER, key: keyOf(source, place) }
    const match = matches.get(want)
    if (match === undefined) return [{ kind: 'create', event, importedFrom }]
    const changes = match.event.retracted === null ? newsFor(match, event) : {}
    return Object.keys(changes).length === 0 ? [] : [{ kind: 'update', event: match.event.id, changes, importedFrom }]
  }
  const propose = (wanted: readonly Wanted[]): readonly Proposal[] => wanted.flatMap(proposalFor)
  const fromEvents = propose(events)
  const texts = textsOf(facts, incident)
  return {
    proposals: [...texts.proposals, ...propose(extras), ...fromEvents, ...recordsOf(facts, incident)],
    created: fromEvents.filter(({ kind }) => kind === 'create').length,
    updated: fromEvents.filter(({ kind }) => kind === 'update').length,
    skipped: [
      ...facts.skipped,
      ...window.skipped,
      ...[...ahead].map((event) => ({
        path: `events[${event.position}].${isAhead(event.at) ? 'time' : 'end'}`,
        reason: AHEAD,
      })),
    ],
    warnings: [...facts.warnings, ...texts.warnings],
  }
}
