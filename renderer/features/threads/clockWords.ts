import { formatElapsed } from '../../../shared/time/format.ts'
import { millis } from '../../../shared/time/instant.ts'

/** `41:07`, from an hour on `01:41:07`. */
export function clockWords(length: number): string {
  const elapsed = formatElapsed(millis(length))
  return elapsed.startsWith('00:') ? elapsed.slice(3) : elapsed
}
