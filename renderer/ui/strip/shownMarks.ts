import type { EventId } from '../../../shared/ids.ts'
import type { Strip, StripMark } from '../../../shared/review/strip.ts'

/** A mark that is drawn, and how much room its words have, in pixels; 0: none are written. */
export interface ShownMark {
  readonly mark: StripMark
  readonly room: number
}

/** Marks closer than this would lie on each other: the first stands for them. */
const APART_PX = 5
/** From the middle of a point to its words. */
const POINT_PX = 11
const LEAST_WORDS_PX = 44

/** Which marks of a lane are drawn, and where their words end: before the next mark, and before the fog or the end of the strip. */
export function shownMarks(
  { marks, fog }: Pick<Strip, 'marks' | 'fog'>,
  width: number,
  current: EventId | null,
): readonly ShownMark[] {
  const lanes = new Map<string, StripMark[]>()
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const lane = lanes.get(mark.lane) ?? []
    const last = lane.at(-1)
    const isNear = last !== undefined && last.shape === mark.shape && (mark.start - last.start) * width < APART_PX
    if (isNear && mark.event === current) lane.pop()
    if (!isNear || mark.event === current) lane.push(mark)
    lanes.set(mark.lane, lane)
  }
  return [...lanes.values()].flatMap((lane) =>
    lane.map((mark, place) => ({ mark, room: roomFor(mark, lane[place + 1], fog ?? 1, width) })),
  )
}

function roomFor(mark: StripMark, next: StripMark | undefined, edge: number, width: number): number {
  const end = Math.min(edge * width - 4, next === undefined ? width : next.start * width - POINT_PX)
  const start = Math.max(0, mark.start) * width
  const room = mark.shape === 'span' ? Math.min(end, mark.end * width) - start - 8 : end - start - POINT_PX
  return room < LEAST_WORDS_PX ? 0 : Math.floor(room)
}
