import type { Duration } from '../incident/duration.ts'
import { formatDuration } from '../time/format.ts'
import type { Cell } from './blocks.ts'
import { missing, strong, words } from './inlines.ts'

const BOUNDS = { atLeast: 'at least ', atMost: 'at most ' } as const

/** A duration in words: `≈ 2 h 41 min`, `at least 40 min so far`; null when there is none. */
export function lengthWords({ ms, approximate, bound, soFar }: Duration): string | null {
  if (ms === null) return null
  return `${bound === null ? '' : BOUNDS[bound]}${approximate ? '≈ ' : ''}${formatDuration(ms)}${soFar ? ' so far' : ''}`
}

/** The same as a cell, with what must be said beside it. */
export function lengthCell(duration: Duration): Cell {
  const length = lengthWords(duration)
  if (length === null) return [missing('not known')]
  const remarks = [...(duration.inferred ? ['inferred'] : []), ...(duration.overridden ? ['set by hand'] : [])]
  return remarks.length === 0 ? [strong(length)] : [strong(length), words(` (${remarks.join(', ')})`)]
}
