import type { EventId } from '../../shared/ids.ts'
import { LANES, type LaneId } from '../../shared/incident/kinds.ts'
import { HOUR, type Instant, instant, MINUTE, millis } from '../../shared/time/instant.ts'
import type { TimelineItem, TimelineModel } from '../../shared/timeline/model.ts'

/** The same numbers in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const BEGAN = instant(Date.UTC(2026, 2, 2))
export const LENGTH = 24 * HOUR
export const BENCH_LANES: readonly LaneId[] = LANES.slice(0, 8)

const KINDS = ['impact', 'detection', 'hypothesis', 'action', 'escalation', 'communication', 'resolution', 'status']

/**
 * A day of events in eight lanes: most of them in twenty bursts of a few minutes, the rest spread evenly; three in ten
 * last for a while, most of these for minutes, a few for hours.
 */
export function events(count: number): TimelineModel {
  const random = seeded(7)
  const normal = () => Math.sqrt(-2 * Math.log(random() + 1e-9)) * Math.cos(2 * Math.PI * random())
  const bursts = Array.from({ length: 20 }, () => ({ at: random() * LENGTH, wide: (2 + random() * 9) * MINUTE }))
  const items = Array.from({ length: count }, (_, n): TimelineItem => {
    const burst = random() < 0.6 ? bursts[Math.floor(random() * bursts.length)] : undefined
    const at = burst === undefined ? random() * LENGTH : burst.at + normal() * burst.wide
    const start = instant(Math.round(BEGAN + Math.min(LENGTH, Math.max(0, at))))
    const lasts = random() < 0.3
    const length = random() < 0.03 ? (2 + random() * 6) * HOUR : -Math.log(random() + 1e-9) * 12 * MINUTE
    return itemAt(n, start, lasts ? instant(Math.round(start + length)) : start, Math.floor(random() * 8))
  }).sort((a, b) => a.start - b.start)
  return {
    lanes: BENCH_LANES.map((id) => ({ id, label: id })),
    items,
    bands: [],
    extent: { start: BEGAN, end: instant(BEGAN + LENGTH) },
    recorded: instant(BEGAN + LENGTH),
  }
}

export function itemAt(n: number, start: Instant, end: Instant, lane: number): TimelineItem {
  const id = BENCH_LANES[lane] ?? 'notes'
  return {
    id: `e${n}` as EventId,
    lane: id,
    family: id,
    kind: KINDS[lane] ?? 'note',
    shape: end > start ? 'span' : 'point',
    start,
    end,
    running: false,
    precision: 'exact',
    state: id === 'hypotheses' ? 'confirmed' : null,
    misleading: id === 'hypotheses' && n % 50 === 0,
    number: null,
    label: `Restarted web node ${n % 97} of cell ${n % 13}`,
    starred: n % 500 === 0,
    length: end > start ? millis(end - start) : null,
  }
}
