import { formatDuration } from './format.ts'
import { MINUTE, type Millis, millis } from './instant.ts'

/** A length without its last, unfinished minute: a clock in words that does not tick. Nothing below zero is expected. */
export const wholeMinutes = (length: Millis): Millis => millis(length - (length % MINUTE))

/** A length of time to be read at a glance: from ten minutes on, seconds are left out. */
export const glanceDuration = (length: Millis): string =>
  formatDuration(length < 10 * MINUTE ? length : wholeMinutes(length))
