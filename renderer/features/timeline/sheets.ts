import type { EventId } from '../../../shared/ids.ts'
import { within } from '../../../shared/timeline/feed/changes.ts'
import type { Feed, FeedItem } from '../../../shared/timeline/feed/feedItem.ts'
import { feedOf } from '../../../shared/timeline/feed/feedOf.ts'
import { isWhole, layOutSheet, movedSheet, type Sheet, unlaidSheet } from '../../../shared/timeline/feed/sheet.ts'
import type { AxisWindow } from '../../../shared/timeline/feed/window.ts'
import type { Placed } from '../../../shared/timeline/index/column.ts'
import { holds } from '../../../shared/timeline/index/held.ts'
import {
  type Indexed,
  indexOf,
  placeIn,
  type TimelineIndex,
  updatedIndex,
} from '../../../shared/timeline/index/timelineIndex.ts'
import { ROW_HEIGHTS, widthOf } from './measure.ts'

const NOTHING_CHANGED = { at: [], grown: new Map() }

/** The events and what of them is laid out: extended by what changes, laid out anew only for another scale. */
export function createSheets(first: Indexed) {
  let index: TimelineIndex = indexOf(first)
  let sheet: Sheet | null = null
  let feed: Feed = { lanes: [], items: [] }
  let rowHeight: number = ROW_HEIGHTS[0]
  let found: { readonly id: EventId; readonly in: TimelineIndex; readonly place: Placed | null } | null = null

  const put = (next: Sheet): void => {
    if (next === sheet) return
    sheet = next
    feed = feedOf(next)
  }

  const place = (id: EventId): Placed | null => {
    if (found?.id !== id || found.in !== index) found = { id, in: index, place: placeIn(index, id) }
    return found.place
  }

  return {
    rowHeight: () => rowHeight,
    rows: () => rowsOf(feed),
    lanes: () => feed.lanes,
    /** What reaches into a stretch that is laid out. */
    within: ({ start, end }: AxisWindow): readonly FeedItem[] => within(feed.items, start, end),
    /** Where an event lies on the axis, whether it is laid out or not. */
    place,
    byKey: (key: string): FeedItem | undefined => feed.items.find((item) => item.key === key),
    /** What an event is drawn as: by itself, or in a badge. */
    holder: (id: EventId): FeedItem | undefined => {
      const own = feed.items.find((item) => item.key === id)
      const at = own === undefined ? place(id) : null
      if (at === null) return own
      return feed.items.find(
        (item) => item.shape === 'badge' && item.lane === at.item.lane && holds(item.held, id, at.start),
      )
    },
    /** In which row of all an item lies. */
    rowOf: (item: FeedItem): number => {
      const lane = feed.lanes.findIndex(({ id }) => id === item.lane)
      return feed.lanes.slice(0, lane).reduce((sum, { rows }) => sum + rows, 0) + item.row
    },

    /** Takes in another picture. Answers whether what is laid out could go on; else it must be laid out anew. */
    update: (next: Indexed, stretch: AxisWindow): boolean => {
      const { index: updated, changed } = updatedIndex(index, next)
      index = updated
      if (changed === null || sheet === null || isWhole(sheet)) return false
      put(movedSheet(sheet, index, stretch, changed))
      return true
    },
    /** Lays out a stretch, in rows as tall as lets all of them be seen. */
    layOut: (stretch: AxisWindow, msPerPx: number, height: number): void => {
      const unlaid = unlaidSheet(index, stretch, { msPerPx, widthOf })
      const lay = (candidate: number) => {
        const fit = Math.floor(height / candidate)
        const laid = layOutSheet(unlaid, fit)
        return { rowHeight: candidate, fit, laid, feed: feedOf(laid) }
      }
      let best = lay(ROW_HEIGHTS[0])
      for (const lower of ROW_HEIGHTS.slice(1)) {
        if (rowsOf(best.feed) > best.fit) best = lay(lower)
      }
      sheet = best.laid
      feed = best.feed
      rowHeight = best.rowHeight
    },
    /** Brings a stretch at the same scale; what is laid out of it stays as it is. */
    moveTo: (stretch: AxisWindow): void => {
      if (sheet !== null && !isWhole(sheet)) put(movedSheet(sheet, index, stretch, NOTHING_CHANGED))
    },
  }
}

const rowsOf = (feed: Feed): number => feed.lanes.reduce((sum, lane) => sum + lane.rows, 0)
