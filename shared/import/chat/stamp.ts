import { HOUR, MINUTE, type Millis, millis } from '../../time/instant.ts'

/** A date as a chat writes it. `slashed`: two numbers of which either may be the day. */
export type StampDate =
  | { readonly kind: 'civil'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'daysAgo'; readonly days: 0 | 1 }
  /** `year` null: the last such day. */
  | { readonly kind: 'named'; readonly year: number | null; readonly month: number; readonly day: number }
  | { readonly kind: 'slashed'; readonly first: number; readonly second: number; readonly year: number | null }

/** When a message says it was sent, before zone and day are filled in. */
export interface Stamp {
  readonly date: StampDate | null
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** Whether it says which half of the day, as `2:05 PM` does. */
  readonly half: boolean
  /** Distance from UTC where the line names it. */
  readonly offset: Millis | null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const DAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,? +)?'

/** A time of day, as the source of a pattern without groups. */
export const CLOCK = '(?:[01]?\\d|2[0-3])[:.h][0-5]\\d(?:[:.][0-5]\\d(?:[.,]\\d{1,9})?)?(?: ?[ap]\\.?m\\.?)?'

/** A date, as the source of a pattern without groups. */
export const DATE = [
  '\\d{4}-\\d{2}-\\d{2}',
  '\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})',
  `${DAY}${MONTH} +\\d{1,2}(?:st|nd|rd|th)?(?:,? +\\d{4})?`,
  `${DAY}\\d{1,2}(?:st|nd|rd|th|\\.)? +${MONTH}(?:,? +\\d{4})?`,
  'today',
  'yesterday',
].join('|')

/** What may name the zone after a time. */
export const ZONE = '(?:(?:Z|UTC|GMT)(?![\\p{L}\\p{N}])|[+-]\\d{2}:?\\d{2}(?!\\d))'

/** Reads the parts of a stamp that patterns made of the sources above have found; null when they are no time. */
export function readStamp(date: string | undefined, clock: string, zone: string | undefined): Stamp | null {
  const found = /^(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?(?: ?([ap])\.?m\.?)?$/i.exec(clock.trim())
  if (found === null) return null
  const [, hours = '', minutes = '', seconds, half] = found
  const typed = Number(hours)
  if (half !== undefined && (typed < 1 || typed > 12)) return null
  const hour = half === undefined ? typed : (typed % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  const day = date === undefined || date === '' ? null : readDate(date)
  if (date !== undefined && date !== '' && day === null) return null
  return {
    date: day,
    hour,
    minute: Number(minutes),
    second: Number(seconds ?? 0),
    half: half !== undefined,
    offset: offsetOf(zone),
  }
}

function offsetOf(zone: string | undefined): Millis | null {
  if (zone === undefined || zone === '') return null
  const found = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  if (found === null) return millis(0)
  return millis((found[1] === '-' ? -1 : 1) * (Number(found[2]) * HOUR + Number(found[3]) * MINUTE))
}

const isReal = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Reads a date that stands alone; null when it is none of the calendar. */
export function readDate(text: string): StampDate | null {
  const words = text.trim().toLowerCase()
  if (words === 'today' || words === 'yesterday') return { kind: 'daysAgo', days: words === 'today' ? 0 : 1 }
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(words)
  if (iso !== null) {
    const [year = 0, month = 0, day = 0] = iso.slice(1).map(Number)
    return isReal(year, month, day) ? { kind: 'civil', year, month, day } : null
  }
  const slashed = /^(\d{1,2})([./])(\d{1,2})[./](\d{2,4})$/.exec(words)
  if (slashed !== null) return slashedDate(slashed)
  const month = MONTHS.findIndex((name) => new RegExp(`\\b${name}`).test(words)) + 1
  const day = Number(/\b(\d{1,2})(?:st|nd|rd|th|\.|,|\s|$)/.exec(words)?.[1] ?? 0)
  const year = /\b(\d{4})\b/.exec(words)?.[1]
  if (month === 0 || day === 0 || !isReal(year === undefined ? 2024 : Number(year), month, day)) return null
  return { kind: 'named', year: year === undefined ? null : Number(year), month, day }
}

function slashedDate([, a = '', sign = '', b = '', y = '']: RegExpExecArray): StampDate | null {
  const year = y.length === 2 ? 2000 + Number(y) : Number(y)
  const [first, second] = [Number(a), Number(b)]
  const dayFirst = isReal(year, second, first)
  const monthFirst = isReal(year, first, second)
  // With full stops the day comes first wherever that is written.
  if (dayFirst && monthFirst && sign === '/' && first !== second) return { kind: 'slashed', first, second, year }
  if (dayFirst) return { kind: 'civil', year, month: second, day: first }
  return monthFirst ? { kind: 'civil', year, month: first, day: second } : null
}
