import type { EventId } from '../../ids.ts'
import type { Precision } from '../../incident/event.ts'
import { glanceDuration } from '../../time/glanceDuration.ts'
import { type Column, placedAt } from '../index/column.ts'
import { type Held, runOfOne } from '../index/held.ts'
import type { TimelineItem } from '../model.ts'
import { type AxisTime, axisTime } from '../timeScale.ts'
import { type Matters, mattersOf, NOTHING } from './matters.ts'

/** Sizes in pixels that the widget's style sheet repeats. */
export const ICON = 22
const LABEL_GAP = 4
export const MARK_GAP = 8
const LABEL_AIR = 16
const COST_GAP = 8
const WIDEST_LABEL = 360
const NARROWEST_LABEL = 36
const NARROWEST_INSIDE = 64
const THINNEST_SPAN = 6

/** What laying out needs to know of the screen. `widthOf` measures words in pixels. */
export interface Screen {
  readonly msPerPx: number
  readonly widthOf: (text: string) => number
}

/**
 * An item or a badge on its way to a row, in pixels from the start of the axis. Its body must never be covered; its
 * label stands behind it, `wanted` wide, and is of use from `least` on (0: may go).
 */
export interface Mark {
  /** The event's id, or a name for a badge that stays while panning. */
  readonly key: string
  /** The first of its events, and how many there are. */
  readonly item: TimelineItem
  readonly count: number
  readonly held: Held
  readonly matters: Matters
  readonly start: AxisTime
  /** Where a span ends; of a badge, where its last event begins. */
  readonly end: AxisTime
  readonly last: EventId
  readonly from: number
  readonly to: number
  readonly inside: boolean
  readonly wanted: number
  readonly least: number
}

/** As in the log: roughly then, before, or after. */
const SIGNS: Partial<Readonly<Record<Precision, string>>> = { about: '≈ ', before: '< ', after: '> ' }

/** The words at a mark: how rough its time is, the number of a hypothesis or escalation, then the text. */
export function wordsOf(item: Pick<TimelineItem, 'number' | 'label' | 'kind' | 'precision'>): string {
  const number = item.number === null || item.kind === 'impact' ? '' : `${item.number} `
  return `${SIGNS[item.precision] ?? ''}${number}${item.label}`
}

/** How long a settled hypothesis took, which stands behind its words; empty where that is not known. */
export function costOf({
  kind,
  state,
  length,
  precision,
}: Pick<TimelineItem, 'kind' | 'state' | 'length' | 'precision'>): string {
  if (kind !== 'hypothesis' || state === 'open' || length === null) return ''
  return `${precision === 'exact' ? '' : '≈ '}${glanceDuration(length)}`
}

/** The mark of one item of a column, or null where there is none. */
export function markAt(
  column: Column,
  index: number,
  keyMoments: ReadonlySet<EventId>,
  { msPerPx, widthOf }: Screen,
): Mark | null {
  const placed = placedAt(column, index)
  if (placed === null) return null
  const { item } = placed
  const cost = costOf(item)
  const words = widthOf(wordsOf(item)) + (cost === '' ? 0 : COST_GAP + widthOf(cost))
  const number = item.number === null ? 0 : widthOf(item.number)
  const from = placed.start / msPerPx
  const mark = {
    key: item.id,
    item,
    count: 1,
    held: [runOfOne(column, index)],
    matters: mattersOf(item, keyMoments),
    start: axisTime(placed.start),
    end: axisTime(placed.end),
    last: item.id,
  }
  if (item.shape === 'point') {
    const wanted = LABEL_GAP + Math.min(words, WIDEST_LABEL)
    const least = item.kind === 'hypothesis' && number > 0 ? LABEL_GAP + number : 0
    return { ...mark, from: from - ICON / 2, to: from + ICON / 2, inside: false, wanted, least }
  }
  const to = Math.max(placed.end / msPerPx, from + THINNEST_SPAN)
  const inside = words + LABEL_AIR <= to - from || to - from >= Math.max(NARROWEST_INSIDE, number + 2 * LABEL_AIR)
  const least = inside || number === 0 ? 0 : LABEL_GAP + number
  const wanted = inside ? 0 : LABEL_GAP + Math.min(words, WIDEST_LABEL)
  return { ...mark, from, to, inside, wanted, least }
}

/** The mark that counts `held` events and stands where the first of them begins. */
export function countMark(
  key: string,
  held: Held,
  count: number,
  first: { readonly item: TimelineItem; readonly start: number },
  last: { readonly item: TimelineItem; readonly start: number },
  matters: Matters,
  { msPerPx }: Screen,
): Mark {
  const from = first.start / msPerPx - ICON / 2
  return {
    key,
    item: first.item,
    count,
    held,
    matters,
    start: axisTime(first.start),
    end: axisTime(last.start),
    last: last.item.id,
    from,
    to: from + badgeWidth(count, matters),
    inside: false,
    wanted: 0,
    least: 0,
  }
}

/** How wide a count is drawn, with the sign of what matters in it. */
const badgeWidth = (count: number, matters: Matters): number =>
  Math.max(ICON, 14 + 7 * String(count).length) + (matters === NOTHING ? 0 : SIGN)

const SIGN = 12

/** One mark for two neighbours that would cover each other: it stands where the first of them is. */
export function badgeOf(first: Mark, other: Mark): Mark {
  const count = first.count + other.count
  const matters = first.matters | other.matters
  return {
    ...first,
    key: `badge:${first.item.id}:${other.last}:${count}`,
    count,
    held: [...first.held, ...other.held],
    matters,
    end: axisTime(Math.max(first.count > 1 ? first.end : first.start, other.count > 1 ? other.end : other.start)),
    last: other.last,
    to: first.from + badgeWidth(count, matters),
    inside: false,
    wanted: 0,
    least: 0,
  }
}

/** How wide a label is drawn when there is `room` for it behind its mark: 0 where too little would be left to read. */
export function labelWidth(mark: Mark, room: number): number {
  if (mark.inside) return Math.max(0, Math.floor(mark.to - mark.from - LABEL_AIR))
  const wanted = Math.max(0, mark.wanted - LABEL_GAP)
  const width = Math.min(wanted, room - LABEL_GAP)
  if (width >= Math.min(NARROWEST_LABEL, wanted)) return Math.ceil(width)
  return Math.ceil(Math.max(0, mark.least - LABEL_GAP))
}
