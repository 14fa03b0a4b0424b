import type { EventId } from '../../../shared/ids.ts'
import type { Instant, Millis } from '../../../shared/time/instant.ts'
import type { FeedItem } from '../../../shared/timeline/feed/feedItem.ts'
import { labelAirOf } from '../../../shared/timeline/feed/labelAir.ts'
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
import { someOf } from '../../../shared/timeline/index/held.ts'
import type { Indexed } from '../../../shared/timeline/index/timelineIndex.ts'
import type { LaneKey } from '../../../shared/timeline/model.ts'
import { type RetimePart, stepAt } from '../../../shared/timeline/retime.ts'
import { type AxisTime, axisTime, type TimeScale } from '../../../shared/timeline/timeScale.ts'
import { aroundBadge } from './aroundBadge.ts'
import { LABEL_COLUMN, widthOf } from './measure.ts'
import { FULL, LEAST_MARGIN, MOST_WALKED, MOVED, NOW_AT, OPENS, REST, ROOM, ZOOM_REST } from './pace.ts'
import { createRest } from './rest.ts'
import { firstOf, type Retimable, retimingOf } from './retiming.ts'
import { createSheets } from './sheets.ts'
import {
  around,
  aroundPlace,
  isFollowing,
  MARGIN,
  placeAt,
  type ViewMode,
  type Viewport,
  zoomCentre,
} from './viewport.ts'
import { createTimelineView } from './visTimeline.ts'

interface Start extends Indexed {
  readonly window: TimeWindow
  readonly mode: ViewMode
  readonly onWindow: (window: TimeWindow, mode: ViewMode) => void
  readonly onSelect: (id: EventId | null) => void
  readonly describe: (item: FeedItem) => string
  /** Something is to be logged on that lane, at that time or the round one next to it. */
  readonly onAdd: (lane: LaneKey, at: Instant, step: Millis) => void
  readonly retime: (id: EventId, isSpan: boolean, part: RetimePart) => Retimable | null
}

export type TimelineController = ReturnType<typeof createTimelineController>

