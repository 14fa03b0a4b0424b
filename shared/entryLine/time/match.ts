import type { Precision } from '../../incident/event.ts'
import type { Span } from '../span.ts'
import { endsWord, inOrder, overlap, overlapsAny, startsWord, withPunctuation } from '../span.ts'
import type { Moment, MomentFound } from './moment.ts'
import { isClock, readMoment } from './moment.ts'
import { findNaturalTimes, type TimeReference } from './natural.ts'

/** A time understood at a place of the line. The whole range is taken out of the text when this time is chosen. */
export interface TimeMatch extends Span {
  readonly precision: Precision
  /** The precision mark (`~`, `before `), empty when there is none. */
  readonly mark: Span
  readonly start: Moment
  /** What could be meant instead, most likely first: `03/04`, `9` before noon or after. */
  readonly or: readonly Moment[]
  readonly startAt: Span
  readonly end: Moment | null
  readonly endAt: Span
  /** Written in a form that nobody uses in a sentence by chance: `-4m`, `~14:05`, `??`. */
  readonly deliberate: boolean
  /** Led in by `before`, `about` and the like, which belong to the sentence unless the time stands at its edge. */
  readonly worded: boolean
}

/** Something in the shape of a time that is none. */
export interface TimeSlip extends Span {
  readonly fault: string
}

export interface TimesFound {
  readonly matches: readonly TimeMatch[]
  readonly slips: readonly TimeSlip[]
  /** Backslashes that keep a time as text; they themselves go. */
  readonly escapes: readonly Span[]
}

const SIGNS: Readonly<Record<string, Precision>> = { '~': 'about', '≈': 'about', '<': 'before', '>': 'after' }
const WORDS: Readonly<Record<string, Precision>> = {
  about: 'about',
  around: 'about',
  circa: 'about',
  before: 'before',
  after: 'after',
}
const LEAD = /(?:(at|since) +)?(?:(about|around|circa|before|after) +)?(?=[~<>≈]?\d|yesterday|today|half|an? )/iy
const RANGE_LEAD = /(from|between) +(?=[~<>≈]?(?:\d|yesterday|today))/iy
const TO = /(?: *(?:\.\.\.?|–|—|-) *| +(?:to|until|till) +)(?=\d|yesterday|today)/iy
const AND = / +and +(?=\d|yesterday|today)/iy
const MAY_BEGIN = /[-−–\d~≈<>?aybcfhst\\]/i
const KEEPS_THE_TIME = /(?:^|\s)(?:from|of|the|until|till|to|by|for|between)\s+$/i

/** Pasted output may hold thousands: what comes after so many is text. */
const MOST = 100

/** Finds the times in the first line, left to right, that do not touch a plain range. */
export function findTimes(
  line: string,
  from: number,
  to: number,
  plain: readonly Span[],
  reference: TimeReference,
): TimesFound {
  const found = findWritten(line, from, to, plain)
  const said = findNaturalTimes(line.slice(0, to), from, plain, reference)
  // What is said around a written time tells more: `last night 23:10`.
  const wider = said.matches.filter((one) =>
    found.matches.every((other) => !overlap(one, other) || lengthOf(one) > lengthOf(other)),
  )
  return {
    matches: inOrder([...wider, ...found.matches.filter((one) => !overlapsAny(one, wider))]),
    slips: found.slips.filter((slip) => !overlapsAny(slip, wider)),
    escapes: inOrder([
      ...found.escapes,
      ...said.escapes.filter(({ from: at }) => found.escapes.every((other) => other.from !== at)),
    ]),
  }
}

const lengthOf = ({ from, to }: Span): number => to - from

function findWritten(line: string, from: number, to: number, plain: readonly Span[]): TimesFound {
  const matches: TimeMatch[] = []
  const slips: TimeSlip[] = []
  const escapes: Span[] = []
  const head = line.slice(0, to)
  let at = from
  while (at < to && matches.length + slips.length + escapes.length < MOST) {
    if (!startsWord(head, at) || !MAY_BEGIN.test(head.charAt(at))) {
      at += 1
      continue
    }
    const escaped = head.charAt(at) === '\\'
    const found = readTime(head, escaped ? at + 1 : at)
    if (found === null || overlapsAny(found, plain)) {
      at += 1
      continue
    }
    if (escaped) escapes.push({ from: at, to: at + 1 })
    else if ('fault' in found) slips.push(found)
    else matches.push(found)
    at = found.to
  }
  return { matches, slips, escapes }
}

function readTime(line: string, at: number): TimeMatch | TimeSlip | null {
  RANGE_LEAD.lastIndex = at
  const lead = RANGE_LEAD.exec(line)
  if (lead !== null) {
    const found = readMarked(line, at, at + lead[0].length, lead[1]?.toLowerCase() === 'between' ? AND : TO)
    return found !== null && !('fault' in found) && found.end !== null ? found : null
  }
  LEAD.lastIndex = at
  const words = LEAD.exec(line)
  const from = at + (words?.[0].length ?? 0)
  const found = readMarked(line, at, from, TO)
  if (found === null || KEEPS_THE_TIME.test(line.slice(Math.max(0, at - 12), at))) {
    return found !== null && !('fault' in found) && found.deliberate ? found : null
  }
  const word = words?.[2]
  if ('fault' in found || word === undefined) return found
  const markFrom = from - (/\s+$/.exec(line.slice(at, from))?.[0].length ?? 0) - word.length
  const precision = WORDS[word.toLowerCase()] ?? 'exact'
  return { ...found, precision, mark: { from: markFrom, to: from }, worded: true }
}

/** Reads `~14:05`, `14:05-14:20` and the like; `whole` is where the words that lead it in begin. */
function readMarked(line: string, whole: number, at: number, separator: RegExp): TimeMatch | TimeSlip | null {
  const precision = SIGNS[line.charAt(at)]
  const startFrom = precision === undefined ? at : at + 1
  const start = readMoment(line, startFrom)
  if (start === null) return null
  const end = isClock(start) ? readEnd(line, start.to, separator) : null
  const last = end ?? start
  if (!endsWord(line, last.to)) return null
  const span = { from: whole, to: withPunctuation(line, last.to) }
  if (start.moment === null) return { ...span, fault: start.fault }
  if (end !== null && end.moment === null) return { ...span, fault: end.fault }
  if (start.moment.form === 'date' && precision === undefined) return null
  const back = start.moment.form === 'ago' && /[-−–]/.test(line.charAt(startFrom))
  return {
    ...span,
    precision: precisionOf(start.moment, precision),
    mark: { from: at, to: startFrom },
    start: start.moment,
    or: [],
    startAt: { from: startFrom, to: start.to },
    end: end?.moment ?? null,
    endAt: { from: start.to, to: end?.to ?? start.to },
    deliberate: precision !== undefined || back || start.moment.form === 'unknown',
    worded: false,
  }
}

function precisionOf(moment: Moment, sign: Precision | undefined): Precision {
  if (moment.form === 'unknown') return 'orderOnly'
  if (moment.form === 'date') return 'day'
  return sign ?? 'exact'
}

function readEnd(line: string, at: number, separator: RegExp): MomentFound | null {
  separator.lastIndex = at
  const found = separator.exec(line)
  if (found === null) return null
  const end = readMoment(line, at + found[0].length)
  return end !== null && isClock(end) ? end : null
}
