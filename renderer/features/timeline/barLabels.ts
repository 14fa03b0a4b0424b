import type { FeedItem } from '../../../shared/timeline/feed/feedItem.ts'
import type { AxisWindow } from '../../../shared/timeline/feed/window.ts'
import type { AxisTime } from '../../../shared/timeline/timeScale.ts'

/** The words inside bars, which stay in view while their bar begins left of it or ends right of it. */
export interface BarLabels {
  readonly put: (item: FeedItem, label: HTMLElement) => void
  readonly drop: (key: string) => void
  /** No bar is drawn to begin before `from`. */
  readonly place: (window: AxisWindow, msPerPx: number, from: AxisTime) => void
}

interface BarLabel {
  readonly item: FeedItem
  readonly element: HTMLElement
}

/** What is left free between words and the ends of their bar. */
const AIR = 16

export function createBarLabels(): BarLabels {
  const all = new Map<string, BarLabel>()
  const moved = new Set<BarLabel>()

  return {
    put: (item, element) => {
      const before = all.get(item.key)
      if (before !== undefined) moved.delete(before)
      all.set(item.key, { item, element })
    },
    drop: (key) => {
      const label = all.get(key)
      if (label === undefined) return
      all.delete(key)
      moved.delete(label)
    },
    place: ({ start, end }, msPerPx, from) => {
      for (const label of all.values()) {
        const { item, element } = label
        const hidden = (start - Math.max(item.start, from)) / msPerPx
        const room = (Math.min(item.end, end) - Math.max(item.start, start)) / msPerPx - AIR
        if (room > 0 && (hidden > 0 || room < item.labelWidth)) {
          element.style.transform = hidden > 0 ? `translateX(${hidden}px)` : ''
          element.style.maxWidth = `${Math.min(item.labelWidth, room)}px`
          moved.add(label)
        } else if (moved.delete(label)) {
          element.style.transform = ''
          element.style.maxWidth = `${item.labelWidth}px`
        }
      }
    },
  }
}
