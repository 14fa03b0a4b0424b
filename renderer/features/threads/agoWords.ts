import { glanceDuration, wholeMinutes } from '../../../shared/time/glanceDuration.ts'
import { MINUTE, millis } from '../../../shared/time/instant.ts'

/** `4 min ago`, or `just now` within the first minute. */
export const agoWords = (length: number): string =>
  length < MINUTE ? 'just now' : `${glanceDuration(wholeMinutes(millis(length)))} ago`