/** Keeps a widget supplied with what its window needs, and moves that window. Knows no React. */
export function createTimelineController(host: HTMLElement, start: Start) {
  let { model, scale, keyMoments, mode } = start
  let window: AxisWindow = onAxis(start.window, scale)
  const watchers = new Set<(viewport: Viewport) => void>()
  const sheets = createSheets(start)
  let now: Instant | null = null
  let selection: EventId | null = null
  let width = host.clientWidth
  let height = host.clientHeight
  let laidFor = 0
  let sized = ''
  const rest = createRest()

  const lanesPx = (): number => Math.max(1, width - LABEL_COLUMN)
  /** Room on the right for the words of the last events, as a part of the window. */
  const labelAir = (): number => labelAirOf(model.items, extent(), lanesPx(), scale, widthOf)

  function extent(): AxisWindow | null {
    const all = wholeExtent(model, now, scale)
    return all === null ? null : onAxis(all, scale)
  }

  const all = extent()
  if (mode === 'whole' && all !== null) window = wholeWindow(all, labelAir())
  let range = around(window)

  const view = createTimelineView(host, {
    window,
    range,
    onPan: (byPx) => move(panned(window, -byPx / lanesPx()), 'free'),
    onZoom: (factor, atPx) => zoomAbout(factor, window.start + (lengthOf(window) * atPx) / lanesPx(), false),
    onPress: (key) => {
      const item = key === null ? undefined : sheets.byKey(key)
      if (item?.shape === 'badge') open(item)
      else start.onSelect(item === undefined ? null : firstOf(item))
    },
    onGrab: (key, part) => retimingOf(sheets.byKey(key), part, viewport, start.retime),
    onAdd: (lane, atPx) => start.onAdd(lane, scale.toTime(placeAt(viewport(), atPx)), stepAt(msPerPx())),
    describe: (key) => {
      const item = sheets.byKey(key)
      return item === undefined ? '' : start.describe(item)
    },
  })

  const viewport = (): Viewport => ({ window, scale, widthPx: lanesPx() })

  const tell = (): void => {
    start.onWindow(inTime(window, scale), mode)
    for (const watcher of watchers) watcher(viewport())
  }

  const msPerPx = (): number => lengthOf(window) / lanesPx()

  const layOut = (): void => {
    rest.cancel()
    laidFor = msPerPx()
    range = around(window)
    sheets.layOut(range, laidFor, height)
    load()
    showSelection()
  }

  /** Gives the widget what it is to draw of what is laid out. */
  const load = (): void => {
    range = around(window)
    sheets.moveTo(range)
    const size = `${width} ${height} ${sheets.rows()} ${sheets.rowHeight()}`
    if (size !== sized) view.setSize(width, height, sheets.rows(), sheets.rowHeight())
    sized = size
    view.feed(sheets.lanes(), sheets.within(range))
    view.show(window, range)
  }

  /** Called on every change of the window, so it must cost nothing while what is drawn still serves. */
  const supply = (): void => {
    rest.cancel()
    if (Math.abs(msPerPx() / laidFor - 1) > 0.001) {
      rest.after(ZOOM_REST, layOut)
      range = around(window)
      view.scale(window, range)
      return
    }
    const left = Math.min(window.start - range.start, range.end - window.end) / lengthOf(window)
    if (left < LEAST_MARGIN) load()
    else {
      view.show(window, range)
      if (left < MARGIN - MOVED) rest.after(REST, load)
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
    const at = followed()
    move(next, at !== null && at > next.start && at < next.end ? 'follow' : 'free', atOnce)
  }

  /** Now on the axis, while the window moves along with it. */
  const followed = (): AxisTime | null => (now === null || !isFollowing(mode) ? null : scale.toAxis(now))

  const holder = (): FeedItem | undefined => (selection === null ? undefined : sheets.holder(selection))

  const showSelection = (): void => {
    view.select(holder()?.key ?? null)
  }

  /** Looks so close that a badge falls apart; where that is not possible, its events are selected one after the other. */
  const open = (badge: FeedItem): void => {
    const closer = aroundBadge(badge)
    if (lengthOf(closer) < lengthOf(window) * OPENS) {
      move(closer, 'free')
      return
    }
    const events = someOf(badge.held, MOST_WALKED).map(({ id }) => id)
    const next = selection === null ? 0 : events.indexOf(selection) + 1
    start.onSelect(events[next] ?? events[0] ?? null)
  }

  /** In the mode `whole`, makes room before the incident reaches an edge. */
  const keepWhole = (): void => {
    const all = mode === 'whole' ? extent() : null
    if (all === null) return
    const least = lengthOf(window) * FULL
    if (all.start >= window.start && all.end <= window.end - least) return
    move(wholeWindow({ start: all.start, end: axisTime(all.end + (all.end - all.start) * ROOM) }, labelAir()), 'whole')
  }

  layOut()
  tell()

  return {
    /** What is drawn, and how its time lies along the axis: together, because gaps come with events. */
    setModel: (next: Indexed): void => {
      if (next.model === model && next.scale === scale && next.keyMoments === keyMoments) return
      model = next.model
      keyMoments = next.keyMoments
      if (next.scale !== scale) rescale(next.scale)
      if (sheets.update(next, range)) {
        load()
        showSelection()
      } else layOut()
      keepWhole()
    },
    setNow: (next: Instant | null): void => {
      const before = now
      view.reach(next === null ? null : scale.toAxis(next))
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
      const place = id === null ? null : sheets.place(id)
      if (place !== null && reveal) {
        const reaches = place.start < window.end && place.end > window.start
        // What is shown as a whole has its margins already.
        const isThere = reaches && (place.item.shape === 'span' || mode === 'whole')
        const moved = isThere ? window : revealing(window, axisTime(place.start))
        if (moved !== window) move(moved, 'free')
      }
      showSelection()
      const item = holder()
      if (item !== undefined && reveal) view.revealRow(sheets.rowOf(item))
    },
    /** Looks closer at the badge that holds the selected event. Answers whether there is one. */
    openSelected: (): boolean => {
      const item = holder()
      if (item?.shape !== 'badge') return false
      open(item)
      return true
    },
    resize: (): void => {
      if (host.clientWidth === width && host.clientHeight === height) return
      width = host.clientWidth
      height = host.clientHeight
      layOut()
      tell()
    },
    zoom: (factor: number): void => zoomAbout(factor, followed() ?? zoomCentre(window, holder()?.start), true),
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
    /** The event and what happened just before and after it. */
    around: (id: EventId): void => {
      const place = sheets.place(id)
      if (place !== null) move(aroundPlace(axisTime(place.start), axisTime(place.end)), 'free')
    },
    /** A window that was chosen elsewhere. `atOnce`: else labels are laid out when it rests. */
    show: (next: AxisWindow, atOnce: boolean): void => move(next, 'free', atOnce),
    viewport,
    /** By how much a key moves an event in time at this scale. */
    step: (): Millis => stepAt(msPerPx()),
    /** Calls the listener in the same frame as every change of what is on screen, until the answer is called. */
    watch: (listener: (viewport: Viewport) => void): (() => void) => {
      watchers.add(listener)
      listener(viewport())
      return () => void watchers.delete(listener)
    },
    destroy: (): void => {
      rest.cancel()
      view.destroy()
    },
  }

  function rescale(next: TimeScale): void {
    window = onAxis(inTime(window, scale), next)
    scale = next
    tell()
  }
}
