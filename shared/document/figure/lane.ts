import { isTimed } from '../../timeline/gaps.ts'
import type { TimelineItem } from '../../timeline/model.ts'
import { lengthen } from './lengthen.ts'
import { ICON_RADIUS, type Mark, type PlacedMark, wordsOf } from './mark.ts'
import { type Bounds, placeLane } from './place.ts'
import type { Scale } from './scale.ts'

/** A lane with its marks in rows. `crowded`: not every event could have its words. */
export interface PlacedLane {
  readonly rows: number
  readonly marks: readonly PlacedMark[]
  readonly crowded: boolean
}

/** More marks than this in one lane are never tried without merging. */
const MOST_SINGLE = 150
/** How many bars are drawn at most, the longest first; others become points at their start. Tried in turn. */
const BARS = [40, 12, 5, 0]
const MOST_ROWS = 10
const SHORTEST_BAR = 7
/** The share of the widest label that is enough to be understood. */
const ENOUGH = 0.5
const HALF = ICON_RADIUS + 0.5

/**
 * Lays one lane out: as few rows as give every event its words, up to `most`. Where there are too many events, those
 * that would lie on each other become badges, starred ones last.
 */
export function layLane(items: readonly TimelineItem[], scale: Scale, bounds: Bounds, most: number): PlacedLane {
  const byLength = items.filter((item) => item.shape === 'span').sort((a, b) => b.end - b.start - (a.end - a.start))
  let marks: readonly Mark[] = []
  for (const count of new Set(BARS.map((most) => Math.min(most, byLength.length)))) {
    const bars = new Set(byLength.slice(0, count))
    marks = items
      .map((item) => markOf(item, bars.has(item), scale, bounds))
      .sort((a, b) => a.left - b.left || a.right - b.right)
    const lane = layMerged(marks, most, bounds)
    if (lane !== null) return lane
  }
  return heap(marks, bounds)
}

function layMerged(marks: readonly Mark[], most: number, bounds: Bounds): PlacedLane | null {
  for (const width of marks.length > MOST_SINGLE ? bounds.merges.filter((width) => width > 0) : bounds.merges) {
    const merged = mergeClose(marks, width)
    const lane = layMarks(merged, Math.max(most, depthOf(merged)), bounds)
    if (lane === null) continue
    const bare = lane.marks.filter((mark) => !hasWords(mark)).length
    if (width > 0 || bare * 2 <= lane.marks.length) return lane
  }
  return null
}

/** The fewest rows in which every mark says enough, or else all rows; null where the marks themselves do not fit. */
function layMarks(marks: readonly Mark[], most: number, bounds: Bounds): PlacedLane | null {
  let last: readonly PlacedMark[] | null = null
  for (let rows = 1; rows <= most; rows++) {
    last = placeLane(marks, rows, bounds)
    if (last?.every((mark) => mark.shape === 'badge' || saysEnough(mark, bounds))) break
  }
  if (last === null) return null
  const done = lengthen(last, bounds)
  return { rows: rowsOf(done), marks: done, crowded: done.some((mark) => !hasWords(mark)) }
}

/** Whether the words are whole, or cut late enough to be understood. */
function saysEnough({ label, items: [item] }: PlacedMark, { widest }: Bounds): boolean {
  return label !== null && (label.text === wordsOf(item) || label.right - label.left >= widest * ENOUGH)
}

/** A badge says a count and a bare number nothing: both are signs of a crowd. */
const hasWords = ({ label, items: [item] }: PlacedMark): boolean => label !== null && label.text !== item.number

const rowsOf = (marks: readonly PlacedMark[]): number => marks.reduce((rows, mark) => Math.max(rows, mark.row + 1), 1)

/** How many marks lie above each other where most do. */
function depthOf(marks: readonly Mark[]): number {
  const edges = marks
    .filter((mark) => mark.shape === 'span')
    .flatMap(({ left, right }) => [
      { x: left, by: 1 },
      { x: right + 1, by: -1 },
    ])
    .sort((a, b) => a.x - b.x || a.by - b.by)
  let depth = 0
  let deepest = 0
  for (const { by } of edges) {
    depth += by
    deepest = Math.max(deepest, depth)
  }
  return Math.min(MOST_ROWS, deepest + 2)
}

function markOf(item: TimelineItem, isBar: boolean, scale: Scale, bounds: Bounds): Mark {
  const x = isTimed(item) ? scale.x(item.start) : (scale.slots.get(item.id) ?? bounds.left)
  const middle = Math.min(Math.max(x, bounds.left + HALF), bounds.right - HALF)
  if (!isBar) return { shape: 'point', items: [item], left: middle - HALF, right: middle + HALF }
  const plain = item.misleading || item.kind === 'impact'
  const left = plain ? x : middle - HALF
  const right = Math.max(scale.x(item.end), left + (plain ? SHORTEST_BAR : 2 * HALF))
  const over = Math.max(0, right - bounds.right)
  return { shape: 'span', items: [item], left: left - over, right: right - over }
}

/** Joins neighbouring points whose left edges lie closer than `width`. Bars and starred points stay as they are. */
function mergeClose(marks: readonly Mark[], width: number): readonly Mark[] {
  if (width === 0) return marks
  const groups: [Mark, ...Mark[]][] = []
  let open: [Mark, ...Mark[]] | null = null
  for (const mark of marks) {
    if (open !== null && canMerge(mark) && mark.left - open[0].left < width) {
      open.push(mark)
      continue
    }
    const group: [Mark, ...Mark[]] = [mark]
    groups.push(group)
    if (canMerge(mark)) open = group
  }
  return groups.map(join)
}

const canMerge = ({ shape, items: [item] }: Mark): boolean => shape !== 'span' && !item.starred

function join([first, ...rest]: readonly [Mark, ...Mark[]]): Mark {
  if (rest.length === 0) return first
  const [item, ...others] = first.items
  const items = [item, ...others, ...rest.flatMap((mark) => mark.items)] as const
  return { shape: 'badge', items, left: first.left, right: first.left + badgeWidth(items.length) }
}

const badgeWidth = (count: number): number => 9 + 7 * String(count).length

/** The last resort: one badge for the whole lane. */
function heap([first, ...rest]: readonly Mark[], bounds: Bounds): PlacedLane {
  if (first === undefined) return { rows: 1, marks: [], crowded: false }
  const [item, ...others] = first.items
  const items = [item, ...others, ...rest.flatMap((mark) => mark.items)] as const
  const right = Math.min(first.left + badgeWidth(items.length), bounds.right)
  const left = right - badgeWidth(items.length)
  return { rows: 1, marks: [{ shape: 'badge', items, left, right, row: 0, label: null }], crowded: true }
}
