import type { EventId } from '../../ids.ts'
import type { TimelineItem } from '../model.ts'
import { type AxisTime, axisTime } from '../timeScale.ts'

/** Sizes in pixels that the widget's style sheet repeats. */
export const ICON = 22
export const LABEL_GAP = 4
export const MARK_GAP = 8
const LABEL_AIR = 16
const WIDEST_LABEL = 360
const NARROWEST_LABEL = 36
const NARROWEST_INSIDE = 64
const THINNEST_SPAN = 6

/** What laying out needs to know of the screen. `widthOf` measures words in pixels, `viewPx` is how much is in view. */
export interface Screen {
  readonly viewPx: number
  readonly msPerPx: number
  readonly widthOf: (text: string) => number
}

/**
 * An item or a badge on its way to a row, in pixels from the start of the axis. Its body must never be covered; its label
 * stands behind it, `wanted` wide, and is of use from `least` on (0: may go).
 */
export interface Mark {
  readonly item: TimelineItem
  readonly events: readonly EventId[]
  readonly start: AxisTime
  readonly end: AxisTime
  readonly from: number
  readonly to: number
  readonly inside: boolean
  readonly wanted: number
  readonly least: number
}

/** The words at a mark: the number of a hypothesis, escalation or impact, then the text. */
export const wordsOf = (item: Pick<TimelineItem, 'number' | 'label' | 'kind'>): string =>
  item.number === null || item.kind === 'impact' ? item.label : `${item.number} ${item.label}`

/** The mark of one item, drawn from `start` to `end`. */
export function markOf(item: TimelineItem, start: AxisTime, end: AxisTime, screen: Screen): Mark {
  const events = [item.id]
  const words = screen.widthOf(wordsOf(item))
  const from = start / screen.msPerPx
  const number = item.number === null ? 0 : screen.widthOf(item.number)
  if (item.shape === 'point') {
    const [left, right] = [from - ICON / 2, from + ICON / 2]
    const wanted = LABEL_GAP + Math.min(words, WIDEST_LABEL)
    const least = item.kind === 'hypothesis' && number > 0 ? LABEL_GAP + number : 0
    return { item, events, start, end: start, from: left, to: right, inside: false, wanted, least }
  }
  const to = Math.max(end / screen.msPerPx, from + THINNEST_SPAN)
  const inside = words + LABEL_AIR <= to - from || to - from >= Math.max(NARROWEST_INSIDE, number + 2 * LABEL_AIR)
  const least = inside || number === 0 ? 0 : LABEL_GAP + number
  const wanted = inside ? 0 : LABEL_GAP + Math.min(words, WIDEST_LABEL)
  return { item, events, start, end, from, to, inside, wanted, least }
}

/** One mark for neighbours, sorted by start, that would cover each other: it stands where the first of them is. */
export function badgeOf(first: Mark, others: readonly Mark[]): Mark {
  if (others.length === 0) return first
  const events = [first, ...others].flatMap((mark) => mark.events)
  const to = first.from + Math.max(ICON, 14 + 7 * String(events.length).length)
  const end = axisTime(others.reduce<number>((latest, mark) => Math.max(latest, mark.end), first.end))
  return { ...first, events, end, to, inside: false, wanted: 0, least: 0 }
}

/** How wide a label is drawn when there is `room` for it behind its mark: 0 where too little would be left to read. */
export function labelWidth(mark: Mark, room: number): number {
  if (mark.inside) return Math.max(0, Math.floor(mark.to - mark.from - LABEL_AIR))
  const wanted = Math.max(0, mark.wanted - LABEL_GAP)
  const width = Math.min(wanted, room - LABEL_GAP)
  if (width >= Math.min(NARROWEST_LABEL, wanted)) return Math.ceil(width)
  return Math.ceil(Math.max(0, mark.least - LABEL_GAP))
}
