import type { EventId } from '../ids.ts'
import { type Instant, instant } from '../time/instant.ts'
import { DETAIL_TEXTS, type EventFields, type EventLink, type IncidentEvent } from './event.ts'

/** The first of `items` for each key, in their order. */
function firstOfEach<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = keyOf(item)
    return seen.has(key) ? false : seen.add(key)
  })
}

/** Links with every mention of `gone` pointing at `into` instead, none twice, none to `own`. */
export function repointed(
  links: readonly EventLink[],
  gone: ReadonlySet<EventId>,
  into: EventId,
  own: EventId,
): readonly EventLink[] {
  const moved = links.map((link) => (gone.has(link.to) ? { ...link, to: into } : link))
  return firstOfEach(
    moved.filter((link) => link.to !== own),
    ({ to, relation }) => `${relation} ${to}`,
  )
}

/** The event that happened first; one of which only the order is known gives way to one with a time. */
export function earliest(events: readonly [IncidentEvent, ...IncidentEvent[]]): IncidentEvent {
  return events.reduce((first, event) => {
    if (event.precision === 'orderOnly') return first
    return first.precision === 'orderOnly' || event.occurredAt < first.occurredAt ? event : first
  })
}

/** The texts one under the other, each once. */
export const joinedText = (events: readonly IncidentEvent[]): string =>
  [...new Set(events.map(({ text }) => text))].join('\n')

/**
 * What merging makes of the first event, apart from its text and time: people, tags, files and links of all, known when
 * the first of them was known, starred if one is, hidden or shareable only if all are. What the first does not say is
 * taken from the next that says it. An impact or hypothesis that is still open stays open.
 */
export function mergedFields(events: readonly [IncidentEvent, ...IncidentEvent[]]): Partial<EventFields> {
  const [keep, ...others] = events
  const gone = new Set(others.map(({ id }) => id))
  const ends = times(events.map(({ endedAt }) => endedAt))
  const answers = times(events.map(({ acknowledgedAt }) => acknowledgedAt))
  const staysOpen = keep.endedAt === null && (keep.kind === 'impact' || keep.kind === 'hypothesis')
  const judged = events.find(({ outcome }) => outcome !== 'unknown')
  const acknowledgedAt = answers.length === 0 ? null : instant(Math.min(...answers))
  const words: Partial<Record<(typeof DETAIL_TEXTS)[number], string>> = {}
  for (const field of DETAIL_TEXTS) words[field] = events.find((event) => event[field] !== '')?.[field] ?? ''
  return {
    ...words,
    people: [...new Set(events.flatMap(({ people }) => people))],
    tags: [...new Set(events.flatMap(({ tags }) => tags))],
    attachments: firstOfEach(
      events.flatMap(({ attachments }) => attachments),
      ({ sha256 }) => sha256,
    ),
    links: repointed(
      events.flatMap(({ links }) => links),
      gone,
      keep.id,
      keep.id,
    ),
    knownAt: instant(Math.min(...events.map(({ knownAt }) => knownAt))),
    endedAt: staysOpen || ends.length === 0 ? null : instant(Math.max(...ends)),
    acknowledgedAt,
    declined: keep.declined && acknowledgedAt === null,
    starred: events.some(({ starred }) => starred),
    hidden: events.every(({ hidden }) => hidden),
    shareable: events.every(({ shareable }) => shareable),
    endsImpact: events.some(({ endsImpact }) => endsImpact),
    method: events.find(({ method }) => method !== null)?.method ?? null,
    audience: events.find(({ audience }) => audience !== null)?.audience ?? null,
    outcome: judged?.outcome ?? 'unknown',
    outcomeAt: judged?.outcomeAt ?? null,
    tries: firstOfEach(
      events.flatMap(({ tries }) => tries),
      (tried) => JSON.stringify(tried),
    ).toSorted((a, b) => a.at - b.at),
    checkAt: events.find(({ checkAt }) => checkAt !== null)?.checkAt ?? null,
  }
}

const times = (some: readonly (Instant | null)[]): readonly Instant[] => some.filter((at) => at !== null)
