import { DataSet } from 'vis-data/esnext'
import { type DataItem, Timeline } from 'vis-timeline/esnext'
import { changes } from '../../../shared/timeline/feed/changes.ts'
import type { Feed, FeedItem } from '../../../shared/timeline/feed/feedItem.ts'
import { type AxisWindow, lengthOf } from '../../../shared/timeline/feed/window.ts'
import type { RetimePart } from '../../../shared/timeline/retime.ts'
import type { AxisTime } from '../../../shared/timeline/timeScale.ts'
import { createBarLabels } from './barLabels.ts'
import { dragItem, partAt, type Retiming } from './dragItem.ts'
import { createEdgeLabels } from './edgeLabels.ts'
import { watchGestures } from './gestures.ts'
import { fillItem, isRange, itemClass } from './itemElement.ts'
import { createItemPlaces, firstDrawn } from './itemPlaces.ts'
import { putLaneNames } from './laneNames.ts'
import { LABEL_COLUMN } from './measure.ts'
import { REST, SLACK, ZOOM_SLACK } from './pace.ts'
import { createRest } from './rest.ts'
import { rowClass } from './rowClass.ts'
import { createStage } from './stage.ts'
import { addStillItems, STILL_POINT, STILL_RANGE } from './stillItems.ts'
import { FIXED_OPTIONS } from './visOptions.ts'
import './visFrame.css'
import './visItems.css'
import './visBars.css'
import './visBadges.css'
import './roughTimes.css'
import './retime.css'

/** What the timeline needs of a widget: any that can do this can take the place of the one below. It knows axis time only. */
export interface TimelineView {
  /**
   * Shows a window of the range that is drawn: at the same scale, and wider on both sides. The same range again only
   * moves what is there, which costs next to nothing; another one is drawn in the next frame.
   */
  readonly show: (window: AxisWindow, range: AxisWindow) => void
  /** Shows what is drawn already at another scale, at once and for a while: `show` is to follow when zooming rests. */
  readonly scale: (window: AxisWindow, range: AxisWindow) => void
  /** What runs reaches to `now`, to the pixel, whenever it was laid out; null when all is over. */
  readonly reach: (now: AxisTime | null) => void
  /** Gives what lies in the range; what did not change is not touched. */
  readonly feed: (lanes: Feed['lanes'], items: readonly FeedItem[]) => void
  /** How large the view is, how many rows there will be and how high each is. */
  readonly setSize: (width: number, height: number, rows: number, rowHeight: number) => void
  /** Scrolls the row into view; 0 is the top row of the top lane. */
  readonly revealRow: (row: number) => void
  readonly select: (key: string | null) => void
  readonly destroy: () => void
}

interface ViewStart {
  readonly window: AxisWindow
  readonly range: AxisWindow
  /** The user pushed the picture to the right by so many pixels. */
  readonly onPan: (byPx: number) => void
  /** A factor under 1 looks closer; what lies `atPx` from the left edge stays there. */
  readonly onZoom: (factor: number, atPx: number) => void
  /** The user pressed an item, or null for the empty ground. */
  readonly onPress: (key: string | null) => void
  /** An item is taken hold of; null when it cannot be moved in time. */
  readonly onGrab: (key: string, part: RetimePart) => Retiming | null
  /** The empty ground of a lane was pressed twice, so many pixels from the left edge. */
  readonly onAdd: (lane: string, atPx: number) => void
  /** What the pointer learns of an item. */
  readonly describe: (key: string) => string
}

/** Says that the widget's own element for an item was filled; its types do not know that it may be. */
const FILLED = {} as unknown as HTMLElement

interface Drawn extends DataItem {
  readonly id: string
  readonly feed: FeedItem
}

