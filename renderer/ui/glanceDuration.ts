import { formatDuration } from '../../shared/time/format.ts'
import { MINUTE, type Millis, millis } from '../../shared/time/instant.ts'

/** A length of time to be read at a glance: from ten minutes on, seconds are left out. */
export const glanceDuration = (length: Millis): string =>
  formatDuration(length < 10 * MINUTE ? length : millis(length - (length % MINUTE)))
