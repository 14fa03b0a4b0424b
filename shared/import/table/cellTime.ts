import { momentsOf } from '../../entryLine/time/civil.ts'
import type { CivilDate } from '../../entryLine/time/moment.ts'
import { err, ok, type Result } from '../../result.ts'
import { fromIso, type Instant, instant, type ZoneId } from '../../time/instant.ts'
import { CLOCK, DATE, readDate, readStamp, type Stamp, type StampDate, ZONE } from '../chat/stamp.ts'

/** Which of two numbers is the day where a date is written `02/03/2026`. */
export type DateOrder = 'dayFirst' | 'monthFirst'

/** What the times of a table leave open; null: nobody has said. */
export interface TimePlace {
  /** Of times that name no zone. */
  readonly zone: ZoneId | null
  readonly dates: DateOrder | null
}

/** For files of ours: every time names its zone. */
export const NOTHING_OPEN: TimePlace = { zone: null, dates: null }

/** A time as a cell says it. `isDay`: only the date, as its midnight in UTC. */
export interface CellTime {
  readonly at: Instant
  readonly isDay: boolean
}

const SHAPE = new RegExp(`^(${DATE})(?:(?:,? +|T)(${CLOCK}) *(${ZONE})?)?$`, 'iu')

interface Parts {
  readonly date: StampDate
  /** Null where only the date is said. */
  readonly clock: Stamp | null
}

function partsOf(cell: string): Parts | null {
  const found = SHAPE.exec(cell.trim())
  if (found === null) return null
  const [, date = '', clock, zone] = found
  const day = readDate(date)
  if (day === null) return null
  if (clock === undefined) return { date: day, clock: null }
  const stamp = readStamp(date, clock, zone)
  return stamp === null ? null : { date: day, clock: stamp }
}

const NO_TIME = 'is no time, such as 2026-03-02T10:00:00Z or 2026-03-02 10:00'

/**
 * Reads a cell that says a time: ISO 8601, or as spreadsheets of some language show it. One that names no zone is of the
 * zone in `place`. The reason, which follows the text of the cell, says what is missing: a zone, the order of day and month, a year.
 */
export function readCellTime(cell: string, place: TimePlace): Result<CellTime, string> {
  const iso = fromIso(cell.trim())
  if (iso !== null) return ok({ at: iso, isDay: false })
  const parts = partsOf(cell)
  if (parts === null) return err(NO_TIME)
  const day = dayOf(parts.date, place.dates)
  if (!day.ok) return day
  const { year, month, day: date } = day.value
  if (parts.clock === null) return ok({ at: instant(Date.UTC(year, month - 1, date)), isDay: true })
  const { hour, minute, second, offset } = parts.clock
  if (offset === null && place.zone === null)
    return err('names no zone: say which one the table is in, or write 2026-03-02T10:00:00Z')
  const clock = { hour, minute, second, offset, seconds: true }
  const [at] = momentsOf(day.value, clock, place.zone ?? ('UTC' as ZoneId))
  return at === undefined ? err('is a time that the clocks skipped that day') : ok({ at, isDay: false })
}

/** The date that a cell says, as `2026-12-01`; the reason follows the text of the cell. */
export function readCellDate(cell: string, dates: DateOrder | null): Result<string, string> {
  const parts = partsOf(cell)
  if (parts === null) return err('is no date, such as 2026-12-01')
  const day = dayOf(parts.date, dates)
  return day.ok ? ok(isoDate(day.value)) : day
}

const isoDate = ({ year, month, day }: CivilDate): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')

function dayOf(date: StampDate, order: DateOrder | null): Result<CivilDate, string> {
  if (date.kind === 'civil') return ok(date)
  if (date.kind === 'daysAgo' || date.year === null) return err('names no year')
  if (date.kind === 'named') return ok({ year: date.year, month: date.month, day: date.day })
  const { first, second, year } = date
  const dayFirst = { year, month: second, day: first }
  const monthFirst = { year, month: first, day: second }
  if (order === null)
    return err(
      `may be ${isoDate(dayFirst)} or ${isoDate(monthFirst)}: say whether the day or the month comes first, or write one of these`,
    )
  return ok(order === 'dayFirst' ? dayFirst : monthFirst)
}

/** What a cell leaves open. */
export const leavesZoneOpen = (cell: string): boolean =>
  fromIso(cell.trim()) === null && partsOf(cell)?.clock?.offset === null

/** Which number is the day, where one of the cells can mean nothing else; null where none tells, or they contradict. */
export function orderIn(cells: readonly string[]): DateOrder | null {
  const told = new Set(
    cells.flatMap((cell): readonly DateOrder[] => {
      const [, first, second] = /^\s*(\d{1,2})\/(\d{1,2})\/\d/.exec(cell) ?? []
      if (first === undefined || second === undefined) return []
      return Number(first) > 12 ? ['dayFirst'] : Number(second) > 12 ? ['monthFirst'] : []
    }),
  )
  const [only] = told
  return told.size === 1 && only !== undefined ? only : null
}

export const leavesOrderOpen = (cell: string): boolean => partsOf(cell)?.date.kind === 'slashed'
