import type { FeedItem } from '../../../shared/timeline/feed/feedItem.ts'
import type { AxisWindow } from '../../../shared/timeline/feed/window.ts'

/** The words beside marks, which are cut with an ellipsis where the right edge of the view would cut them through. */
export interface EdgeLabels {
  readonly put: (item: FeedItem, label: HTMLElement) => void
  readonly drop: (key: string) => void
  /** Reads and writes no more than what crosses the edge or did before: to be called when moving rests. */
  readonly trim: (window: AxisWindow, msPerPx: number) => void
}

interface EdgeLabel {
  readonly item: FeedItem
  readonly element: HTMLElement
}

/** From the middle of a mark, or the end of a bar, to its words. */
const BESIDE_MARK = 15
const BESIDE_BAR = 4
/** What is left free before the edge; in less than the least nothing could be read. */
const AIR = 6
const LEAST = 20

export function createEdgeLabels(): EdgeLabels {
  const all = new Map<string, EdgeLabel>()
  const trimmed = new Set<EdgeLabel>()

  return {
    put: (item, element) => void all.set(item.key, { item, element }),
    drop: (key) => {
      const label = all.get(key)
      if (label === undefined) return
      all.delete(key)
      trimmed.delete(label)
    },
    trim: ({ start, end }, msPerPx) => {
      const widthPx = (end - start) / msPerPx
      for (const label of all.values()) {
        const { item, element } = label
        const isBar = item.shape === 'span'
        const from = ((isBar ? item.end : item.start) - start) / msPerPx + (isBar ? BESIDE_BAR : BESIDE_MARK)
        const room = widthPx - from - AIR
        const crosses = from < widthPx && room < item.labelWidth
        if (crosses) {
          element.style.maxWidth = `${room < LEAST ? 0 : Math.floor(room)}px`
          trimmed.add(label)
        } else if (trimmed.delete(label)) {
          element.style.maxWidth = `${item.labelWidth}px`
        }
      }
    },
  }
}
