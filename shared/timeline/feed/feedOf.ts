import { after, DAY } from '../../time/instant.ts'
import type { TimeScale } from '../timeScale.ts'
import type { Feed, FeedItem, LabelPlace } from './feedItem.ts'
import { type LaidMark, laidMarks } from './lay.ts'
import { costOf, type Mark, wordsOf } from './mark.ts'
import type { Sheet } from './sheet.ts'

/**
 * Everything a timeline widget has to draw of a sheet, in rows in which nothing covers anything else. Every event that
 * begins on the sheet is in exactly one item, alone or within a badge.
 */
export const feedOf = ({ index, rows }: Sheet): Feed => ({
  lanes: index.lanes.map(({ id, label }) => ({ id, label, rows: Math.max(1, rows.get(id)?.length ?? 1) })),
  items: index.lanes.flatMap(({ id }) => laidMarks(rows.get(id) ?? []).map((laid) => feedItemOf(laid, index.scale))),
})

/** Beside its cost a label must still say something. */
const ROOM_FOR_COST = 90

/** In a bar as wide as this the beginning of its words is better than none. */
const LEAST_BAR = 48
const BAR_AIR = 16

/** A bar that has no room behind it takes its words in. */
function takenIn(laid: LaidMark): LaidMark {
  const { mark } = laid
  const width = mark.to - mark.from
  if (laid.labelWidth > 0 || mark.count > 1 || mark.item.shape !== 'span' || width < LEAST_BAR) return laid
  return { ...laid, mark: { ...mark, inside: true }, labelWidth: Math.floor(width - BAR_AIR) }
}

function feedItemOf(laid: LaidMark, scale: TimeScale): FeedItem {
  const { mark, row, labelWidth } = takenIn(laid)
  const { item, count } = mark
  const badge = count > 1
  const numberOnly = !mark.inside && mark.least > 0 && labelWidth < mark.wanted - 4 && labelWidth <= mark.least
  return {
    key: mark.key,
    shape: badge ? 'badge' : item.shape,
    lane: item.lane,
    family: item.family,
    row,
    start: mark.start,
    end: badge || item.shape === 'span' || item.precision !== 'day' ? mark.end : scale.toAxis(after(item.start, DAY)),
    kind: item.kind,
    state: item.state,
    misleading: item.misleading,
    running: item.running && !badge,
    starred: item.starred,
    precision: item.precision,
    number: item.number,
    text: badge ? String(count) : wordsFor(item, numberOnly),
    cost: badge || numberOnly || labelWidth < ROOM_FOR_COST ? '' : costOf(item),
    labelPlace: labelPlaceOf(mark, labelWidth),
    labelWidth,
    count,
    matters: mark.matters,
    held: mark.held,
  }
}

const wordsFor = (item: Mark['item'], numberOnly: boolean): string =>
  numberOnly && item.number !== null ? item.number : wordsOf(item)

function labelPlaceOf(mark: Mark, labelWidth: number): LabelPlace {
  if (labelWidth === 0) return 'none'
  return mark.inside ? 'inside' : 'beside'
}
