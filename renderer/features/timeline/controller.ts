import type { EventId } from '../../../shared/ids.ts'
import type { Instant, Millis } from '../../../shared/time/instant.ts'
import { within } from '../../../shared/timeline/feed/changes.ts'
import type { Feed, FeedItem } from '../../../shared/timeline/feed/feedItem.ts'
import { feedOf } from '../../../shared/timeline/feed/feedOf.ts'
import { wholeExtent } from '../../../shared/timeline/feed/wholeExtent.ts'
import {
  type AxisWindow,
  inTime,
  lastWindow,
  lengthOf,
  onAxis,
  panned,
  revealing,
  type TimeWindow,
  wholeWindow,
  zoomed,
} from '../../../shared/timeline/feed/window.ts'
import type { TimelineModel } from '../../../shared/timeline/model.ts'
import { type AxisTime, axisTime, type TimeScale } from '../../../shared/timeline/timeScale.ts'
import { aroundBadge, rowIndex, rowsOf } from './inFeed.ts'
import { labelAirOf } from './labelAir.ts'
import { LABEL_COLUMN, ROW_HEIGHTS, widthOf } from './measure.ts'
import { createTimelineView } from './visTimeline.ts'

/** How much is drawn beyond either edge of the window, and how little may be left before more is. */
const MARGIN = 0.35
const LEAST_MARGIN = 0.05

/** What is drawn is put in the middle again once moving has paused for so long, unless it moved by less than this. */
const REST = 160
const MOVED = 0.1

/** The whole incident is fitted again when it comes this near to an edge, with this much room to grow. */
const FULL = 0.03
const ROOM = 0.15

/** Labels are laid out again when zooming has paused for so long. */
const ZOOM_REST = 70

/** `whole` keeps all in view, `last` and `follow` move along with the clock; `free` is where the user went. */
export type ViewMode = 'whole' | 'last' | 'follow' | 'free'

export const isFollowing = (mode: ViewMode): boolean => mode === 'last' || mode === 'follow'

/** Where now lies in the window when it is followed, as a part of it: the next entry has room. */
const NOW_AT = 0.88

/** What is on screen, for all that is drawn along with the lanes. */
export interface Viewport {
  readonly window: AxisWindow
  readonly scale: TimeScale
  /** How wide the lanes are, without the column of their names. */
  readonly widthPx: number
}

interface Start {
  readonly window: TimeWindow
  readonly mode: ViewMode
  readonly model: TimelineModel
  readonly scale: TimeScale
  readonly onWindow: (window: TimeWindow, mode: ViewMode) => void
  readonly onSelect: (id: EventId | null) => void
  readonly describe: (item: FeedItem) => string
}

export type TimelineController = ReturnType<typeof createTimelineController>

