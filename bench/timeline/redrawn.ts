import { DataSet } from 'vis-data/esnext'
import { type DataItem, Timeline } from 'vis-timeline/esnext'
import { fillItem, isRange, itemClass } from '../../renderer/features/timeline/itemElement.ts'
import { widthOf } from '../../renderer/features/timeline/measure.ts'
import { rowClass } from '../../renderer/features/timeline/rowClass.ts'
import { FIXED_OPTIONS } from '../../renderer/features/timeline/visOptions.ts'
import type { FeedItem } from '../../shared/timeline/feed/feedItem.ts'
import { feedOf } from '../../shared/timeline/feed/feedOf.ts'
import { layOutSheet, unlaidSheet } from '../../shared/timeline/feed/sheet.ts'
import { indexOf } from '../../shared/timeline/index/timelineIndex.ts'
import type { TimelineModel } from '../../shared/timeline/model.ts'
import { axisTime, REAL_TIME } from '../../shared/timeline/timeScale.ts'
import { painted, type Subject } from './subject.ts'

const ROWS = 19
const MARGIN = 0.35

interface Fed extends DataItem {
  readonly id: string
  readonly feed: FeedItem
}

/** What the product gives to the widget, in a widget that draws it anew in every frame: what moving one container saves. */
export function redrawn(host: HTMLElement, model: TimelineModel, start: number, end: number): Subject {
  const margin = (end - start) * MARGIN
  const index = indexOf({ model, scale: REAL_TIME, keyMoments: new Set() })
  const stretch = { start: axisTime(start - margin), end: axisTime(end + margin) }
  const sheet = unlaidSheet(index, stretch, { msPerPx: (end - start) / host.clientWidth, widthOf })
  const items = new DataSet<Fed, 'id'>(
    feedOf(layOutSheet(sheet, ROWS)).items.map((feed) => ({
      id: feed.key,
      type: isRange(feed) ? 'range' : 'point',
      className: `${itemClass(feed)} ${rowClass(feed.row)}`,
      content: '',
      start: feed.start,
      ...(isRange(feed) ? { end: feed.end } : {}),
      feed,
    })),
  )
  const timeline = new Timeline(host, items, {
    ...FIXED_OPTIONS,
    start,
    end,
    height: host.clientHeight,
    template: ({ feed }: Fed) => {
      const content = document.createElement('span')
      fillItem(content, feed)
      return content
    },
  })
  return {
    setWindow: (from, to) => timeline.setWindow(from, to, { animation: false }),
    append: () => undefined,
    drawn: painted(),
  }
}
