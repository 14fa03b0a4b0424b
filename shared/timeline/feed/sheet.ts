import { firstFrom, indexIn, type Placed } from '../index/column.ts'
import type { IndexLane } from '../index/lane.ts'
import type { IndexChanges, TimelineIndex } from '../index/timelineIndex.ts'
import type { LaneKey } from '../model.ts'
import { type BarSearch, barsIn } from './bars.ts'
import { isSparse, marksOfBlock } from './blockMarks.ts'
import { blockOf, type Grid, gridAt } from './grid.ts'
import { layInto, type Rows } from './lay.ts'
import { type Mark, markAt, type Screen } from './mark.ts'
import { shareRows } from './shareRows.ts'
import type { AxisWindow } from './window.ts'

/** A stretch of the axis laid out at one scale: whole blocks from `first` up to, and without, `end`. */
export interface Sheet {
  readonly index: TimelineIndex
  readonly screen: Screen
  readonly grid: Grid
  readonly first: number
  readonly end: number
  readonly rows: ReadonlyMap<LaneKey, Rows>
}

/** Incidents up to this size are laid out as a whole, so that nothing is ever moved by panning. */
const SMALL = 400

/** Whether the sheet holds all that there is. */
export const isWhole = ({ index }: Sheet): boolean => index.items.length <= SMALL

/** What a sheet will hold, not yet in rows. */
export interface Unlaid {
  readonly sheet: Sheet
  readonly marks: readonly (readonly Mark[])[]
}

/** All that the blocks show which a stretch of the axis touches, or all of a small incident. */
export function unlaidSheet(index: TimelineIndex, stretch: AxisWindow, screen: Screen): Unlaid {
  const grid = gridAt(screen.msPerPx)
  const { first, end } = blocksFor(index, stretch, grid)
  const sheet: Sheet = { index, screen, grid, first, end, rows: new Map(index.lanes.map(({ id }) => [id, []])) }
  const marks = marksFor(sheet, filledBlocks(index, grid, first, end), new Map())
  return { sheet, marks: index.lanes.map(({ id }) => marks.get(id) ?? []) }
}

/**
 * Puts it in rows. `rowsInView` is how many fit without scrolling: those that are left over go to the lanes whose labels
 * gain most.
 */
export function layOutSheet({ sheet, marks }: Unlaid, rowsInView: number): Sheet {
  const rows = shareRows(marks, rowsInView, sheet.first * sheet.grid.block)
  return { ...sheet, rows: new Map(sheet.index.lanes.map(({ id }, at) => [id, rows[at] ?? []])) }
}

/**
 * The sheet of another stretch at the same scale, or of an index in which little changed. What both show stays in its
 * row, as it is; lanes only ever get more rows.
 */
export function movedSheet(sheet: Sheet, index: TimelineIndex, stretch: AxisWindow, changed: IndexChanges): Sheet {
  const { grid, screen } = sheet
  const { first, end } = blocksFor(index, stretch, grid)
  const stale = new Set(changed.at.map((place) => blockOf(place, grid)))
  const isKept = keptOf(sheet, first, end, stale)
  const wishes = new Map<string, number>()
  const rows = new Map<LaneKey, Rows>(
    index.lanes.map((lane) => {
      const before = sheet.rows.get(lane.id) ?? []
      before.forEach((row, at) => {
        for (const { key } of row) wishes.set(key, at)
      })
      return [lane.id, before.map((row) => row.filter(isKept).map((mark) => grownMark(mark, lane, changed, sheet)))]
    }),
  )
  const moved: Sheet = { index, screen, grid, first, end, rows }
  const blocks = filledBlocks(index, grid, first, end).filter(
    (block) => block < sheet.first || block >= sheet.end || stale.has(block),
  )
  const marks = marksFor(moved, blocks, rows, sheet)
  const laid = index.lanes.map(({ id }): readonly [LaneKey, Rows] => [
    id,
    layInto(rows.get(id) ?? [], marks.get(id) ?? [], first * grid.block, ({ key }) => wishes.get(key)),
  ])
  return { ...moved, rows: new Map(laid) }
}

function blocksFor(index: TimelineIndex, stretch: AxisWindow, grid: Grid): { first: number; end: number } {
  const whole = index.items.length <= SMALL
  const [from, to] = whole
    ? [index.starts[0] ?? stretch.start, index.starts.at(-1) ?? stretch.end]
    : [stretch.start, stretch.end]
  return { first: blockOf(from, grid), end: blockOf(to, grid) + 1 }
}

