import type { Duration } from '../../shared/incident/duration.ts'
import type { MilestonePoint } from '../../shared/incident/milestone.ts'
import { formatDate, formatDateTime, formatDuration } from '../../shared/time/format.ts'
import type { ZoneId } from '../../shared/time/instant.ts'

export interface Figure {
  /** `≈` or nothing, in a slot of its own. */
  readonly sign: string
  readonly text: string
  /** False for words that stand where a figure is missing. */
  readonly isKnown: boolean
}

const BOUNDS = { atLeast: 'at least ', atMost: 'at most ' } as const

/** A duration as it is shown: never 0, a dash or a negative number for what is not known. */
export function durationFigure({ ms, approximate, bound, soFar }: Duration): Figure {
  if (ms === null) return { sign: '', text: 'not known', isKnown: false }
  const text = `${bound === null ? '' : BOUNDS[bound]}${formatDuration(ms)}${soFar ? ' so far' : ''}`
  return { sign: approximate && bound === null ? '≈' : '', text, isKnown: true }
}

/** When a milestone was, as far as that is known. */
export function milestoneFigure(point: MilestonePoint | null, zone: ZoneId): Figure {
  if (point === null) return { sign: '', text: 'not recorded', isKnown: false }
  if (point.precision === 'day') return { sign: '', text: `${formatDate(point.at, zone)}, day only`, isKnown: true }
  const time = formatDateTime(point.at, zone)
  const bound = point.precision === 'before' || point.precision === 'after' ? `${point.precision} ` : ''
  return { sign: point.precision === 'about' ? '≈' : '', text: `${bound}${time}`, isKnown: true }
}
