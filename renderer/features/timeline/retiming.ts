import type { EventId } from '../../../shared/ids.ts'
import { type Instant, instant, type Millis } from '../../../shared/time/instant.ts'
import type { FeedItem } from '../../../shared/timeline/feed/feedItem.ts'
import { lengthOf } from '../../../shared/timeline/feed/window.ts'
import { someOf } from '../../../shared/timeline/index/held.ts'
import { type RetimePart, stepAt } from '../../../shared/timeline/retime.ts'
import { axisTime } from '../../../shared/timeline/timeScale.ts'
import type { Retiming } from './dragItem.ts'
import type { Viewport } from './viewport.ts'

/** An event whose time can be corrected: in real time, nothing of pixels. */
export interface Retimable {
  readonly part: RetimePart
  /** The moment that is moved. */
  readonly moment: Instant
  /** By how much it would move to come near `wanted`, and what is said of that. */
  readonly near: (wanted: Instant, step: Millis) => { readonly by: number; readonly words: string }
  /** Answers whether it was done. */
  readonly shift: (by: number) => Promise<boolean>
}

/** What is taken hold of, in pixels; null for what cannot be moved. */
export function retimingOf(
  item: FeedItem | undefined,
  part: RetimePart,
  viewport: () => Viewport,
  retime: (id: EventId, isSpan: boolean, part: RetimePart) => Retimable | null,
): Retiming | null {
  const id = item === undefined || item.shape === 'badge' ? null : firstOf(item)
  const event = id === null ? null : retime(id, item?.shape === 'span', part)
  if (event === null) return null
  let shift = 0
  return {
    part: event.part,
    to: (byPx) => {
      const { window, scale, widthPx } = viewport()
      const msPerPx = lengthOf(window) / widthPx
      const from = scale.toAxis(event.moment)
      const wanted = scale.toTime(axisTime(from + byPx * msPerPx))
      const { by, words } = event.near(wanted, stepAt(msPerPx))
      shift = by
      return { byPx: (scale.toAxis(instant(event.moment + by)) - from) / msPerPx, words }
    },
    drop: () => event.shift(shift),
  }
}

export const firstOf = ({ held }: FeedItem): EventId | null => someOf(held, 1)[0]?.id ?? null