/** Keeps a widget supplied with what its window needs, and moves that window. Knows no React. */
export function createTimelineController(host: HTMLElement, start: Start) {
  let { model, scale, mode } = start
  let window: AxisWindow = onAxis(start.window, scale)
  const watchers = new Set<(viewport: Viewport) => void>()
  let now: Instant | null = null
  let selection: EventId | null = null
  let width = host.clientWidth
  let height = host.clientHeight
  let feed: Feed = { lanes: [], items: [] }
  let laidFor = 0
  let sized = ''
  let range = around(window)
  let timer = 0

  const byKey = (key: string): FeedItem | undefined => feed.items.find((item) => item.key === key)
  const view = createTimelineView(host, {
    window,
    range,
    onPan: (byPx) => move(panned(window, -byPx / lanesPx()), 'free'),
    onZoom: (factor, atPx) => zoomAbout(factor, window.start + (lengthOf(window) * atPx) / lanesPx(), false),
    onPress: (key) => {
      const item = key === null ? undefined : byKey(key)
      if (item?.shape === 'badge') move(aroundBadge(item), 'free')
      else start.onSelect(item?.events[0] ?? null)
    },
    describe: (key) => {
      const item = byKey(key)
      return item === undefined ? '' : start.describe(item)
    },
  })

  const viewport = (): Viewport => ({ window, scale, widthPx: lanesPx() })

  const tell = (): void => {
    start.onWindow(inTime(window, scale), mode)
    for (const watcher of watchers) watcher(viewport())
  }

  const lanesPx = (): number => Math.max(1, width - LABEL_COLUMN)
  const msPerPx = (): number => lengthOf(window) / lanesPx()

  const layOut = (): void => {
    laidFor = msPerPx()
    const screen = { msPerPx: laidFor, viewPx: lanesPx(), widthOf }
    const lay = (candidate: number) => {
      const rows = Math.floor(height / candidate)
      return { rowHeight: candidate, rows, feed: feedOf(model, scale, screen, rows) }
    }
    let best = lay(ROW_HEIGHTS[0])
    for (const lower of ROW_HEIGHTS.slice(1)) {
      if (rowsOf(best.feed) > best.rows) best = lay(lower)
    }
    feed = best.feed
    const size = `${width} ${height} ${rowsOf(feed)} ${best.rowHeight}`
    if (size !== sized) view.setSize(width, height, rowsOf(feed), best.rowHeight)
    sized = size
    load()
    showSelection()
  }

  const load = (): void => {
    range = around(window)
    view.feed(feed.lanes, within(feed.items, range.start, range.end))
    view.show(window, range)
  }

  /** Called on every change of the window, so it must cost nothing while what is drawn still serves. */
  const supply = (): void => {
    clearTimeout(timer)
    if (Math.abs(msPerPx() / laidFor - 1) > 0.001) {
      timer = globalThis.window.setTimeout(layOut, ZOOM_REST)
      range = around(window)
      view.show(window, range)
      return
    }
    const left = Math.min(window.start - range.start, range.end - window.end) / lengthOf(window)
    if (left < LEAST_MARGIN) load()
    else {
      view.show(window, range)
      if (left < MARGIN - MOVED) timer = globalThis.window.setTimeout(load, REST)
    }
  }

  /** Laid out `atOnce` at another scale, or when zooming rests. */
  const move = (next: AxisWindow, nextMode: ViewMode, atOnce = true): void => {
    const scaled = lengthOf(next) !== lengthOf(window)
    window = next
    mode = nextMode
    tell()
    if (scaled && atOnce) layOut()
    else supply()
  }

  /** Zooming does not stop following as long as now stays in view. */
  const zoomAbout = (factor: number, about: number, atOnce: boolean): void => {
    const next = zoomed(window, factor, about)
    const at = now === null || !isFollowing(mode) ? null : scale.toAxis(now)
    move(next, at !== null && at > next.start && at < next.end ? 'follow' : 'free', atOnce)
  }

  const showSelection = (): void => {
    view.select(selectedItem()?.key ?? null)
  }

  /** Room on the right for the words of the last events, as a part of the window. */
  const labelAir = (): number => labelAirOf(model, width)

  const extent = () => {
    const all = wholeExtent(model, now)
    return all === null ? null : onAxis(all, scale)
  }

  /** In the mode `whole`, makes room before the incident reaches an edge. */
  const keepWhole = (): void => {
    const all = extent()
    if (mode !== 'whole' || all === null) return
    const least = lengthOf(window) * FULL
    if (all.start >= window.start && all.end <= window.end - least) return
    move(wholeWindow({ start: all.start, end: axisTime(all.end + (all.end - all.start) * ROOM) }, labelAir()), 'whole')
  }

  layOut()
  const all = extent()
  if (mode === 'whole' && all !== null) move(wholeWindow(all, labelAir()), 'whole')

  return {
    /** What is drawn, and how its time lies along the axis: together, because gaps come with events. */
    setModel: (next: TimelineModel, nextScale: TimeScale): void => {
      if (next === model && nextScale === scale) return
      model = next
      if (nextScale !== scale) rescale(nextScale)
      layOut()
      keepWhole()
    },
    setNow: (next: Instant | null): void => {
      const before = now
      if (before === null || next === null || mode === 'whole') {
        now = next
        keepWhole()
        return
      }
      if (!isFollowing(mode)) {
        now = next
        return
      }
      // Less than a pixel is not worth a redraw.
      const by = scale.toAxis(next) - scale.toAxis(before)
      if (by >= 0 && by < msPerPx()) return
      now = next
      move(panned(window, by / lengthOf(window)), mode)
    },
    /** `reveal`: also brings it into view. */
    select: (id: EventId | null, reveal: boolean): void => {
      selection = id
      showSelection()
      const item = selectedItem()
      if (item === undefined || !reveal) return
      view.revealRow(rowIndex(feed, item))
      const reaches = item.shape === 'span' && item.start < window.end && item.end > window.start
      const moved = reaches ? window : revealing(window, item.start)
      if (moved !== window) move(moved, 'free')
    },
    resize: (): void => {
      if (host.clientWidth === width && host.clientHeight === height) return
      width = host.clientWidth
      height = host.clientHeight
      layOut()
      tell()
    },
    zoom: (factor: number): void => {
      const at = now === null || !isFollowing(mode) ? null : scale.toAxis(now)
      zoomAbout(factor, at ?? zoomCentre(window, selectedItem()?.start), true)
    },
    pan: (part: number): void => move(panned(window, part), 'free'),
    whole: (): void => {
      const all = extent()
      if (all !== null) move(wholeWindow(all, labelAir()), 'whole')
    },
    last: (length: Millis): void => {
      const end = now ?? model.extent?.end
      if (end !== undefined) move(onAxis(lastWindow(end, length), scale), 'last')
    },
    /** Goes to now and moves along with it, or stays where it is. */
    follow: (on: boolean): void => {
      if (now === null) return
      const past = scale.toAxis(now) - window.start
      if (on) move(panned(window, past / lengthOf(window) - NOW_AT), 'follow')
      else move(window, 'free')
    },
    /** A window that was chosen elsewhere. `atOnce`: else labels are laid out when it rests. */
    show: (next: AxisWindow, atOnce: boolean): void => move(next, 'free', atOnce),
    viewport,
    /** Calls the listener in the same frame as every change of what is on screen, until the answer is called. */
    watch: (listener: (viewport: Viewport) => void): (() => void) => {
      watchers.add(listener)
      listener(viewport())
      return () => void watchers.delete(listener)
    },
    destroy: (): void => {
      clearTimeout(timer)
      view.destroy()
    },
  }

  function rescale(next: TimeScale): void {
    window = onAxis(inTime(window, scale), next)
    scale = next
    tell()
  }

  function selectedItem(): FeedItem | undefined {
    const id = selection
    return id === null ? undefined : feed.items.find((item) => item.events.includes(id))
  }
}

/** The window and a margin on either side. */
const around = ({ start, end }: AxisWindow): AxisWindow => {
  const margin = Math.round((end - start) * MARGIN)
  return { start: axisTime(start - margin), end: axisTime(end + margin) }
}

/** Zooming keeps the selected event where it is, if it is in view, else the middle. */
const zoomCentre = (window: AxisWindow, selected: AxisTime | undefined): number =>
  selected !== undefined && selected > window.start && selected < window.end
    ? selected
    : (window.start + window.end) / 2
