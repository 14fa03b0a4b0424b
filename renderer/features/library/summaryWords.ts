import type { IncidentSummary } from '../../../shared/incident/incident.ts'
import { formatDate, formatDateTime, formatDuration } from '../../../shared/time/format.ts'
import { between, type Instant, type Millis, type ZoneId } from '../../../shared/time/instant.ts'

/** What a cell says: a figure, or words where there is none. Never 0 or a dash for what nobody recorded. */
export interface CellWords {
  readonly kind: 'value' | 'open' | 'missing'
  readonly text: string
  readonly note: string
}

type Length = IncidentSummary['approximate'][number]

const value = (text: string, note = ''): CellWords => ({ kind: 'value', text, note })

const lengthWords = (summary: IncidentSummary, which: Length, length: Millis, note = ''): CellWords =>
  value(`${summary.approximate.includes(which) ? '≈ ' : ''}${formatDuration(length)}`, note)
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
  return lengthWords(summary, 'duration', length, summary.ongoing ? 'so far' : '')
}

export const detectWords = (summary: IncidentSummary): CellWords =>
  summary.timeToDetectMs === null ? NOT_RECORDED : lengthWords(summary, 'detect', summary.timeToDetectMs)

export const mitigateWords = (summary: IncidentSummary): CellWords =>
  endWords(summary, 'mitigate', summary.timeToMitigateMs)

export const resolveWords = (summary: IncidentSummary): CellWords =>
  endWords(summary, 'resolve', summary.timeToResolveMs)

function endWords(summary: IncidentSummary, which: Length, length: Millis | null): CellWords {
  if (length !== null) return lengthWords(summary, which, length)
  return summary.ongoing ? STILL_OPEN : NOT_RECORDED
}

/** When it began, as far as that is known. */
export function startWords({ start, startPrecision }: IncidentSummary, zone: ZoneId): string {
  if (start === null) return 'start not recorded'
  switch (startPrecision) {
    case 'day':
      return `${formatDate(start, zone)}, day only`
    case 'about':
      return `≈ ${formatDateTime(start, zone)}`
    case 'before':
    case 'after':
      return `${startPrecision} ${formatDateTime(start, zone)}`
    default:
      return formatDateTime(start, zone)
  }
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
  return { words: lengthWords(summary, 'misleading', misleadingMs), share }
}

/** Where other copies of the incident lie. */
export const copiesWords = (copies: readonly string[]): string =>
  `${copies.length === 1 ? 'A copy is' : `${copies.length} copies are`} in ${copies.join(', ')}`

/** All that is known of an incident without its passphrase. */
export const lockedWords = ({ eventCount }: IncidentSummary): string =>
  eventCount === 1 ? '1 entry' : `${eventCount} entries`
