import type { ReportableName } from '../../incident/duration.ts'
import { readReported } from '../../incident/reported.ts'
import type { Complaints } from './readTop.ts'
import type { FactsReported } from './shape.ts'
import { expected } from './words.ts'

/** The names of durations in a file. */
const METRICS: ReadonlyMap<string, ReportableName> = new Map([
  ['time_to_detect', 'timeToDetect'],
  ['time_to_acknowledge', 'timeToAcknowledge'],
  ['time_to_escalate', 'timeToEscalate'],
  ['time_to_identify', 'timeToIdentify'],
  ['time_to_mitigate', 'timeToMitigate'],
  ['time_to_resolve', 'timeToResolve'],
  ['impact', 'impact'],
  ['misleading_paths', 'misleadingPaths'],
  ['active', 'active'],
])

/** The durations that the report states; a name that is not known, or a value that is no text, is left out by its path. */
export function readReportedValues(
  top: Readonly<Record<string, unknown>>,
  { skipped }: Complaints,
): readonly FactsReported[] {
  const value = top.reported
  if (value === undefined || value === null) return []
  if (typeof value !== 'object' || Array.isArray(value)) {
    skipped.push({ path: 'reported', reason: expected('an object of durations')({ input: value }) })
    return []
  }
  return Object.entries(value).flatMap(([name, stated]: readonly [string, unknown]): readonly FactsReported[] => {
    const metric = METRICS.get(name)
    if (metric === undefined) skipped.push({ path: `reported.${name}`, reason: 'is no duration that is kept' })
    else if (typeof stated !== 'string' || stated.trim() === '' || stated.length > MOST_CHARACTERS) {
      skipped.push({
        path: `reported.${name}`,
        reason: expected('a short text such as “54 h 10 min”')({ input: stated }),
      })
    } else return [{ metric, ...readReported(stated) }]
    return []
  })
}

const MOST_CHARACTERS = 500
