import type { LaneKey, TimelineItem, TimelineModel } from '../model.ts'
import type { TimeScale } from '../timeScale.ts'
import { isCrowded, MOST_DRAWN, merged } from './crowd.ts'
import { drawnTimes } from './drawnTimes.ts'
import type { Feed, FeedItem, LabelPlace } from './feedItem.ts'
import { type LaidLane, type LaidMark, layLane } from './lay.ts'
import { type Mark, markOf, type Screen, wordsOf } from './mark.ts'

const MOST_ROWS_FOR_LABELS = 4

/**
 * Everything a timeline widget has to draw at one scale, in rows in which nothing covers anything else. `rowsInView`
 * is how many rows fit without scrolling: those that are left over go to the lanes whose labels gain most.
 * Every event of the model is in exactly one item, alone or within a badge.
 */
export function feedOf(model: TimelineModel, scale: TimeScale, screen: Screen, rowsInView: number): Feed {
  const times = drawnTimes(model.items)
  const marks = new Map<LaneKey, Mark[]>(model.lanes.map((lane) => [lane.id, []]))
  model.items.forEach((item, index) => {
    const start = scale.toAxis(times[index] ?? item.start)
    marks.get(item.lane)?.push(markOf(item, start, scale.toAxis(item.end), screen))
  })
  const lanes = model.lanes.map(({ id, label }) => {
    return { id, label, marks: (marks.get(id) ?? []).toSorted((a, b) => a.from - b.from) }
  })
  const laid = layLanes(
    lanes.map((lane) => lane.marks),
    screen,
    rowsInView,
  )
  return {
    lanes: lanes.map(({ id, label }, index) => ({ id, label, rows: laid[index]?.rows ?? 1 })),
    items: laid.flatMap((lane) => lane.marks.map(feedItemOf)),
  }
}

function layLanes(lanes: readonly (readonly Mark[])[], screen: Screen, rowsInView: number): readonly LaidLane[] {
  // Marks that are many times too many stay too many when neighbours are merged: not worth trying.
  if (isCrowded(lanes.flat(), screen.viewPx, 4 * MOST_DRAWN)) return mergedLanes(lanes, screen, rowsInView)
  const laid = shareRows(lanes, rowsInView)
  const drawn = laid.flatMap((lane) => lane.marks.map(({ mark }) => mark))
  return isCrowded(drawn, screen.viewPx) ? mergedLanes(lanes, screen, rowsInView) : laid
}

const mergedLanes = (lanes: readonly (readonly Mark[])[], screen: Screen, rowsInView: number): readonly LaidLane[] =>
  shareRows(
    lanes.map((marks) => merged(marks, screen.msPerPx)),
    rowsInView,
  )

/** A lane with no more marks than this gets rows so that none need be merged, as far as that goes. */
const FEW_MARKS = 24

/** As few rows as hold a lane without merging, if it is not crowded: hypotheses above all must stay apart. */
function startRows(marks: readonly Mark[]): LaidLane {
  const most = marks.length > FEW_MARKS ? 1 : marks[0]?.item.family === 'hypotheses' ? 4 : 2
  let laid = layLane(marks, 1)
  for (let rows = laid.rows + 1; rows <= most && laid.marks.some(({ mark }) => mark.events.length > 1); rows++) {
    laid = layLane(marks, rows)
  }
  return laid
}

/** The rows they need; then, one by one, the rows left go where they save most. */
function shareRows(lanes: readonly (readonly Mark[])[], rowsInView: number): readonly LaidLane[] {
  const laid = lanes.map(startRows)
  const wider = lanes.map((marks, index) => nextRow(marks, laid[index]))
  for (let left = rowsInView - rowsOf(laid); left > 0; left--) {
    const gains = laid.map((lane, index) => lane.cost - (wider[index]?.cost ?? lane.cost))
    const best = gains.indexOf(Math.max(...gains))
    const better = wider[best]
    if (better === undefined || better === null || (gains[best] ?? 0) <= 0) break
    laid[best] = better
    wider[best] = nextRow(lanes[best] ?? [], better)
  }
  return laid
}

function nextRow(marks: readonly Mark[], lane: LaidLane | undefined): LaidLane | null {
  if (lane === undefined || lane.cost === 0 || lane.rows >= MOST_ROWS_FOR_LABELS) return null
  return layLane(marks, lane.rows + 1)
}

const rowsOf = (laid: readonly LaidLane[]): number => laid.reduce((sum, lane) => sum + lane.rows, 0)

function feedItemOf({ mark, row, labelWidth }: LaidMark): FeedItem {
  const { item, events } = mark
  const badge = events.length > 1
  const numberOnly = !mark.inside && mark.least > 0 && labelWidth < mark.wanted - 4 && labelWidth <= mark.least
  return {
    key: badge ? `badge:${events[0]}:${events.at(-1)}:${events.length}` : item.id,
    shape: badge ? 'badge' : item.shape,
    lane: item.lane,
    family: item.family,
    row,
    start: mark.start,
    end: mark.end,
    kind: item.kind,
    state: item.state,
    misleading: item.misleading,
    running: item.running && !badge,
    starred: item.starred,
    precision: item.precision,
    number: item.number,
    text: badge ? String(events.length) : wordsFor(item, numberOnly),
    labelPlace: labelPlaceOf(mark, labelWidth),
    labelWidth,
    events,
  }
}

const wordsFor = (item: TimelineItem, numberOnly: boolean): string =>
  numberOnly && item.number !== null ? item.number : wordsOf(item)

function labelPlaceOf(mark: Mark, labelWidth: number): LabelPlace {
  if (labelWidth === 0) return 'none'
  return mark.inside ? 'inside' : 'beside'
}
