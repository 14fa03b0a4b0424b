import type { FeedItem } from '../../../shared/timeline/feed/feedItem.ts'
import { type AxisWindow, windowAround } from '../../../shared/timeline/feed/window.ts'

/** The window that opens a badge into its events. */
export function aroundBadge(badge: FeedItem): AxisWindow {
  const length = Math.max(badge.end - badge.start, 1000)
  return windowAround(badge.start + length * 0.6, length * 1.6)
}
