import type { FeedItem } from '../../../shared/timeline/feed/feedItem.ts'
import type { AxisWindow } from '../../../shared/timeline/feed/window.ts'
import type { AxisTime } from '../../../shared/timeline/timeScale.ts'

/** The words inside bars, which stay in view while their bar begins left of it or ends right of it. */
export interface BarLabels {
  readonly put: (item: FeedItem, label: HTMLElement) => void
  readonly drop: (key: string) => void
  /**
   * Keeps the words in what is seen of their bars; no bar is drawn to begin before `from`. To cut words is to lay out the
   * page, so while they move it is done ahead: up to `slack` pixels more than needed are cut, or might be shown again.
   */
  readonly place: (window: AxisWindow, msPerPx: number, from: AxisTime, slack: number) => void
}

interface BarLabel {
  readonly item: FeedItem
  readonly element: HTMLElement
  /** By how much they are moved into view, and how wide they may be, in pixels. */
  shift: number
  width: number
}

/** What is left free between words and the ends of their bar, and how much of that is taken before they are cut. */
const AIR = 16
const TAKEN = 8

export function createBarLabels(): BarLabels {
  const all = new Map<string, BarLabel>()

  return {
    put: (item, element) => void all.set(item.key, { item, element, shift: 0, width: item.labelWidth }),
    drop: (key) => void all.delete(key),
    place: ({ start, end }, msPerPx, from, slack) => {
      for (const label of all.values()) {
        const { item, element } = label
        const hidden = (start - Math.max(item.start, from)) / msPerPx
        const room = (Math.min(item.end, end) - Math.max(item.start, start)) / msPerPx - AIR
        const shift = room > 0 && hidden > 0 ? hidden : 0
        if (shift !== label.shift) element.style.transform = shift > 0 ? `translateX(${shift}px)` : ''
        const width = room > 0 ? Math.min(item.labelWidth, room) : item.labelWidth
        const fits = slack === 0 || width === item.labelWidth ? width : roughly(width, label.width, slack)
        if (fits !== label.width) element.style.maxWidth = `${fits}px`
        label.shift = shift
        label.width = fits
      }
    },
  }
}

/** As wide as before as long as that nearly fits. */
function roughly(width: number, before: number, slack: number): number {
  if (width < before - TAKEN) return Math.max(0, width - slack)
  return width > before + slack ? width : before
}
