import { fromLog } from '../inlines.ts'
import { inNumbers } from './inNumbers.ts'
import type { Section } from './section.ts'
import { isWritten } from './sectionProse.ts'

/** One to three sentences; while nobody wrote them, what the numbers say. */
export const summary: Section = {
  title: 'Summary',
  about: 'what happened, in one to three sentences; the numbers until somebody writes it',
  prose: { prompt: 'What happened, to whom and for how long, in one to three sentences without names', place: 'first' },
  compose: (story) =>
    isWritten(story.incident, 'summary') ? [] : [fromLog(...inNumbers(story, 'no summary was written'))],
  checks: ({ incident }) => [[isWritten(incident, 'summary'), 'not written']],
}
