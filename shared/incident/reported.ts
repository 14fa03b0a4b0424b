import { readLength } from '../entryLine/time/units.ts'
import { formatDuration } from '../time/format.ts'
import type { Millis } from '../time/instant.ts'
import type { ReportableName } from './duration.ts'
import type { Incident } from './incident.ts'
import type { RecordOf } from './records/collections.ts'
import { recordsOf } from './records/recordsOf.ts'

/** What was stated, without who stated it; empty where nothing was. */
export const statedWords = ({ ms, words }: Pick<RecordOf<'reportedValue'>, 'ms' | 'words'>): string =>
  words.trim() !== '' ? words.trim() : ms === null ? '' : formatDuration(ms)

const ROUGHLY = /^(?:about|around|roughly|approximately|circa|ca\.|≈|~)\s*/

/**
 * A value as a report states it: `54 h 10 min` is a length; of `about 18 h` the words are kept beside it; anything else is
 * words only.
 */
export function readReported(text: string): { readonly ms: Millis | null; readonly words: string } {
  const stated = text.trim()
  const length = stated
    .toLowerCase()
    .replace(ROUGHLY, '')
    .replace(/,|\band\b/g, ' ')
    .replace(/\s+/g, ' ')
  const read = readLength(length, 0, true)
  if (read === null || read.to !== length.length) return { ms: null, words: stated }
  return { ms: read.length, words: ROUGHLY.test(stated.toLowerCase()) ? stated : '' }
}

/** A reported value as it was stated: `about 18 h (the vendor's report)`. */
export function reportedWords({
  ms,
  words,
  source,
}: Pick<RecordOf<'reportedValue'>, 'ms' | 'words' | 'source'>): string {
  const stated = statedWords({ ms, words })
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