/** The blocks in which anything begins; between them there may be millions in which nothing does. */
function filledBlocks(index: TimelineIndex, grid: Grid, first: number, end: number): readonly number[] {
  const blocks: number[] = []
  let at = firstFrom(index.starts, first * grid.block)
  for (let start = index.starts[at]; start !== undefined; start = index.starts[at]) {
    const block = blockOf(start, grid)
    if (block >= end) break
    blocks.push(block)
    at = firstFrom(index.starts, (block + 1) * grid.block)
  }
  return blocks
}

/**
 * Which marks of a sheet stay: those of which all events begin in blocks that stay. Of a count that reaches into a block
 * that goes, the other blocks go too, so that no event is lost. Marks that began before the sheet stay as long as they
 * reach into the new one.
 */
function keptOf(sheet: Sheet, first: number, end: number, stale: Set<number>): (mark: Mark) => boolean {
  const { grid } = sheet
  const marks = [...sheet.rows.values()].flat(2)
  const goes = (block: number): boolean => block < first || block >= end || stale.has(block)
  for (let settled = false; !settled; ) {
    settled = true
    for (const { start, end: last, count } of marks) {
      if (count === 1) continue
      const [from, to] = [blockOf(start, grid), blockOf(last, grid)]
      if (from === to) continue
      const blocks = Array.from({ length: to - from + 1 }, (_, at) => from + at)
      if (!blocks.some(goes) || blocks.every(goes)) continue
      for (const block of blocks) stale.add(block)
      settled = false
    }
  }
  return (mark) => {
    const home = blockOf(mark.start, grid)
    if (stale.has(home)) return false
    if (home >= first && home < end) return true
    return isBar(mark) && mark.end > first * grid.block && mark.start < end * grid.block
  }
}

const isBar = ({ item, count }: Mark): boolean => count === 1 && item.shape === 'span'

/** A span that goes on is longer by now. */
function grownMark(mark: Mark, { all }: IndexLane, { grown }: IndexChanges, { screen, index }: Sheet): Mark {
  const placed = mark.count === 1 ? grown.get(mark.item.id) : undefined
  if (placed === undefined) return mark
  return markAt(all, indexIn(all, placed.item.id, placed.start), index.keyMoments, screen) ?? mark
}

/** All that blocks show, by lane and sorted by the left edge, beside what stays. */
function marksFor(
  sheet: Sheet,
  blocks: readonly number[],
  kept: ReadonlyMap<LaneKey, Rows>,
  before?: Sheet,
): ReadonlyMap<LaneKey, readonly Mark[]> {
  const { index, grid, screen, first, end } = sheet
  const crowded = new Set(blocks.filter((block) => !isSparse(index, grid, block)))
  const keptBars = new Map(index.lanes.map(({ id }) => [id, barsOf(kept.get(id) ?? [])]))
  const bars = barsIn({
    index,
    grid,
    from: first * grid.block,
    to: end * grid.block,
    kept: keptBars,
    open: (block) => crowded.has(block),
    earlier: earlierThan(first * grid.block, before),
  })
  const marks = new Map<LaneKey, Mark[]>(index.lanes.map(({ id }) => [id, []]))
  const lanes = new Map(index.lanes.map((lane) => [lane.id, lane]))
  const apart = new Map([...keptBars].map(([id, those]) => [id, [...those]]))
  for (const bar of bars) {
    const lane = lanes.get(bar.lane)
    if (lane === undefined) continue
    apart.get(bar.lane)?.push(bar)
    const mark = markAt(lane.all, indexIn(lane.all, bar.item.id, bar.start), index.keyMoments, screen)
    if (mark !== null) marks.get(bar.lane)?.push(mark)
  }
  for (const block of blocks) {
    for (const [lane, those] of marksOfBlock(index, grid, block, apart, screen)) marks.get(lane)?.push(...those)
  }
  for (const those of marks.values()) those.sort((a, b) => a.from - b.from)
  return marks
}

/** Spans that began before the old sheet and reach into it are drawn already, or were passed over. */
function earlierThan(from: number, before: Sheet | undefined): BarSearch['earlier'] {
  const begin = before === undefined ? Number.NEGATIVE_INFINITY : before.first * before.grid.block
  if (begin <= from) return { since: begin, until: Number.POSITIVE_INFINITY }
  return { since: Number.NEGATIVE_INFINITY, until: begin }
}

const barsOf = (rows: Rows): readonly Placed[] =>
  rows.flat().flatMap((mark) => (isBar(mark) ? [{ item: mark.item, start: mark.start, end: mark.end }] : []))
