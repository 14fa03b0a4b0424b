import type { EventId } from '../ids.ts'
import { type Instant, type Millis, millis } from '../time/instant.ts'
import type { IncidentEvent, Precision } from './event.ts'
import { ruledOutOf } from './eventsOf.ts'
import type { Incident } from './incident.ts'
import { clip, covered, type Interval } from './intervals.ts'
import type { MilestonePoint, Milestones } from './milestone.ts'
import { costOf, pursuitOf } from './pursuit.ts'
import { quoted } from './quoted.ts'

/** A hypothesis that was ruled out, and what following it cost. */
export interface MisleadingPath {
  readonly event: EventId
  readonly number: string | null
  readonly text: string
  /** What ruled it out; empty when nobody said. */
  readonly reason: string
  readonly people: readonly string[]
  /** Holds the place in the order, and no time, when `precision` is `orderOnly`. */
  readonly start: Instant
  readonly end: Instant | null
  readonly precision: Precision
  /** When it was pursued: not while it was parked or settled before. Null exactly when `durationMs` is. */
  readonly pursued: readonly Interval[] | null
  /** Of `pursued`. Null when the end is not recorded, or the times are known by the day or by their order only [M11]. */
  readonly durationMs: Millis | null
  /** `durationMs` times the people named; null when nobody is, or the time is not known [M16]. */
  readonly personMs: Millis | null
}

/** All misleading paths in the order of the timeline [M11]. */
export const misleadingPathsOf = (incident: Incident): readonly MisleadingPath[] =>
  ruledOutOf(incident.timeline).map(pathOf)

function pathOf(event: IncidentEvent): MisleadingPath {
  const { id, number, text, reason, people, occurredAt, endedAt, precision } = event
  const pursued = pursuitOf(event, occurredAt)
  const cost = pursued === null ? null : costOf(pursued, people, [])
  return {
    event: id,
    number,
    text,
    reason,
    people,
    start: occurredAt,
    end: endedAt,
    precision,
    pursued,
    durationMs: cost?.clockMs ?? null,
    personMs: cost?.personMs ?? null,
  }
}

/** What the paths took one by one, added up: what overlaps counts as often. A path that is not measured adds nothing. */
export const addedLength = (paths: readonly MisleadingPath[]): Millis =>
  millis(paths.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0))

/** The time that all paths took together. */
export interface PathTime {
  readonly ms: Millis | null
  readonly approximate: boolean
  readonly bound: 'atLeast' | null
  readonly sentences: readonly string[]
}

/** A milestone as a bound to clip by; one known by the day only does not bind. */
const boundAt = (point: MilestonePoint | null): MilestonePoint | null =>
  point === null || point.precision === 'day' ? null : point

/** `2 misleading paths have`: agreement for the two verbs that the sentences need. */
function about(paths: readonly MisleadingPath[], one: string, many: string, rest: string): readonly string[] {
  if (paths.length === 0) return []
  const [count, verb] = paths.length === 1 ? ['1 misleading path', one] : [`${paths.length} misleading paths`, many]
  return [`${count} ${verb} ${rest}: ${paths.map((path) => quoted(path.text)).join(', ')}.`]
}

function unmeasured(paths: readonly MisleadingPath[]): readonly string[] {
  const byOrder = paths.filter((path) => path.precision === 'orderOnly')
  const byDay = paths.filter((path) => path.precision === 'day')
  const rest = paths.filter((path) => path.durationMs === null && !byOrder.includes(path) && !byDay.includes(path))
  const open = rest.filter((path) => path.end === null)
  const backwards = rest.filter((path) => path.end !== null)
  return [
    ...about(byOrder, 'is', 'are', 'known by order only, so the time spent is not counted'),
    ...about(byDay, 'is', 'are', 'known by the day only, so the time spent is not counted'),
    ...about(backwards, 'ends', 'end', 'before the recorded start, so the time spent is not counted'),
    ...about(open, 'has', 'have', 'no recorded end, so the time spent is not counted'),
  ]
}

/**
 * The time spent on misleading paths: the union of those that can be measured, between detection and mitigation, or the
 * resolution where no mitigation is recorded [M11]. A missing bound does not bind. 0 when there was none; null when
 * there were some and none can be measured.
 */
export function timeOnPaths(paths: readonly MisleadingPath[], milestones: Milestones): PathTime {
  const from = boundAt(milestones.detected.point)
  const to = boundAt(milestones.mitigated.point) ?? boundAt(milestones.resolved.point)
  const measured = paths.filter((path) => path.durationMs !== null)
  const sentences = unmeasured(paths)
  const bound = sentences.length > 0 ? 'atLeast' : null
  if (paths.length > 0 && measured.length === 0) return { ms: null, approximate: false, bound: null, sentences }
  if (from !== null && to !== null && to.at < from.at && measured.length > 0) {
    const sentence = 'Mitigation is recorded before detection, so time on misleading paths cannot be told.'
    return { ms: null, approximate: false, bound: null, sentences: [...sentences, sentence] }
  }
  const within = ({ pursued }: MisleadingPath): readonly Interval[] =>
    (pursued ?? []).flatMap((interval) => clip(interval, from?.at ?? null, to?.at ?? null) ?? [])
  const outside = measured.filter((path) => path.pursued?.length !== 0 && within(path).length === 0)
  const counted = measured.filter((path) => !outside.includes(path))
  const bounds = counted.length === 0 ? [] : [from, to]
  return {
    ms: covered(counted.flatMap(within)),
    approximate: [...counted, ...bounds].some((one) => one !== null && one.precision !== 'exact'),
    bound,
    sentences: [
      ...sentences,
      ...about(outside, 'lies', 'lie', 'outside the time from detection to mitigation and is not counted').map(
        (words) => (outside.length === 1 ? words : words.replace('and is', 'and are')),
      ),
    ],
  }
}

/**
 * The time spent on misleading paths after mitigation, or after the resolution where no mitigation is recorded: it
 * belongs to the investigation and to no time to mitigate [M21]. Null when neither is known, or no path was followed then.
 */
export function timeOnPathsAfter(
  paths: readonly MisleadingPath[],
  milestones: Milestones,
): Pick<PathTime, 'ms' | 'approximate' | 'bound'> {
  const from = boundAt(milestones.mitigated.point) ?? boundAt(milestones.resolved.point)
  const none = { ms: null, approximate: false, bound: null }
  if (from === null) return none
  const within = ({ pursued }: MisleadingPath): readonly Interval[] =>
    (pursued ?? []).flatMap((interval) => clip(interval, from.at, null) ?? []).filter(({ start, end }) => end > start)
  const later = paths.filter((path) => within(path).length > 0)
  if (later.length === 0) return none
  return {
    ms: covered(later.flatMap(within)),
    approximate: from.precision !== 'exact' || later.some(({ precision }) => precision !== 'exact'),
    bound: null,
  }
}
