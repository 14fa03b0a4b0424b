import type { Block, PostmortemDocument } from '../../shared/document/blocks.ts'
import { dataLineOf } from '../../shared/document/dataLine.ts'
import { markdownBlocks } from '../../shared/document/markdownBlocks.ts'
import type { Incident } from '../../shared/incident/incident.ts'
import { sampleIncident } from '../helpers/samples.ts'
import { event, incidentOf, instantOf } from '../shared/document/incidents.ts'
import { everywhere } from './everywhere.ts'

const scripts = 'انقطاع الخدمة · 数据库不可用 · データベース · 🚒👩‍🚒'

const many = (count: number): Incident =>
  incidentOf(
    Array.from({ length: count }, (_, i) =>
      event({
        kind: (['action', 'note', 'detection', 'communication'] as const)[i % 4] ?? 'note',
        text: `Event ${i} | of <many>`,
        occurredAt: instantOf(new Date(Date.UTC(2026, 2, 1, 10, i)).toISOString()),
      }),
    ),
  )

/** The incidents that each format is judged with. */
export const CASES: Readonly<Record<string, () => Incident>> = {
  sample: () => sampleIncident('gitlab-2017-01-31-database'),
  empty: () => incidentOf([]),
  hostile: () => everywhere('</td> a | b & "c" ]]> <script>x</script> \\ `d` \u0007 \ud800'),
  scripts: () => everywhere(scripts),
  many: () => many(500),
}

export function caseOf(name: string): Incident {
  const incident = CASES[name]
  if (incident === undefined) throw new Error(`no case ${name}`)
  return incident()
}

/** A text that asks for data between its words [R8]; `DATA_BETWEEN` finds it in the text of a document on one line. */
export const withDataBetween = (): Incident => ({
  ...sampleIncident('gitlab-2017-01-31-database'),
  impact: `It began so.\n\n${dataLineOf('keyFacts/durations')}\n\nIt ended so.`,
})
export const DATA_BETWEEN =
  /It began so\.(?:(?!It ended so|\{%).)*Time to mitigate(?:(?!It began so|\{%).)*It ended so\./u

/** Whatever hand-written text can bring, in one document. */
export const RICH: PostmortemDocument = {
  title: 'Hand-written',
  language: 'en',
  marking: 'Internal · people shown as roles',
  blocks: [
    { kind: 'heading', level: 1, id: 'title', text: 'Hand-written' },
    ...markdownBlocks(
      '# Sub\n\n*a* **b** ~~c~~ `d` [e](https://example.test)\n\n1. one\n   - two\n\n     > three\n\nThen:\n\n5. five\n\n- [x] done\n\n> quote\n\n---\n\n```\ncode  <x>\n```\n\n| a | b |\n| - | -: |\n| `1` | **2** |',
      { level: 1, id: 'text' },
    ),
    { kind: 'callout', title: 'Says 47 min', blocks: markdownBlocks('The record says **52 min**.') },
    { kind: 'pageBreak' },
  ] satisfies readonly Block[],
  footer: ['Small print'],
}
