import type { EventFields } from '../incident/event.ts'
import type { Incident } from '../incident/incident.ts'
import { isBuiltInKind, KINDS, LANE_LABELS, LANES, type LaneId } from '../incident/kinds.ts'
import type { Grouping, LaneKey, TimelineItem, TimelineLane } from './model.ts'

/** By kind these are shown even when empty: that nobody escalated or told the customers is worth seeing. */
const ALWAYS_SHOWN: ReadonlySet<LaneId> = new Set([
  'impact',
  'detection',
  'hypotheses',
  'actions',
  'escalation',
  'communication',
  'resolution',
])

/** By person, team or tag there are no more lanes than this; the rest share one. */
export const MOST_LANES = 12

const REST = 'others'
const NOBODY = 'nobody'
const NOBODY_LABELS: Readonly<Record<Exclude<Grouping, 'kind'>, string>> = {
  person: 'Nobody named',
  team: 'No team named',
  tag: 'No tag',
}

/** A tag that begins so names a team: `#team-database`. */
const TEAM_TAG = /^team[-_:/](.+)$/i

/** The lane of an event's kind; custom kinds say theirs. */
export function familyOf(incident: Pick<Incident, 'kinds'>, event: Pick<EventFields, 'kind'>): LaneId {
  if (isBuiltInKind(event.kind)) return KINDS[event.kind].lane
  return incident.kinds.find((kind) => kind.id === event.kind)?.lane ?? 'notes'
}

/**
 * The one lane an event lies on [T1]. Impact is everybody's and always has the lane on top. Of several people or tags the
 * one named first counts, so that every event is drawn once. A team is the one a tag such as `#team-database` names,
 * else whom an escalation went to.
 */
export function laneKeyOf(
  event: Pick<EventFields, 'people' | 'tags' | 'escalatedTo'>,
  family: LaneId,
  by: Grouping,
): LaneKey {
  if (by === 'kind' || family === 'impact') return family
  const name = nameOf(event, by)
  return name === '' ? NOBODY : `=${name}`
}

function nameOf(
  { people, tags, escalatedTo }: Pick<EventFields, 'people' | 'tags' | 'escalatedTo'>,
  by: Grouping,
): string {
  if (by === 'person') return people[0]?.trim() ?? ''
  return by === 'tag' ? (tags[0] ?? '') : teamNamedBy({ tags, escalatedTo })
}

/** How an entry line names whom or what a lane stands for, such as `@Ada` or `#team-database`; empty for the others. */
export function markOf(lane: LaneKey, by: Grouping): string {
  if (!lane.startsWith('=')) return ''
  const signs = { kind: '', person: '@', team: '#team-', tag: '#' } as const
  return by === 'kind' ? '' : `${signs[by]}${lane.slice(1)}`
}

/** The team that a tag such as `#team-database` names, else whom an escalation went to; empty where there is none [T1]. */
export function teamNamedBy({ tags, escalatedTo }: Pick<EventFields, 'tags' | 'escalatedTo'>): string {
  const team = tags.flatMap((tag) => TEAM_TAG.exec(tag)?.[1] ?? [])[0]
  return team ?? escalatedTo.trim()
}

/** The lanes of a picture in their order, and each item on one of them. */
export interface Laned {
  readonly lanes: readonly TimelineLane[]
  readonly items: readonly TimelineItem[]
}

/**
 * Kinds in their usual order; people and teams as they came in, tags by how often they were used. Events that name
 * none come last. `used`: the lanes that the items lie on. Names that would make too many lanes share the lane "Others"; those with most events keep their own.
 */
export function laned(items: readonly TimelineItem[], by: Grouping, used: ReadonlyMap<LaneKey, unknown>): Laned {
  if (by === 'kind') return { lanes: lanesByKind(used), items }
  const counts = new Map<LaneKey, number>()
  for (const { lane } of items) if (lane.startsWith('=')) counts.set(lane, (counts.get(lane) ?? 0) + 1)
  const byCount = [...counts.keys()].toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1))
  const own = new Set(byCount.length > MOST_LANES ? byCount.slice(0, MOST_LANES - 1) : byCount)
  const shared = byCount.length - own.size
  const placed = shared === 0 ? items : items.map((item) => (isShared(item.lane, own) ? { ...item, lane: REST } : item))
  const named = (by === 'tag' ? byCount : [...counts.keys()]).filter((key) => own.has(key))
  const taken = new Set(placed.map((item) => item.lane))
  const lane = (id: LaneKey, label: string): readonly TimelineLane[] => (taken.has(id) ? [{ id, label }] : [])
  return {
    lanes: [
      ...lane('impact', LANE_LABELS.impact),
      ...named.map((id) => ({ id, label: labelFor(id, by) })),
      ...lane(REST, `Others (${shared})`),
      ...lane(NOBODY, NOBODY_LABELS[by]),
    ],
    items: placed,
  }
}

const isShared = (lane: LaneKey, own: ReadonlySet<LaneKey>): boolean => lane.startsWith('=') && !own.has(lane)

const labelFor = (id: LaneKey, by: Grouping): string => `${by === 'tag' ? '#' : ''}${id.slice(1)}`

function lanesByKind(used: ReadonlyMap<LaneKey, unknown>): readonly TimelineLane[] {
  return LANES.filter((id) => used.has(id) || ALWAYS_SHOWN.has(id)).map((id) => ({ id, label: LANE_LABELS[id] }))
}
