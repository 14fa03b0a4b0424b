import type { FeedItem } from '../../../shared/timeline/feed/feedItem.ts'
import type { AxisWindow } from '../../../shared/timeline/feed/window.ts'
import { type AxisTime, axisTime } from '../../../shared/timeline/timeScale.ts'
import { isRange, wholeOf } from './itemElement.ts'

/**
 * Where the widget's own elements lie: put there by us, to the pixel, and at any scale. What they say and their rows stay,
 * so that the widget need not be asked while zooming.
 */
export interface ItemPlaces {
  readonly put: (item: FeedItem, content: HTMLElement) => void
  readonly drop: (key: string) => void
  /**
   * The range fills so many pixels. What runs reaches to `now` at least, however long ago it was laid out. With `seen`,
   * the part of the range that is in view, what was outside of it and stays so is left where it is.
   */
  readonly place: (range: AxisWindow, widthPx: number, now: AxisTime | null, seen: AxisWindow | null) => void
}

interface Placed {
  readonly item: FeedItem
  readonly element: HTMLElement
  left: number
  width: number
}

/** What begins before this is put there: it costs nothing, and widths of millions of pixels are drawn wrongly. */
export const firstDrawn = ({ start, end }: AxisWindow): AxisTime => axisTime(start - (end - start))

/** Out of sight, where a new element waits for its first place. */
const UNPLACED = 'translateX(-99999px)'

/** A mark, and what lies between it and the words beside it. */
const MARK = 40

export function createItemPlaces(): ItemPlaces {
  const all = new Map<string, Placed>()

  return {
    put: (item, content) => {
      const element = wholeOf(content, item)
      if (element === null) return
      if (element.style.transform === '') element.style.transform = UNPLACED
      all.set(item.key, { item, element, left: Number.NaN, width: Number.NaN })
    },
    drop: (key) => void all.delete(key),
    place: ({ start, end }, widthPx, now, seen) => {
      const pxPerMs = widthPx / (end - start)
      const first = firstDrawn({ start, end })
      const last = end + (end - start)
      const placed = (time: number): number => (Math.min(last, Math.max(first, time)) - start) * pxPerMs
      const view = seen === null ? null : { from: placed(seen.start), to: placed(seen.end) }
      for (const one of all.values()) {
        const { item, element } = one
        const left = placed(item.start)
        const until = item.running && now !== null ? Math.max(item.end, now) : item.end
        const width = isRange(item) ? Math.max(1, placed(until) - left) : 0
        if (view !== null && isApart(view, item, left, width) && isApart(view, item, one.left, one.width)) continue
        if (left !== one.left) element.style.transform = `translateX(${left}px)`
        if (width > 0 && width !== one.width) element.style.width = `${width}px`
        one.left = left
        one.width = width
      }
    },
  }
}

interface View {
  readonly from: number
  readonly to: number
}

const isApart = ({ from, to }: View, { labelWidth }: FeedItem, left: number, width: number): boolean =>
  left - MARK > to || left + width + MARK + labelWidth < from
