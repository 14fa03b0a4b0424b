import moment from 'moment-timezone'
import { DataSet } from 'vis-data/esnext'
import { type DataGroup, type DataItem, Timeline, type TimelineOptions } from 'vis-timeline/esnext'
import 'vis-timeline/styles/vis-timeline-graph2d.min.css'
import { instant, type ZoneId } from '../../../shared/time/instant.ts'
import { changes } from '../../../shared/timeline/feed/changes.ts'
import type { Feed, FeedItem } from '../../../shared/timeline/feed/feedItem.ts'
import { type AxisWindow, LONGEST_WINDOW, SHORTEST_WINDOW } from '../../../shared/timeline/feed/window.ts'
import { type AxisTime, axisTime } from '../../../shared/timeline/timeScale.ts'
import { axisLabel, clocksChangeBetween } from './axisLabels.ts'
import { itemClass, itemElement } from './itemElement.ts'
import { AXIS_HEIGHT, ITEM_HEIGHT, LABEL_COLUMN, ROW_HEIGHTS } from './measure.ts'
import { createScroller } from './scroller.ts'
import './visFrame.css'
import './visItems.css'

/** What the timeline needs of a widget: any that can do this can take the place of the one below. It knows axis time only. */
export interface TimelineView {
  readonly setWindow: (window: AxisWindow) => void
  /** How high the view is, how many rows there will be and how high each is. */
  readonly setSize: (height: number, rows: number, rowHeight: number) => void
  /** Scrolls the row into view; 0 is the top row of the top lane. */
  readonly revealRow: (row: number) => void
  readonly setZone: (zone: ZoneId) => void
  /** The line that marks now; null while the incident is over. */
  readonly setNow: (now: AxisTime | null) => void
  readonly feed: (lanes: Feed['lanes'], items: readonly FeedItem[], bands: readonly AxisWindow[]) => void
  readonly select: (key: string | null) => void
  readonly destroy: () => void
}

interface ViewStart {
  readonly window: AxisWindow
  readonly height: number
  readonly zone: ZoneId
  /** The user panned or zoomed. */
  readonly onWindow: (window: AxisWindow) => void
  /** The user pressed an item, or null for the empty ground. */
  readonly onPress: (key: string | null) => void
  /** What the pointer learns of an item. */
  readonly describe: (key: string) => string
}

interface Drawn extends DataItem {
  readonly id: string
  readonly feed: FeedItem | null
}

/** vis-timeline behind our interface. The only file that knows it: its traps are dealt with here. */
export function createTimelineView(host: HTMLElement, start: ViewStart): TimelineView {
  const items = new DataSet<Drawn, 'id'>()
  const groups = new DataSet<DataGroup & { id: string; order: number }, 'id'>()
  let shown: ReadonlyMap<string, FeedItem> = new Map()
  let bands: readonly AxisWindow[] = []
  let lanes: Feed['lanes'] = []
  let selected: string | null = null
  let now: AxisTime | null = null
  let zone = start.zone
  let window = start.window

  let rowHeight: number = ROW_HEIGHTS[0]
  const scroller = createScroller(host)
  const msPerPx = () => (window.end - window.start) / Math.max(1, scroller.inner.clientWidth - LABEL_COLUMN)
  const timeline = new Timeline(scroller.inner, items, groups, {
    ...FIXED_OPTIONS,
    start: window.start,
    end: window.end,
    height: start.height,
    margin: marginIn(rowHeight),
    moment: momentIn(() => zone),
    format: {
      // A label that begins left of the window, or ends right of it, would be cut off.
      minorLabels: (date, scale) =>
        date.valueOf() < window.start || date.valueOf() > window.end - LABEL_PX * msPerPx()
          ? ''
          : axisLabel(
              instant(date.valueOf()),
              scale,
              zone,
              clocksChangeBetween(instant(window.start), instant(window.end), zone),
            ),
      majorLabels: () => '',
    },
  })
  timeline.on('rangechange', ({ start: from, end: to, byUser }: { start: Date; end: Date; byUser: boolean }) => {
    window = { start: axisTime(from.valueOf()), end: axisTime(to.valueOf()) }
    if (byUser) start.onWindow(window)
  })
  timeline.on('select', ({ items: [key] }: { items: readonly string[] }) => {
    timeline.setSelection(selected ?? [])
    start.onPress(key ?? null)
  })
  timeline.on('itemover', ({ item, event }: { item: string; event: Event }) => {
    const element = event.target instanceof Element ? event.target.closest('.vis-item') : null
    if (element instanceof HTMLElement) element.title = start.describe(item)
  })

  // The widget's own line is behind the axis, where its word would lie under the labels.
  const line = document.createElement('div')
  line.className = 'fl-now'
  host.append(line)
  const placeNow = (): void => {
    const part = now === null ? -1 : (now - window.start) / (window.end - window.start)
    line.hidden = part < 0 || part > 1
    line.style.transform = `translateX(${part * (host.clientWidth - LABEL_COLUMN)}px)`
  }
  timeline.on('changed', placeNow)

  return {
    setWindow: (next) => {
      window = next
      timeline.setWindow(next.start, next.end, { animation: false })
    },
    setSize: (height, rows, nextRowHeight) => {
      rowHeight = nextRowHeight
      host.style.setProperty('--row-height', `${rowHeight}px`)
      const content = AXIS_HEIGHT + rows * rowHeight
      scroller.setHeights(height, content)
      timeline.setOptions({ height: Math.max(height, content), margin: marginIn(rowHeight) })
      timeline.redraw()
    },
    revealRow: (row) => scroller.reveal(row * rowHeight, (row + 1) * rowHeight),
    setZone: (next) => {
      zone = next
      timeline.setOptions({ moment: momentIn(() => zone) })
      timeline.redraw()
    },
    setNow: (next) => {
      now = next
      placeNow()
    },
    feed: (nextLanes, nextItems, nextBands) => {
      if (!sameLanes(lanes, nextLanes)) putGroups(groups, nextLanes)
      lanes = nextLanes
      if (!sameBands(bands, nextBands)) putBands(items, bands, nextBands)
      bands = nextBands
      const { removed, put } = changes(shown, nextItems)
      if (removed.length > 0) items.remove([...removed])
      if (put.length > 0) items.update(put.map(drawn))
      shown = new Map(nextItems.map((item) => [item.key, item]))
      if (selected !== null) timeline.setSelection(selected)
    },
    select: (key) => {
      selected = key
      timeline.setSelection(key ?? [])
    },
    destroy: () => {
      line.remove()
      timeline.destroy()
      scroller.destroy()
    },
  }
}

