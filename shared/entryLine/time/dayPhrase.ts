import { en } from 'chrono-node'
import { DAY, instant, UTC } from '../../time/instant.ts'
import { dateAt, shiftDate } from './civil.ts'
import type { CivilDate } from './moment.ts'

export type PartOfDay = 'morning' | 'afternoon' | 'evening' | 'night'

/** A day as people say it, and which part of it. */
export interface DayPhrase {
  /** Most likely first: `03/04` is two days. */
  readonly days: readonly CivilDate[]
  readonly part: PartOfDay | null
  /** A day of the week comes again every week: when it is still ahead, the last one is meant. */
  readonly weekly: boolean
  readonly to: number
}

const PART = '(?: +(?:in the +)?(?:morning|afternoon|evening|night)\\b)?'
const WEEKDAY = '(?:(?:on|last|this) +)?(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b'
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b'
const ORDINAL = '\\d{1,2}(?:st|nd|rd|th)?'
const YEAR = '(?:,? +(?:19|20)\\d{2}\\b)?'
const DATE = `(?:on +)?(?:${ORDINAL}(?: +of)? +${MONTH}${YEAR}|${MONTH} +${ORDINAL}(?!\\d|:)${YEAR})`
const SLASHED = '\\d{1,2}/\\d{1,2}(?:/(?:\\d{4}|\\d{2}))?(?![\\d/])'
const AGO = '(?:\\d{1,3}|a|one|two|three|four|five|six|seven) days? ago\\b'
const NAMED = '(?:the day before yesterday|yesterday|today)\\b'
const PHRASE = new RegExp(
  `(?:(?<this>this +(?:morning|afternoon|evening)\\b|tonight\\b|last +night\\b)|(?<day>${NAMED}|${WEEKDAY}|${DATE}|${AGO})${PART}|(?<slashed>${SLASHED}))`,
  'iy',
)
const LATER_PART = /in the +(morning|afternoon|evening)\b/iy

/** Reads a day that begins exactly there. `afterClock`: a time came before, so that `in the morning` means this one. */
export function readDayPhrase(line: string, at: number, today: CivilDate, afterClock: boolean): DayPhrase | null {
  PHRASE.lastIndex = at
  const found = PHRASE.exec(line)
  if (found !== null) return phraseOf(found, at + found[0].length, today)
  LATER_PART.lastIndex = at
  const later = afterClock ? LATER_PART.exec(line) : null
  if (later === null) return null
  return { days: [today], part: partIn(later[0]), weekly: false, to: at + later[0].length }
}

function phraseOf({ 0: text, groups }: RegExpExecArray, to: number, today: CivilDate): DayPhrase | null {
  const { this: named, day, slashed } = groups ?? {}
  const rest = { part: partIn(text), weekly: false, to }
  if (named !== undefined) {
    return { ...rest, days: [/^last/i.test(named) ? shiftDate(today, -1) : today] }
  }
  if (slashed !== undefined) {
    const days = [en.GB, en.casual].flatMap((locale) => pastDay(parsed(locale, slashed, today), slashed, today))
    const distinct = days.filter((one, index) => days.findIndex((other) => sameDate(one, other)) === index)
    const latestFirst = distinct.toSorted((a, b) => dayNumber(b) - dayNumber(a))
    return latestFirst.length === 0 ? null : { ...rest, part: null, days: latestFirst }
  }
  const words = (day ?? '').replace(/^on +/i, '')
  const civil = parsed(en.casual, words, today)
  const weekly = new RegExp(`^${WEEKDAY}$`, 'i').test(words)
  const days = weekly && civil !== null ? [lastWeekday(civil, words, today)] : pastDay(civil, words, today)
  return days.length === 0 ? null : { ...rest, days, weekly }
}

function partIn(text: string): PartOfDay | null {
  const found = /morning|afternoon|evening|night$/i.exec(text)?.[0].toLowerCase()
  return found === 'morning' || found === 'afternoon' || found === 'evening' || found === 'night' ? found : null
}

const remembered = new Map<string, CivilDate | null>()

/** The day that these words name as a whole; null when the library reads them otherwise. Asked anew with every key. */
function parsed(locale: typeof en.casual, words: string, today: CivilDate): CivilDate | null {
  const key = `${locale === en.GB ? 'GB' : 'US'} ${dayNumber(today)} ${words.toLowerCase()}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const found = parsedAnew(locale, words, today)
  if (remembered.size > 200) remembered.clear()
  remembered.set(key, found)
  return found
}

function parsedAnew(locale: typeof en.casual, words: string, today: CivilDate): CivilDate | null {
  // At noon, which no clock on earth skips: the library reckons with the clock of this computer.
  const reference = { instant: new Date(Date.UTC(today.year, today.month - 1, today.day, 12)), timezone: 0 }
  const [found] = locale.parse(words, reference)
  if (found === undefined || found.index !== 0 || found.text.length !== words.length) return null
  const [year, month, day] = [found.start.get('year'), found.start.get('month'), found.start.get('day')]
  return year === null || month === null || day === null ? null : { year, month, day }
}

/** Without a year the last such day is meant. */
function pastDay(day: CivilDate | null, words: string, today: CivilDate): readonly CivilDate[] {
  if (day === null) return []
  const hasYear = /\d{4}|\d{1,2}\/\d{1,2}\/\d{2}/.test(words) || !/\d/.test(words) || /ago$/i.test(words)
  if (hasYear) return [day]
  const thisYear = { ...day, year: today.year }
  const past = dayNumber(thisYear) > dayNumber(today) ? { ...day, year: today.year - 1 } : thisYear
  const real = dateAt(instant(dayNumber(past) * DAY), UTC)
  return sameDate(real, past) ? [past] : []
}

function lastWeekday(day: CivilDate, words: string, today: CivilDate): CivilDate {
  const ahead = dayNumber(day) - dayNumber(today)
  if (ahead > 0) return shiftDate(day, -7)
  // Without "last" the nearest one behind us is meant.
  return /^last/i.test(words) || ahead > -7 ? day : shiftDate(day, 7)
}

const dayNumber = ({ year, month, day }: CivilDate): number => Date.UTC(year, month - 1, day) / DAY

const sameDate = (a: CivilDate, b: CivilDate): boolean => dayNumber(a) === dayNumber(b)
