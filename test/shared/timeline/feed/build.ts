import type { EventId } from '../../../../shared/ids.ts'
import type { LaneId } from '../../../../shared/incident/kinds.ts'
import { instant, MINUTE } from '../../../../shared/time/instant.ts'
import type { Feed, FeedItem } from '../../../../shared/timeline/feed/feedItem.ts'
import { feedOf } from '../../../../shared/timeline/feed/feedOf.ts'
import type { Screen } from '../../../../shared/timeline/feed/mark.ts'
import { layOutSheet, type Sheet, unlaidSheet } from '../../../../shared/timeline/feed/sheet.ts'
import { type AxisWindow, onAxis } from '../../../../shared/timeline/feed/window.ts'
import { someOf } from '../../../../shared/timeline/index/held.ts'
import { indexOf, type TimelineIndex } from '../../../../shared/timeline/index/timelineIndex.ts'
import type { TimelineItem, TimelineModel } from '../../../../shared/timeline/model.ts'
import { REAL_TIME } from '../../../../shared/timeline/timeScale.ts'

/** A round hour, so that minutes read easily. */
export const NOON = instant(Date.UTC(2026, 0, 1, 12))
export const minute = (n: number) => instant(NOON + n * MINUTE)
export const place = (n: number) => REAL_TIME.toAxis(minute(n))

const LANE_KINDS: Readonly<Record<LaneId, string>> = {
  impact: 'impact',
  detection: 'detection',
  hypotheses: 'hypothesis',
  actions: 'action',
  escalation: 'escalation',
  communication: 'communication',
  resolution: 'resolution',
  status: 'status',
  notes: 'note',
}

/** `point('actions', 5, 'restart')`: an action five minutes after noon. */
export const point = (lane: LaneId, at: number, label: string, more: Partial<TimelineItem> = {}): TimelineItem => ({
  id: `${lane}-${label}` as EventId,
  lane,
  family: lane,
  kind: LANE_KINDS[lane],
  shape: 'point',
  start: minute(at),
  end: minute(at),
  running: false,
  precision: 'exact',
  state: lane === 'hypotheses' ? 'open' : null,
  misleading: false,
  number: null,
  label,
  starred: false,
  length: null,
  ...more,
})

export const span = (
  lane: LaneId,
  from: number,
  to: number,
  label: string,
  more: Partial<TimelineItem> = {},
): TimelineItem => ({ ...point(lane, from, label), shape: 'span', end: minute(to), ...more })

export const modelOf = (...items: readonly TimelineItem[]): TimelineModel => {
  const sorted = items.toSorted((a, b) => a.start - b.start)
  const lanes = [...new Set(sorted.map((item) => item.lane))]
  return {
    lanes: lanes.map((id) => ({ id, label: id })),
    items: sorted,
    bands: [],
    extent: {
      start: instant(Math.min(...items.map((item) => item.start))),
      end: instant(Math.max(...items.map((item) => item.end))),
    },
    recorded: instant(Math.max(...items.map((item) => (item.running ? item.start : item.end)))),
  }
}

export const indexed = (model: TimelineModel, keyMoments: ReadonlySet<EventId> = new Set()) => ({
  model,
  scale: REAL_TIME,
  keyMoments,
})

/** A stretch of a picture, laid out. */
export const sheetOf = (index: TimelineIndex, stretch: AxisWindow, screen: Screen, rows: number): Sheet =>
  layOutSheet(unlaidSheet(index, stretch, screen), rows)

/** The whole of a picture, laid out. */
export const feedAt = (model: TimelineModel, screen: Screen, rows: number): Feed =>
  feedOf(sheetOf(indexOf(indexed(model)), onAxis(model.extent ?? { start: NOON, end: NOON }, REAL_TIME), screen, rows))

export const eventsOf = ({ held }: FeedItem): readonly EventId[] =>
  someOf(held, Number.POSITIVE_INFINITY).map(({ id }) => id)

/** Every letter six pixels wide, `minutesPerPx` minutes in a pixel. */
export const screen = (minutesPerPx: number): Screen => ({
  msPerPx: minutesPerPx * MINUTE,
  widthOf: (text) => text.length * 6,
})
