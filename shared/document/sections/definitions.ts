import { DURATION_LABELS, type DurationName, SPANS } from '../../incident/duration.ts'
import { MILESTONE_NAMES } from '../../incident/milestone.ts'
import type { Block } from '../blocks.ts'
import { words } from '../inlines.ts'
import type { Section } from './section.ts'

const UNIONS: readonly (readonly [name: DurationName, means: string])[] = [
  ['impact', 'all windows in which users were affected, overlaps counted once'],
  [
    'misleadingPaths',
    'the time in which ruled out hypotheses were followed, between detection and mitigation, overlaps counted once',
  ],
  ['active', 'the stretches in which the incident was open, added up'],
]

/** What each number of the document means: the same word means different things in different houses. */
export const definitions: Section = {
  title: 'What the numbers mean',
  about: 'the definition of each duration',
  prose: null,
  compose: (): readonly Block[] => [
    {
      kind: 'facts',
      caption: 'All durations are elapsed time and describe this one incident.',
      rows: [
        ...Object.entries(SPANS).map(([name, { from, to }]) => ({
          label: DURATION_LABELS[name as keyof typeof SPANS],
          value: [words(`from ${MILESTONE_NAMES[from].toLowerCase()} to ${MILESTONE_NAMES[to].toLowerCase()}`)],
          note: [],
        })),
        ...UNIONS.map(([name, means]) => ({ label: DURATION_LABELS[name], value: [words(means)], note: [] })),
      ],
    },
  ],
  checks: () => [],
}
