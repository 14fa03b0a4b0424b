import { formatElapsed } from '../../../shared/time/format.ts'
import { MINUTE, millis } from '../../../shared/time/instant.ts'
import { glanceDuration } from '../../ui/glanceDuration.ts'

/** `41:07`, from an hour on `01:41:07`. */
export function clockWords(length: number): string {
  const elapsed = formatElapsed(millis(length))
  return elapsed.startsWith('00:') ? elapsed.slice(3) : elapsed
}

/** `4 min ago`, or `just now` within the first minute. */
export const agoWords = (length: number): string =>
  length < MINUTE ? 'just now' : `${glanceDuration(millis(length - (length % MINUTE)))} ago`
