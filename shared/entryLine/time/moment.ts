import type { Millis } from '../../time/instant.ts'
import { HOUR, MINUTE, millis } from '../../time/instant.ts'
import { readLength } from './units.ts'

/** A time of day as typed. `offset` is set when the text names its distance from UTC (`Z`, `+01:00`, `UTC`). */
export interface Clock {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly offset: Millis | null
  readonly seconds: boolean
}

export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** A time as typed, before zone and date are filled in. */
export type Moment =
  | { readonly form: 'ago'; readonly length: Millis }
  | { readonly form: 'clock'; readonly day: 'today' | 'yesterday' | CivilDate | null; readonly clock: Clock }
  | { readonly form: 'date'; readonly date: CivilDate }
  | { readonly form: 'unknown' }

/** What was found at a place: a time, or something in the shape of a time that cannot be one. */
export type MomentFound =
  | { readonly moment: Moment; readonly to: number }
  | { readonly moment: null; readonly to: number; readonly fault: string }

const CLOCK = /(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d{1,9})?)?/y
const HALF_OF_DAY = / ?([ap])\.?m\b\.?/iy
const ZULU = /Z\b| ?(?:UTC|GMT)\b/y
const OFFSET = /([+-])(\d{2}):?(\d{2})(?!\d)/y
const DATE = /(\d{4})-(\d{2})-(\d{2})(?!\d)/y
const DAY_WORD = /(yesterday|today)(?: at|,)? +/iy
const NOT_A_CLOCK = 'is not a time of day: hours run from 00 to 23, minutes and seconds from 00 to 59, two digits each'

function match(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(line)
}

/** Reads a time of day. After a `T` a minus begins an offset, elsewhere the end of a range: `14:05-14:20`. */
export function readClock(
  line: string,
  at: number,
  afterT: boolean,
): { readonly clock: Clock | null; readonly to: number } | null {
  const found = match(CLOCK, line, at)
  if (found === null) return null
  const [text, hours = '', minutes = '', seconds] = found
  if (hours.length + minutes.length === 2) return null
  let to = at + text.length
  const half = match(HALF_OF_DAY, line, to)
  if (half !== null) to += half[0].length
  const zulu = match(ZULU, line, to)
  const sign = zulu === null && (afterT || line.charAt(to) === '+') ? match(OFFSET, line, to) : null
  to += zulu?.[0].length ?? sign?.[0].length ?? 0
  const typed = Number(hours)
  const hour = half === null ? typed : (typed % 12) + (half[1]?.toLowerCase() === 'p' ? 12 : 0)
  const whole = minutes.length === 2 && (seconds === undefined || seconds.length === 2)
  const inRange = hour < 24 && Number(minutes) < 60 && Number(seconds ?? 0) < 60
  if (!whole || !inRange || (half !== null && (typed < 1 || typed > 12))) return { clock: null, to }
  const offset = zulu === null ? (sign === null ? null : offsetOf(sign)) : millis(0)
  if (offset !== null && Math.abs(offset) > 18 * HOUR) return { clock: null, to }
  const clock = { hour, minute: Number(minutes), second: Number(seconds ?? 0), offset, seconds: seconds !== undefined }
  return { clock, to }
}

const offsetOf = ([, sign, hours, minutes]: RegExpExecArray): Millis =>
  millis((sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE))

function isRealDate({ year, month, day }: CivilDate): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1970 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** A time of day with or without its date, or a date alone. */
function readDated(line: string, at: number): MomentFound | null {
  const word = match(DAY_WORD, line, at)
  if (word !== null) {
    const found = readClock(line, at + word[0].length, false)
    if (found === null) return null
    const day = word[1]?.toLowerCase() === 'yesterday' ? 'yesterday' : 'today'
    return asMoment(found, day)
  }
  const dated = match(DATE, line, at)
  if (dated === null) {
    const found = readClock(line, at, false)
    return found === null ? null : asMoment(found, null)
  }
  const date = { year: Number(dated[1]), month: Number(dated[2]), day: Number(dated[3]) }
  const dateTo = at + dated[0].length
  const afterT = line.charAt(dateTo) === 'T'
  const found = afterT || line.charAt(dateTo) === ' ' ? readClock(line, dateTo + 1, afterT) : null
  if (!isRealDate(date)) return { moment: null, to: found?.to ?? dateTo, fault: 'holds no date of the calendar' }
  return found === null ? { moment: { form: 'date', date }, to: dateTo } : asMoment(found, date)
}

function asMoment(
  found: { readonly clock: Clock | null; readonly to: number },
  day: 'today' | 'yesterday' | CivilDate | null,
): MomentFound {
  if (found.clock === null) return { moment: null, to: found.to, fault: NOT_A_CLOCK }
  return { moment: { form: 'clock', day, clock: found.clock }, to: found.to }
}

const HALF_HOUR = /half an hour ago\b/iy
const AGO = / {1,2}ago\b/iy
const ONE = /an? (?=(?:second|minute|hour|day) ago\b)/iy

/** `5 min ago`, `1 hour 20 min ago`, `an hour ago`. */
function readAgo(line: string, at: number): MomentFound | null {
  const half = match(HALF_HOUR, line, at)
  if (half !== null) return { moment: { form: 'ago', length: millis(HOUR / 2) }, to: at + half[0].length }
  const one = match(ONE, line, at)
  const from = one === null ? at : at + one[0].length
  const found = one === null ? readLength(line, at, true) : readLength(`1 ${line.slice(from, from + 20)}`, 0, true)
  if (found === null) return null
  const lengthTo = one === null ? found.to : from + found.to - 2
  const ago = match(AGO, line, lengthTo)
  return ago === null ? null : { moment: { form: 'ago', length: found.length }, to: lengthTo + ago[0].length }
}

/** `-4m`, `-1h30m`, `-90s`. A number with a letter that is no unit is a slip; a number alone is text, as in "-4 degrees". */
function readBack(line: string, at: number): MomentFound | null {
  if (!/[-−–]/.test(line.charAt(at))) return null
  const found = readLength(line, at + 1, false)
  if (found !== null && /^[,;.:!?)]{0,3}(?:\s|$)/.test(line.slice(found.to, found.to + 4))) {
    return { moment: { form: 'ago', length: found.length }, to: found.to }
  }
  const slip = /^\d{1,4}[a-z](?=[,;.:!?)]{0,3}(?:\s|$))/.exec(line.slice(at + 1, at + 10))
  if (slip === null) return null
  return { moment: null, to: at + 1 + slip[0].length, fault: 'has no unit we know: write s, m, h or d, as in -4m' }
}

/** Reads one time that begins exactly at that place; null when there is none. */
export function readMoment(line: string, at: number): MomentFound | null {
  if (line.startsWith('??', at)) return { moment: { form: 'unknown' }, to: at + 2 }
  return readBack(line, at) ?? readAgo(line, at) ?? readDated(line, at)
}

/** Whether the time can be the end of a range: one that says a time of day. */
export const isClock = (found: MomentFound): boolean => found.moment === null || found.moment.form === 'clock'
