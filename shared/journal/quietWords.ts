import { formatDuration, formatMinute, formatTime } from '../time/format.ts'
import { MINUTE, millis, type ZoneId } from '../time/instant.ts'
import type { ClockJump } from './clockJumps.ts'
import type { Sleep } from './sleep.ts'

/** A clock that was set, as a sentence that stands at the entry after it. */
export function jumpWords({ by }: ClockJump): string {
  const length = formatDuration(millis(Math.abs(by)))
  return by < 0
    ? `This computer’s clock was moved back ${length} here: times from before and after do not compare.`
    : `This computer’s clock was moved ahead ${length} here, or it slept: times from before and after do not compare.`
}

/** A sleep, as a sentence with times of the zone and no end mark; a short one to the second. */
export function sleepWords({ from, to, ended }: Sleep, zone: ZoneId): string {
  const format = to - from < 2 * MINUTE ? formatTime : formatMinute
  const [start, end] = [format(from, zone), format(to, zone)]
  return ended === 'woke'
    ? `This computer slept from ${start} to ${end}`
    : `This computer slept from ${start} and did not wake up; Faultline was started again at ${end}`
}
