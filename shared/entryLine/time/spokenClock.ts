import type { Clock } from './moment.ts'
import { readClock } from './moment.ts'

/** A time of day as people say it. */
export interface SpokenClock {
  readonly clock: Clock
  /** Which half of the day was not said: `ten past nine`, `9`. The hour is then between 1 and 12. */
  readonly openHalf: boolean
  /** `bare`: a number alone, which is a time only beside a day. `place`: `noon`. `clear`: can be nothing else. */
  readonly form: 'clear' | 'place' | 'bare' | 'digits'
  readonly to: number
}

const HOURS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const MINUTES: Readonly<Record<string, number>> = {
  five: 5,
  ten: 10,
  quarter: 15,
  'a quarter': 15,
  twenty: 20,
  'twenty five': 25,
  half: 30,
}

const HOUR = `(?:${HOURS.join('|')}|1[0-2]|[1-9])`
const HALF = "(?: *([ap])\\.?m\\b\\.?| +o['’]?clock\\b)?"
const SPOKEN = new RegExp(
  `(a quarter|quarter|half|twenty[- ]five|twenty|ten|five)(?: minutes?)? +(past|after|to|before|till) +(${HOUR})(?![\\w:/.-])${HALF}`,
  'iy',
)
const WHOLE = new RegExp(`(${HOUR})(?: *([ap])\\.?m\\b\\.?|( +o['’]?clock\\b))`, 'iy')
const BARE = new RegExp(`(${HOURS.join('|')}|2[0-3]|1\\d|0?\\d)(?![\\w:/.,-]*\\w)`, 'iy')
const PLACE = /(noon|midday|midnight)\b/iy

function match(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(line)
}

const numberOf = (word: string): number => {
  const index = HOURS.indexOf(word.toLowerCase())
  return index === -1 ? Number(word) : index + 1
}

const clockAt = (hour: number, minute: number): Clock => ({ hour, minute, second: 0, offset: null, seconds: false })

/** The hour in the half of the day that was said. */
const inHalf = (hour: number, half: string | undefined): number =>
  half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)

/** Reads a time of day that begins exactly there: `ten past nine`, `9 pm`, `nine o’clock`, `noon`, `9`, `9:10`. */
export function readSpokenClock(line: string, at: number): SpokenClock | null {
  return readPast(line, at) ?? readWhole(line, at) ?? readPlace(line, at) ?? readDigits(line, at) ?? readBare(line, at)
}

function readPast(line: string, at: number): SpokenClock | null {
  const found = match(SPOKEN, line, at)
  if (found === null) return null
  const [text, minutes = '', direction = '', hour = '', half] = found
  const after = MINUTES[minutes.toLowerCase().replace('-', ' ')] ?? 0
  const isBefore = /^(to|before|till)$/i.test(direction)
  if (isBefore && after === 30) return null
  const spoken = numberOf(hour)
  const named = isBefore ? (spoken === 1 ? 12 : spoken - 1) : spoken
  // `ten to twelve pm` is before noon: the half goes with the hour that was said.
  const whole = half === undefined ? named : (inHalf(spoken, half) + (isBefore ? 23 : 0)) % 24
  const clock = clockAt(whole, isBefore ? 60 - after : after)
  // `ten to nine` may be a count; `quarter to nine` and `half past` cannot.
  const clear = !isBefore || /quarter/i.test(minutes) || half !== undefined
  return { clock, openHalf: half === undefined, form: clear ? 'clear' : 'bare', to: at + text.length }
}

function readWhole(line: string, at: number): SpokenClock | null {
  const found = match(WHOLE, line, at)
  if (found === null) return null
  const [text, hour = '', half] = found
  return {
    clock: clockAt(inHalf(numberOf(hour), half), 0),
    openHalf: half === undefined,
    form: 'clear',
    to: at + text.length,
  }
}

function readPlace(line: string, at: number): SpokenClock | null {
  const found = match(PLACE, line, at)
  if (found === null) return null
  const hour = found[1]?.toLowerCase() === 'midnight' ? 0 : 12
  return { clock: clockAt(hour, 0), openHalf: false, form: 'place', to: at + found[0].length }
}

function readDigits(line: string, at: number): SpokenClock | null {
  const found = readClock(line, at, false)
  if (found === null || found.clock === null) return null
  return { clock: found.clock, openHalf: false, form: 'digits', to: found.to }
}

function readBare(line: string, at: number): SpokenClock | null {
  const found = match(BARE, line, at)
  if (found === null) return null
  const [text, hour = ''] = found
  const number = numberOf(hour)
  return {
    clock: clockAt(number, 0),
    openHalf: number >= 1 && number <= 12 && !hour.startsWith('0'),
    form: 'bare',
    to: at + text.length,
  }
}
