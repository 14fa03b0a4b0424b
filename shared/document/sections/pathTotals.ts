import type { Duration } from '../../incident/duration.ts'
import { addedLength } from '../../incident/misleadingPaths.ts'
import { formatDuration } from '../../time/format.ts'
import { MINUTE } from '../../time/instant.ts'
import type { Cell } from '../blocks.ts'
import { strong, words } from '../inlines.ts'
import { lengthWords } from '../lengths.ts'
import type { Story } from '../story.ts'

/** What all paths took together: on the clock, one by one where that differs, in minutes of people, and as a share. */
export function pathTotals(story: Story, count: number): Cell {
  const { durations, misleadingPaths } = story.metrics
  const duration = durations.misleadingPaths
  const length = lengthWords(duration)
  const paths = count === 1 ? '1 misleading path' : `${count} misleading paths`
  if (length === null) return [words(`${paths}. The time spent on ${count === 1 ? 'it' : 'them'} is not known.`)]
  const added = addedLength(misleadingPaths)
  const share = shareOf(duration, durations.timeToMitigateFromDetection)
  const byPeople = misleadingPaths.reduce((sum, { personMs }) => sum + (personMs ?? 0), 0)
  const about = duration.approximate ? '≈ ' : ''
  return [
    words(`${paths} took `),
    strong(length),
    words(' on the clock between detection and mitigation, overlaps counted once'),
    words(share === null ? '.' : `: ${share} of that time.`),
    ...(added === duration.ms ? [] : [words(` Added up one by one: ${about}${formatDuration(added)}.`)]),
    ...(byPeople === 0 ? [] : [words(` In minutes of people: ${about}${Math.floor(byPeople / MINUTE)}.`)]),
  ]
}

/** As `25 %`; null where one of the two is not known, or nothing was spent. */
export function shareOf(part: Duration, whole: Duration): string | null {
  if (part.ms === null || part.ms === 0 || whole.ms === null || whole.ms === 0) return null
  const prefix = part.bound === 'atLeast' ? 'at least ' : part.approximate || whole.approximate ? '≈ ' : ''
  return `${prefix}${Math.round(Math.min(1, part.ms / whole.ms) * 100)} %`
}
