import type { IncidentSummary } from '../../../shared/incident/incident.ts'
import { formatDuration } from '../../../shared/time/format.ts'
import { between, type Instant, type Millis } from '../../../shared/time/instant.ts'

/** What a cell says: a figure, or words where there is none. Never 0 or a dash for what nobody recorded. */
export interface CellWords {
  readonly kind: 'value' | 'open' | 'missing'
  readonly text: string
  readonly note: string
}

const value = (text: string, note = ''): CellWords => ({ kind: 'value', text, note })
const NOT_RECORDED: CellWords = { kind: 'missing', text: 'not rec.', note: '' }
const STILL_OPEN: CellWords = { kind: 'open', text: 'open', note: '' }

/** From start to end; while it runs, so far. Null when no start is known or the times are out of order. */
export function lengthOf({ start, end, ongoing }: IncidentSummary, now: Instant): Millis | null {
  const until = ongoing ? now : end
  if (start === null || until === null || until < start) return null
  return between(start, until)
}

export function durationWords(summary: IncidentSummary, now: Instant): CellWords {
  const length = lengthOf(summary, now)
  if (length === null) return NOT_RECORDED
  return value(formatDuration(length), summary.ongoing ? 'so far' : '')
}

export const detectWords = ({ timeToDetectMs }: IncidentSummary): CellWords =>
  timeToDetectMs === null ? NOT_RECORDED : value(formatDuration(timeToDetectMs))

export const mitigateWords = ({ timeToMitigateMs, ongoing }: IncidentSummary): CellWords =>
  endWords(timeToMitigateMs, ongoing)

export const resolveWords = ({ timeToResolveMs, ongoing }: IncidentSummary): CellWords =>
  endWords(timeToResolveMs, ongoing)

function endWords(length: Millis | null, ongoing: boolean): CellWords {
  if (length !== null) return value(formatDuration(length))
  return ongoing ? STILL_OPEN : NOT_RECORDED
}

/** Time on misleading paths, and its share of the incident (0 to 1; null when the length is not known). */
export function misledOf(
  summary: IncidentSummary,
  now: Instant,
): { readonly words: CellWords; readonly share: number | null } {
  const { misleadingMs } = summary
  if (misleadingMs === null) return { words: NOT_RECORDED, share: null }
  if (misleadingMs === 0) return { words: { kind: 'missing', text: 'none', note: '' }, share: null }
  const length = lengthOf(summary, now)
  const share = length === null || length === 0 ? null : Math.min(1, misleadingMs / length)
  return { words: value(formatDuration(misleadingMs)), share }
}
