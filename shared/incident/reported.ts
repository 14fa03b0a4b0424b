import { formatDuration } from '../time/format.ts'
import type { Millis } from '../time/instant.ts'
import type { ReportableName } from './duration.ts'
import type { Incident } from './incident.ts'
import type { RecordOf } from './records/collections.ts'
import { recordsOf } from './records/recordsOf.ts'

/** A reported value as it was stated: `about 18 h (the vendor's report)`. */
export function reportedWords({
  ms,
  words,
  source,
}: Pick<RecordOf<'reportedValue'>, 'ms' | 'words' | 'source'>): string {
  const stated = words.trim() === '' ? (ms === null ? '' : formatDuration(ms)) : words.trim()
  return source.trim() === '' ? stated : `${stated} (${source.trim()})`
}

/** What reports state for a duration. */
export const reportsOf = (
  incident: Pick<Incident, 'records'>,
  name: ReportableName | null,
): readonly RecordOf<'reportedValue'>[] => recordsOf(incident, 'reportedValue').filter(({ metric }) => metric === name)

/**
 * The reported values that are not what was computed, in words [M23]: compared as both are printed, so that seconds make
 * no difference. One that gives no length is always told.
 */
export const differingReports = (
  incident: Pick<Incident, 'records'>,
  name: ReportableName | null,
  computed: Millis | null,
): readonly string[] =>
  reportsOf(incident, name)
    .filter(({ ms }) => ms === null || computed === null || formatDuration(ms) !== formatDuration(computed))
    .map(reportedWords)
    .filter((words) => words !== '')
