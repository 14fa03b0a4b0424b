import { keyDurations } from '../../incident/keyDurations.ts'
import { type Meaning, meaningsOf, milestoneMeanings } from '../../incident/metricMeanings.ts'
import type { Block } from '../blocks.ts'
import { words } from '../inlines.ts'
import type { Section } from './section.ts'

/** What each number of the document means: the same word means different things in different houses. */
export const definitions: Section = {
  title: 'What the numbers mean',
  about: 'the definition of each duration, and of the points it runs between',
  prose: null,
  compose: ({ incident, metrics }): readonly Block[] => [
    factsOf(
      'All durations are elapsed time and describe this one incident.',
      meaningsOf(keyDurations(incident, metrics).map(({ name }) => name)),
    ),
    factsOf('How the points are read from the log, unless they were set by hand.', milestoneMeanings()),
  ],
  checks: () => [],
}

const factsOf = (caption: string, meanings: readonly Meaning[]): Block => ({
  kind: 'facts',
  caption,
  rows: meanings.map(({ label, means }) => ({ label, value: [words(means)], note: [] })),
})
