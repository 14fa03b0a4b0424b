import { fromLog } from '../inlines.ts'
import { inNumbers } from './inNumbers.ts'
import type { Section } from './section.ts'
import { isWritten } from './sectionProse.ts'

/** What somebody wrote; otherwise what the numbers say. */
export const conclusion: Section = {
  title: 'Conclusion',
  about: 'what we take from it; the numbers until somebody writes it',
  prose: { prompt: 'What we take from it', place: 'first' },
  compose: (story) =>
    isWritten(story.incident, 'conclusion') ? [] : [fromLog(...inNumbers(story, 'no conclusion was written'))],
  checks: ({ incident }) => [[isWritten(incident, 'conclusion'), 'not written']],
}
