import { dateAt, momentsOf, shiftDate } from '../../entryLine/time/civil.ts'
import type { CivilDate } from '../../entryLine/time/moment.ts'
import { CLOCK_TOLERANCE_MS } from '../../incident/commands.ts'
import { DAY, HOUR, type Instant, instant, type ZoneId } from '../../time/instant.ts'
import type { ChatMessage } from './readChat.ts'
import type { Stamp, StampDate } from './stamp.ts'

/** What a chat leaves open: the zone of its times, the day of the last message, and the order of day and month. */
export interface ChatPlace {
  readonly zone: ZoneId
  readonly now: Instant
  /** Where no message says it; null: the latest on which all have been. */
  readonly lastDay: CivilDate | null
  readonly monthFirst: boolean
}

/** When a message was sent. Null: it has no time of its own. `skipped`: the clocks showed no such time, an hour later is meant. */
export interface PlacedTime {
  readonly at: Instant
  readonly ownTime: boolean
  readonly skipped: boolean
}

/** A time this much earlier than the one before it is of the next day; less is messages out of order. */
const NIGHT = 6 * HOUR

/**
 * When each message was sent. Times without a date go on from the message before, over midnight when they begin anew;
 * those before the first date count back from it. A message without a time has that of its neighbour.
 */
export function placeMessages(messages: readonly ChatMessage[], place: ChatPlace): readonly PlacedTime[] {
  const days = daysOf(messages, place)
  let last: Instant | null = null
  const placed = messages.map(({ stamp }, index): PlacedTime | null => {
    const day = days[index]
    if (stamp === null || day === undefined) return null
    const time = timeOn(day, stamp, place, last)
    last = time.at
    return time
  })
  const first = placed.find((time) => time !== null)
  let before = first?.at ?? place.now
  return placed.map((time) => {
    if (time === null) return { at: before, ownTime: false, skipped: false }
    before = time.at
    return time
  })
}

function daysOf(messages: readonly ChatMessage[], place: ChatPlace): readonly (CivilDate | undefined)[] {
  let count = 0
  let previous: Stamp | null = null
  const steps = messages.map(({ stamp }) => {
    if (stamp !== null) {
      if (previous !== null && clockOf(previous) - clockOf(stamp) > NIGHT) count += 1
      previous = stamp
    }
    return count
  })
  const today = dateAt(place.now, place.zone)
  const stated = messages.map(({ stamp, under }) => {
    const date = stamp?.date ?? under
    return date === null ? null : civilOf(date, today, place.monthFirst)
  })
  const firstStated = stated.findIndex((date) => date !== null)
  let anchor =
    firstStated === -1
      ? { day: lastDayOf(messages, place, today), step: steps.at(-1) ?? 0 }
      : { day: stated[firstStated] ?? today, step: steps[firstStated] ?? 0 }
  return messages.map((_, index) => {
    const [date, step] = [stated[index] ?? null, steps[index] ?? 0]
    if (date !== null) anchor = { day: date, step }
    return shiftDate(anchor.day, step - anchor.step)
  })
}

const clockOf = ({ hour, minute, second }: Stamp): number => ((hour * 60 + minute) * 60 + second) * 1000

function lastDayOf(messages: readonly ChatMessage[], place: ChatPlace, today: CivilDate): CivilDate {
  if (place.lastDay !== null) return place.lastDay
  const last = messages.findLast(({ stamp }) => stamp !== null)?.stamp
  if (last == null) return today
  const at = timeOn(today, last, place, null).at
  return at > place.now + CLOCK_TOLERANCE_MS ? shiftDate(today, -1) : today
}

function civilOf(date: StampDate, today: CivilDate, monthFirst: boolean): CivilDate {
  switch (date.kind) {
    case 'civil':
      return date
    case 'daysAgo':
      return shiftDate(today, -date.days)
    case 'named':
      return inYear(date.year, date.month, date.day, today)
    case 'slashed': {
      const [month, day] = monthFirst ? [date.first, date.second] : [date.second, date.first]
      return inYear(date.year, month, day, today)
    }
  }
}

/** Without a year, the last such day. */
function inYear(year: number | null, month: number, day: number, today: CivilDate): CivilDate {
  if (year !== null) return { year, month, day }
  const ahead = Date.UTC(today.year, month - 1, day) - Date.UTC(today.year, today.month - 1, today.day)
  return { year: ahead > DAY ? today.year - 1 : today.year, month, day }
}

function timeOn(day: CivilDate, stamp: Stamp, { zone }: ChatPlace, last: Instant | null): PlacedTime {
  const { hour, minute, second, offset } = stamp
  const clock = { hour, minute, second, offset, seconds: true }
  const moments = momentsOf(day, clock, zone)
  // Of two equal times the one that goes on from the message before.
  const at = moments.find((moment) => last === null || moment >= last) ?? moments.at(-1)
  if (at !== undefined) return { at, ownTime: true, skipped: false }
  const later = momentsOf(day, { ...clock, hour: hour + 1 }, zone)[0]
  return { at: later ?? instant(Date.UTC(day.year, day.month - 1, day.day)), ownTime: true, skipped: true }
}
