import { formatDuration, formatElapsed } from '../../shared/time/format.ts'
import { DAY, HOUR, type Millis, millis } from '../../shared/time/instant.ts'

/** A clock for up to four days, then words: nobody reads 124:00:00. */
export const elapsedWords = (length: Millis): string =>
  length < 4 * DAY ? formatElapsed(length) : formatDuration(length)

/** `41:07`, from an hour on `01:41:07`. */
export const clockWords = (length: number): string =>
  length < HOUR ? formatElapsed(millis(length)).slice(3) : elapsedWords(millis(length))
