import type { Duration } from '../../incident/duration.ts'
import { type KeyDuration, keyDurations } from '../../incident/keyDurations.ts'
import { differingReports } from '../../incident/reported.ts'
import { formatDateTime, formatDuration } from '../../time/format.ts'
import { UTC } from '../../time/instant.ts'
import type { BlockOf, Cell } from '../blocks.ts'
import { missing, strong, words } from '../inlines.ts'
import { lengthCell } from '../lengths.ts'
import type { Story } from '../story.ts'

type Row = BlockOf<'facts'>['rows'][number]

/** How long lay between: every length names its two ends, and what reports state where that differs. */
export const durationRows = (story: Story): readonly Row[] => [
  ...keyDurations(story.incident, story.metrics).map((one) => durationRow(story, one)),
  ...severityRows(story),
  ...handOverRow(story),
]

function durationRow(story: Story, { name, reportedAs }: KeyDuration): Row {
  const duration = story.metrics.durations[name]
  const reports = differingReports(story.incident, reportedAs, duration.ms)
  const reported: Cell = reports.map((report) => words(`; reported: ${report}`))
  const note: Cell = [words(duration.definition), ...asOf(story, duration), ...reported]
  if (name === 'misleadingPaths' && story.metrics.misleadingPaths.length === 0) {
    return { label: duration.label, value: [missing('none recorded')], note }
  }
  if (name !== 'impact') return { label: duration.label, value: lengthCell(duration), note }
  const known = duration.ms !== null
  return {
    label: 'Impact on users',
    value: lengthCell(duration),
    note: known ? note : [missing('no impact window of known length'), ...reported],
  }
}

/** What still grows is stamped. */
const asOf = ({ now }: Story, { soFar }: Duration): Cell =>
  soFar ? [words(`, as of ${formatDateTime(now, UTC)}`)] : []

/** One severity all along is said elsewhere. */
function severityRows({ metrics: { severities, durations } }: Story): readonly Row[] {
  if (severities.length < 2) return []
  const about = durations.active.approximate ? '≈ ' : ''
  return severities.map(({ severity, ms }) => ({
    label: severity === null ? 'Time without a severity' : `Time in ${severity}`,
    value: [strong(`${about}${formatDuration(ms)}`)],
    note: [words('of the active time')],
  }))
}

const handOverRow = ({ metrics: { handOvers } }: Story): readonly Row[] =>
  handOvers === 0
    ? []
    : [{ label: 'Hand-overs', value: [strong(String(handOvers))], note: [words('a role went to another person')] }]
