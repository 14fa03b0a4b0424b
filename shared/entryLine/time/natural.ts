import { en } from 'chrono-node'
import { CLOCK_TOLERANCE_MS } from '../../incident/commands.ts'
import type { Precision } from '../../incident/event.ts'
import type { Instant, ZoneId } from '../../time/instant.ts'
import { DAY, millis } from '../../time/instant.ts'
import type { Span } from '../span.ts'
import { endsWord, overlapsAny, startsWord, withPunctuation } from '../span.ts'
import { dateAt, momentsOf, shiftDate } from './civil.ts'
import { type DayPhrase, type PartOfDay, readDayPhrase } from './dayPhrase.ts'
import type { TimeMatch } from './match.ts'
import type { CivilDate, Clock, Moment } from './moment.ts'
import { readSpokenClock, type SpokenClock } from './spokenClock.ts'

/** Against what words such as `yesterday` are meant. */
export interface TimeReference {
  readonly now: Instant
  readonly zone: ZoneId
}

const CUE =
  /yesterday|today|tonight|last night|morning|afternoon|evening|noon|midday|midnight|o['’]?clock|past|quarter|ago\b|\d ?[ap]\.?m\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) [ap]m\b|since +\d|\d\/\d|\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i
const LEAD = /(?:(at|since) +)?(?:(about|around|circa|before|after) +)?([~≈<>])?/iy
const BETWEEN = /,? +(?:(?:at|@) +)?(?:(about|around|circa|before|after) +)?([~≈<>])?/iy
const FUZZY_AGO =
  /(?:a couple(?: of)?|a few|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half an|an?) (?:seconds?|minutes?|mins?|hours?) ago\b/iy
const KEEPS_THE_TIME = /(?:^|\s)(?:from|of|the|until|till|to|by|for|between)\s+$/i
const PRECISIONS: Readonly<Record<string, Precision>> = {
  '~': 'about',
  '≈': 'about',
  '<': 'before',
  '>': 'after',
  about: 'about',
  around: 'about',
  circa: 'about',
  before: 'before',
  after: 'after',
}

/**
 * Times as people say them: `yesterday at ten past nine`, `last night 23:10`, `this morning at 6`, `3 April 9:30`,
 * `noon`. Only what names a time of day, or how long ago, is one; a day alone stays text. They count at the edges of
 * the text, and after `at` or `since`.
 */
export function findNaturalTimes(
  head: string,
  from: number,
  plain: readonly Span[],
  reference: TimeReference,
): NaturalTimes {
  if (!CUE.test(head)) return { matches: [], escapes: [] }
  const today = dateAt(reference.now, reference.zone)
  const matches: TimeMatch[] = []
  const escapes: Span[] = []
  for (let at = from; at < head.length && matches.length < 20; at++) {
    if (!startsWord(head, at) || /\s/.test(head.charAt(at))) continue
    const escaped = head.charAt(at) === '\\'
    const found = readAt(head, escaped ? at + 1 : at, today, reference)
    if (found === null || overlapsAny(found, plain)) continue
    if (escaped) escapes.push({ from: at, to: at + 1 })
    else matches.push(found)
    at = found.to - 1
  }
  return { matches, escapes }
}

export interface NaturalTimes {
  readonly matches: readonly TimeMatch[]
  /** Backslashes that keep a time as text; they themselves go. */
  readonly escapes: readonly Span[]
}

interface Found {
  readonly moments: readonly Moment[]
  readonly to: number
  readonly precision: Precision | undefined
}

function readAt(head: string, at: number, today: CivilDate, reference: TimeReference): TimeMatch | null {
  if (KEEPS_THE_TIME.test(head.slice(Math.max(0, at - 12), at))) return null
  LEAD.lastIndex = at
  const [lead = '', place, word, sign] = LEAD.exec(head) ?? []
  const start = at + lead.length
  const found =
    readDayFirst(head, start, today, reference) ??
    readClockFirst(head, start, today, reference, place?.toLowerCase()) ??
    readFuzzyAgo(head, start)
  const [moment, ...or] = found?.moments ?? []
  if (found === null || moment === undefined || !endsWord(head, found.to)) return null
  const marked = word ?? sign
  const markFrom = marked === undefined ? start : start - lead.length + lead.lastIndexOf(marked)
  return {
    from: at,
    to: withPunctuation(head, found.to),
    precision: PRECISIONS[marked?.toLowerCase() ?? ''] ?? found.precision ?? 'exact',
    mark: { from: markFrom, to: start },
    start: moment,
    or,
    startAt: { from: start, to: found.to },
    end: null,
    endAt: { from: found.to, to: found.to },
    deliberate: false,
    worded: place === undefined,
  }
}

/** `yesterday at ten past nine`. */
function readDayFirst(head: string, at: number, today: CivilDate, reference: TimeReference): Found | null {
  const day = readDayPhrase(head, at, today, false)
  if (day === null) return null
  BETWEEN.lastIndex = day.to
  const between = BETWEEN.exec(head)
  if (between === null) return null
  const clock = readSpokenClock(head, day.to + between[0].length)
  if (clock === null || !endsWord(head, clock.to)) return null
  const later = readDayPhrase(head, clock.to + 1, today, true)
  const part = later !== null && day.part === null && later.days[0] === today ? later : null
  const precision = PRECISIONS[(between[1] ?? between[2] ?? '').toLowerCase()]
  return {
    moments: momentsOn({ ...day, part: part?.part ?? day.part }, clock, reference),
    to: part?.to ?? clock.to,
    precision,
  }
}

/** `ten past nine yesterday`, `9 this morning`, and times of day that need no day. */
function readClockFirst(
  head: string,
  at: number,
  today: CivilDate,
  reference: TimeReference,
  lead: string | undefined,
): Found | null {
  const clock = readSpokenClock(head, at)
  if (clock === null) return null
  const gap = /^,? +(?:on +(?=\w))?/.exec(head.slice(clock.to, clock.to + 8))?.[0] ?? ''
  const day = gap === '' ? null : readDayPhrase(head, clock.to + gap.length, today, true)
  if (day !== null && endsWord(head, day.to)) {
    return { moments: momentsOn(day, clock, reference), to: day.to, precision: undefined }
  }
  const stands = clock.form === 'clear' || (clock.form === 'place' && lead !== undefined)
  if (!stands && !(clock.form === 'bare' && lead === 'since')) return null
  return { moments: momentsToday(clock, today, reference), to: clock.to, precision: undefined }
}

function readFuzzyAgo(head: string, at: number): Found | null {
  FUZZY_AGO.lastIndex = at
  const words = FUZZY_AGO.exec(head)?.[0]
  if (words === undefined) return null
  // Against a fixed moment, far from any change of clocks: only the length is wanted.
  const then = new Date(Date.UTC(2001, 6, 10, 12))
  const [found] = en.casual.parse(words, { instant: then, timezone: 0 })
  if (found === undefined || found.text.length !== words.length) return null
  const length = then.getTime() - found.date().getTime()
  if (length <= 0 || length > DAY) return null
  const precision = /couple|few/i.test(words) ? 'about' : undefined
  return { moments: [{ form: 'ago', length: millis(length) }], to: at + words.length, precision }
}

/** The moments that could be meant on a day, most likely first. */
function momentsOn(day: DayPhrase, spoken: SpokenClock, reference: TimeReference): readonly Moment[] {
  const moments = day.days.flatMap((date) =>
    clocksIn(spoken, day.part).map(({ clock, nextDay }): Moment => {
      const on = nextDay ? shiftDate(date, 1) : date
      const isAhead = day.weekly && firstOf(on, clock, reference) > reference.now + CLOCK_TOLERANCE_MS
      return { form: 'clock', day: isAhead ? shiftDate(on, -7) : on, clock }
    }),
  )
  const real = moments.filter((moment) => moment.form === 'clock' && isShown(moment, reference))
  return real.length === 0 ? moments : real
}

/** Whether the clocks showed it, and did not skip it. */
const isShown = ({ day, clock }: Extract<Moment, { form: 'clock' }>, reference: TimeReference): boolean =>
  typeof day === 'object' && day !== null && Number.isFinite(firstOf(day, clock, reference))

const firstOf = (date: CivilDate, clock: Clock, { zone }: TimeReference): number =>
  momentsOf(date, clock, zone)[0] ?? Number.POSITIVE_INFINITY

/** Without a day the last time that the clocks showed it today is meant. */
function momentsToday(spoken: SpokenClock, today: CivilDate, reference: TimeReference): readonly Moment[] {
  const moments = clocksIn(spoken, null).map(({ clock }) => ({ clock, at: firstOf(today, clock, reference) }))
  const past = moments.filter(({ at }) => at <= reference.now + CLOCK_TOLERANCE_MS).toSorted((a, b) => b.at - a.at)
  return (past.length === 0 ? moments.slice(0, 1) : past).map(({ clock }) => ({ form: 'clock', day: null, clock }))
}

interface ClockIn {
  readonly clock: Clock
  /** After midnight, the night belongs to the day before. */
  readonly nextDay: boolean
}

function clocksIn({ clock, openHalf, form }: SpokenClock, part: PartOfDay | null): readonly ClockIn[] {
  const isOpen = openHalf || (form === 'digits' && part !== null && clock.hour >= 1 && clock.hour <= 12)
  const at = (hour: number, nextDay = false): ClockIn => ({ clock: { ...clock, hour }, nextDay })
  const [early, late] = [clock.hour % 12, (clock.hour % 12) + 12]
  if (part === 'night') {
    if (!isOpen) return [at(clock.hour, clock.hour < 5)]
    return early >= 5 ? [at(late)] : [at(early, true)]
  }
  if (!isOpen) return [at(clock.hour)]
  if (part === 'morning') return [at(early)]
  if (part !== null) return [at(late)]
  // As typed first; twelve o'clock is noon.
  return clock.hour === 12 ? [at(12), at(0)] : [at(early), at(late)]
}
