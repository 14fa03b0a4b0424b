import { MINUTE, millis } from '../../../shared/time/instant.ts'
import { glanceDuration } from '../../ui/glanceDuration.ts'

/** `4 min ago`, or `just now` within the first minute. */
export const agoWords = (length: number): string =>
  length < MINUTE ? 'just now' : `${glanceDuration(millis(length - (length % MINUTE)))} ago`
