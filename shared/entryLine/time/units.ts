import type { Millis } from '../../time/instant.ts'
import { DAY, HOUR, MINUTE, millis, SECOND } from '../../time/instant.ts'

const UNITS: Readonly<Record<string, Millis>> = {
  s: SECOND,
  sec: SECOND,
  secs: SECOND,
  second: SECOND,
  seconds: SECOND,
  m: MINUTE,
  min: MINUTE,
  mins: MINUTE,
  minute: MINUTE,
  minutes: MINUTE,
  h: HOUR,
  hr: HOUR,
  hrs: HOUR,
  hour: HOUR,
  hours: HOUR,
  d: DAY,
  day: DAY,
  days: DAY,
}

const PART = /(\d{1,6}(?:\.\d{1,3})?)( ?)([a-z]{1,7})/y

/** A length of time as it is typed, such as `1h30m`, `90s`, `2 hours`, from that place on; null when there is none. */
export function readLength(
  line: string,
  at: number,
  spaces: boolean,
): { readonly length: Millis; readonly to: number } | null {
  let length = 0
  let to = at
  for (let parts = 0; parts < 4; parts++) {
    PART.lastIndex = to
    const found = PART.exec(line)
    const unit = found === null ? undefined : UNITS[found[3] ?? '']
    if (found === null || unit === undefined || (found[2] !== '' && !spaces)) break
    length += Number(found[1]) * unit
    to = PART.lastIndex
    if (spaces && /^ \d/.test(line.slice(to, to + 2))) to += 1
  }
  return to === at ? null : { length: millis(Math.round(length)), to }
}
