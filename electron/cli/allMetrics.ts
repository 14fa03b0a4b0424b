import { DURATION_LABELS } from '../../shared/incident/duration.ts'
import { METHOD_WORDS } from '../../shared/incident/fieldWords.ts'
import type { IncidentSummary } from '../../shared/incident/incident.ts'
import { durationMeaning } from '../../shared/incident/metricMeanings.ts'
import { COMPARED } from '../../shared/numbers/incidentNumbers.ts'
import { numbersCsv } from '../../shared/numbers/numbersCsv.ts'
import { numbersJson } from '../../shared/numbers/numbersJson.ts'
import { medianWords, quartileWords, shareWords, unknownWords } from '../../shared/numbers/numbersWords.ts'
import { detectedBy, mitigatedQuickly, QUICK_MINUTES, recurringTags } from '../../shared/numbers/shares.ts'
import { spreadOf } from '../../shared/numbers/spread.ts'
import type { CliDesk } from './desk.ts'
import { complain } from './desk.ts'
import { FAILED, FINE } from './io.ts'
import { plain, table } from './table.ts'

/** How the lengths are spread over all incidents of the library, and what they have in common. */
export async function allMetrics(
  desk: CliDesk,
  { json, csv }: { readonly json: boolean; readonly csv: boolean },
): Promise<number> {
  const listed = await desk.library.list()
  if (!listed.ok) {
    complain(desk.errors, listed.error)
    return FAILED
  }
  if (json) desk.out.line(JSON.stringify(numbersJson(listed.value)))
  else if (csv) desk.out.raw(numbersCsv(listed.value))
  else desk.out.line(asText(listed.value, desk.library.folder))
  return FINE
}

function asText(incidents: readonly IncidentSummary[], folder: string): string {
  if (incidents.length === 0) return `No incidents in ${folder}`
  const rows = COMPARED.map((name) => {
    const spread = spreadOf(name, incidents)
    return [
      DURATION_LABELS[name],
      medianWords(spread) ?? '-',
      quartileWords(spread) ?? '-',
      String(spread.points.length),
      unknownWords(spread),
      durationMeaning(name),
    ]
  })
  const methods = Object.entries(detectedBy(incidents)).map(([method, share]) => [
    `Detected by ${METHOD_WORDS[method as keyof typeof METHOD_WORDS]}`,
    shareWords(share),
  ])
  const quick = shareWords(mitigatedQuickly(incidents, 'timeToMitigate'))
  const tags = recurringTags(incidents).map(({ tag, incidents: count }) => [
    `#${plain(tag)}`,
    `misled in ${count} of ${incidents.length}`,
  ])
  return [
    incidents.length === 1 ? '1 incident' : `${incidents.length} incidents`,
    table(['DURATION', 'MEDIAN', 'MIDDLE HALF', 'N', 'WITHOUT', 'MEASURED'], rows),
    table(['SHARE', ''], [...methods, [`Mitigated within ${QUICK_MINUTES} min of the start of impact`, quick]]),
    ...(tags.length === 0 ? [] : [table(['TAG', ''], tags)]),
  ].join('\n\n')
}