/** vis-timeline behind our interface. The only file that knows it: its traps are dealt with here. */
export function createTimelineView(host: HTMLElement, start: ViewStart): TimelineView {
  const items = new DataSet<Drawn, 'id'>()
  let shown: ReadonlyMap<string, FeedItem> = new Map()
  let lanes: Feed['lanes'] = []
  let selected: string | null = null
  let { window, range } = start
  /** What the widget was told to draw, and what is drawn: another range until the next frame, or while zooming. */
  let asked = range
  let drawn = range
  let width = Math.max(1, host.clientWidth - LABEL_COLUMN)
  let rowHeight = 0
  let now: AxisTime | null = null

  const stage = createStage(host)
  const barLabels = createBarLabels()
  const edgeLabels = createEdgeLabels()
  const places = createItemPlaces()
  const rest = createRest()
  const dropWords = (key: string): void => {
    barLabels.drop(key)
    edgeLabels.drop(key)
  }
  const filled = new WeakMap<HTMLElement, FeedItem>()
  const timeline = new Timeline(stage.mover, items, {
    ...FIXED_OPTIONS,
    start: range.start,
    end: range.end,
    height: 1,
    // It asks twice, without the item's data the second time, when it is told that its own element will be filled.
    template: ({ feed }: Drawn, content: HTMLElement, data?: unknown) => {
      if (data === undefined && filled.get(content) !== feed) {
        filled.set(content, feed)
        const words = fillItem(content, feed)
        places.put(feed, content)
        // Words that stood in a bar may stand beside it now, in the same element.
        dropWords(feed.key)
        if (words !== null) (feed.labelPlace === 'inside' ? barLabels : edgeLabels).put(feed, words)
      }
      return FILLED
    },
  })

  const place = (slack: number): void => {
    const msPerPx = lengthOf(window) / width
    stage.moveTo((drawn.start - window.start) / msPerPx)
    barLabels.place(window, msPerPx, firstDrawn(drawn), slack)
    rest.after(REST, trim)
  }
  const trim = (): void => {
    const msPerPx = lengthOf(window) / width
    barLabels.place(window, msPerPx, firstDrawn(drawn), 0)
    edgeLabels.trim(window, msPerPx)
  }
  const spread = (seen: AxisWindow | null): void => {
    drawn = range
    places.place(range, (width * lengthOf(range)) / lengthOf(window), now, seen)
    place(seen === null ? SLACK : ZOOM_SLACK)
  }
  const ask = (): void => {
    asked = range
    timeline.setWindow(range.start, range.end, { animation: false })
  }
  addStillItems(timeline)
  timeline.on('changed', () => spread(null))
  timeline.on('select', ({ items: [key] }: { items: readonly string[] }) => {
    timeline.setSelection(selected ?? [])
    start.onPress(key ?? null)
  })
  timeline.on('itemover', ({ item, event }: { item: string; event: Event }) => {
    const element = itemAt(event.target)
    if (element !== null) element.title = start.describe(item)
  })
  const onGrab = (event: PointerEvent) => {
    const element = itemAt(event.target)
    const { item } = timeline.getEventProperties(event)
    if (element === null || typeof item !== 'string') return null
    const retiming = start.onGrab(item, partAt(element, event.clientX))
    return retiming === null ? null : dragItem(stage.clip, element, retiming)
  }
  stage.clip.addEventListener('pointermove', ({ target, clientX, buttons }) => {
    const element = buttons === 0 ? itemAt(target) : null
    if (element !== null) element.dataset.part = partAt(element, clientX)
  })
  stage.clip.addEventListener('dblclick', ({ target, clientX, clientY }) => {
    const { left, top } = stage.clip.getBoundingClientRect()
    const lane = itemAt(target) === null ? laneOfRow(lanes, Math.floor((clientY - top) / rowHeight)) : undefined
    if (lane !== undefined) start.onAdd(lane, clientX - left)
  })
  const endGestures = watchGestures(stage.clip, { ...start, onGrab, canScroll: stage.canScroll })

  return {
    show: (nextWindow, nextRange) => {
      window = nextWindow
      if (nextRange.start !== asked.start || nextRange.end !== asked.end) {
        range = nextRange
        ask()
      } else if (range !== asked) {
        range = asked
        spread(null)
      } else if (drawn === range) place(SLACK)
    },
    scale: (nextWindow, nextRange) => {
      window = nextWindow
      range = nextRange
      spread(window)
    },
    reach: (next) => {
      const isNear = now !== null && next !== null && Math.abs(next - now) < lengthOf(window) / width
      if (isNear) return
      now = next
      if (drawn === range) spread(null)
    },
    feed: (nextLanes, nextItems) => {
      // What is added is drawn at once if it lies in the range that the widget knows.
      if (range !== asked) ask()
      if (!sameLanes(lanes, nextLanes)) putLaneNames(stage.lanes, nextLanes)
      const tops = topsOf(nextLanes)
      const moved = !sameLanes(lanes, nextLanes)
      lanes = nextLanes
      const { removed, put } = changes(moved ? new Map() : shown, nextItems)
      const wanted = new Map(nextItems.map((item) => [item.key, item]))
      const gone = moved ? [...shown.keys()].filter((key) => !wanted.has(key)) : removed
      for (const key of gone) {
        dropWords(key)
        places.drop(key)
      }
      if (gone.length > 0) items.remove([...gone])
      if (put.length > 0) items.update(put.map((item) => drawnItem(item, (tops.get(item.lane) ?? 0) + item.row)))
      shown = wanted
      if (selected !== null) timeline.setSelection(selected)
    },
    setSize: (hostWidth, height, rows, nextRowHeight) => {
      rowHeight = nextRowHeight
      width = Math.max(1, hostWidth - LABEL_COLUMN)
      host.style.setProperty('--row-height', `${rowHeight}px`)
      const content = rows * rowHeight
      stage.setSize(height, content, (width * lengthOf(range)) / lengthOf(window))
      timeline.setOptions({ height: Math.max(height, content) })
      timeline.redraw()
    },
    revealRow: (row) => stage.reveal(row * rowHeight, (row + 1) * rowHeight),
    select: (key) => {
      selected = key
      timeline.setSelection(key ?? [])
    },
    destroy: () => {
      rest.cancel()
      endGestures()
      timeline.destroy()
      stage.destroy()
    },
  }
}

function laneOfRow(lanes: Feed['lanes'], row: number): string | undefined {
  const tops = topsOf(lanes)
  return lanes.findLast(({ id, rows }) => row >= (tops.get(id) ?? 0) && row < (tops.get(id) ?? 0) + rows)?.id
}

function itemAt(target: EventTarget | null): HTMLElement | null {
  const element = target instanceof Element ? target.closest('.vis-item') : null
  return element instanceof HTMLElement ? element : null
}

/** In which row of all each lane begins. */
function topsOf(lanes: Feed['lanes']): ReadonlyMap<string, number> {
  let top = 0
  return new Map(
    lanes.map(({ id, rows }) => {
      top += rows
      return [id, top - rows]
    }),
  )
}

/** All lie in one group: a group of the widget's costs a layout of the page for every frame. The style sheet puts them in rows. */
const drawnItem = (item: FeedItem, row: number): Drawn => ({
  id: item.key,
  type: isRange(item) ? STILL_RANGE : STILL_POINT,
  className: `${itemClass(item)} ${rowClass(row)}`,
  content: '',
  start: item.start,
  ...(isRange(item) ? { end: item.end } : {}),
  feed: item,
})

const sameLanes = (a: Feed['lanes'], b: Feed['lanes']): boolean =>
  a.length === b.length &&
  a.every((lane, index) => lane.id === b[index]?.id && lane.rows === b[index]?.rows && lane.label === b[index]?.label)