const FIXED_OPTIONS: TimelineOptions = {
  // Without this the widget stays invisible for a second, or for ever when it does not watch its own size.
  rollingMode: { follow: false, offset: 0.5 },
  autoResize: false,
  verticalScroll: false,
  horizontalScroll: true,
  horizontalScrollInvert: true,
  zoomKey: 'ctrlKey',
  zoomMin: SHORTEST_WINDOW,
  zoomMax: LONGEST_WINDOW,
  orientation: { axis: 'top', item: 'top' },
  align: 'auto',
  type: 'point',
  stack: false,
  groupOrder: 'order',
  showMajorLabels: false,
  maxMinorChars: 9,
  showTooltips: false,
  showCurrentTime: false,
  selectable: true,
  multiselect: false,
  editable: false,
  template: (item: Drawn) => (item.feed === null ? document.createElement('span') : itemElement(item.feed)),
  groupTemplate: (group: DataGroup | null) => textElement(typeof group?.content === 'string' ? group.content : ''),
  // Nothing goes in as markup; this is the second line of defence. The setting is shared by all timelines of a window.
  xss: { disabled: false, filterOptions: { whiteList: {} } },
}

/** How wide a label of the axis is at most. */
const LABEL_PX = 44

const marginIn = (rowHeight: number) => {
  const around = (rowHeight - ITEM_HEIGHT) / 2
  return { axis: around, item: { horizontal: 0, vertical: around } }
}

const textElement = (text: string): HTMLElement => {
  const element = document.createElement('span')
  element.textContent = text
  return element
}

const momentIn = (zone: () => ZoneId) => (input?: moment.MomentInput) => {
  const name = zone()
  return moment.tz.zone(name) === null ? moment.utc(input) : moment.tz(input, name)
}

const groupId = (lane: string, row: number): string => `${lane}/${row}`

/** Every row is a group of its own, so that its height never depends on what is in it. */
function putGroups(groups: DataSet<DataGroup & { id: string; order: number }, 'id'>, lanes: Feed['lanes']): void {
  const wanted = lanes.flatMap((lane) =>
    Array.from({ length: lane.rows }, (_, row) => ({
      id: groupId(lane.id, row),
      content: row === 0 ? lane.label : '',
      className: `fl-row${row === lane.rows - 1 ? ' fl-row-last' : ''}`,
    })),
  )
  const ids = new Set(wanted.map((group) => group.id))
  groups.remove(groups.getIds().filter((id) => !ids.has(String(id))))
  groups.update(wanted.map((group, order) => ({ ...group, order })))
}

const bandId = (index: number): string => `band:${index}`

function putBands(items: DataSet<Drawn, 'id'>, before: readonly AxisWindow[], after: readonly AxisWindow[]): void {
  items.remove(before.map((_, index) => bandId(index)).slice(after.length))
  items.update(
    after.map((band, index) => ({
      id: bandId(index),
      type: 'background',
      className: 'fl-band',
      content: '',
      start: band.start,
      end: band.end,
      feed: null,
    })),
  )
}

const drawn = (item: FeedItem): Drawn => ({
  id: item.key,
  group: groupId(item.lane, item.row),
  type: item.shape === 'span' ? 'range' : 'point',
  className: itemClass(item),
  content: '',
  start: item.start,
  ...(item.shape === 'span' ? { end: item.end } : {}),
  ...(item.labelPlace === 'beside' ? { align: 'left' } : {}),
  feed: item,
})

const sameLanes = (a: Feed['lanes'], b: Feed['lanes']): boolean =>
  a.length === b.length && a.every((lane, index) => lane.id === b[index]?.id && lane.rows === b[index]?.rows)

const sameBands = (a: readonly AxisWindow[], b: readonly AxisWindow[]): boolean =>
  a.length === b.length && a.every((band, index) => band.start === b[index]?.start && band.end === b[index]?.end)
