import type { Feed, FeedItem } from '../../../shared/timeline/feed/feedItem.ts'
import { type AxisWindow, windowAround } from '../../../shared/timeline/feed/window.ts'

/** How many rows all lanes take together. */
export const rowsOf = (feed: Feed): number => feed.lanes.reduce((sum, lane) => sum + lane.rows, 0)

/** In which row of all an item lies; 0 is the top one. */
export function rowIndex(feed: Feed, item: FeedItem): number {
  const lane = feed.lanes.findIndex(({ id }) => id === item.lane)
  return feed.lanes.slice(0, lane).reduce((sum, { rows }) => sum + rows, 0) + item.row
}

/** The window that opens a badge into its events. */
export function aroundBadge(badge: FeedItem): AxisWindow {
  const length = Math.max(badge.end - badge.start, 1000)
  return windowAround(badge.start + length * 0.6, length * 1.6)
}
