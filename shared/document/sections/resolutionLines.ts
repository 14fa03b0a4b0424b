import { words } from '../inlines.ts'
import { eventsOf, type Story } from '../story.ts'
import { type Line, lineOf, people } from './line.ts'

/** What reduced or ended the impact, and what restored the service. */
export const resolutionLines = (story: Story): readonly Line[] =>
  eventsOf(story, 'mitigation', 'resolution').map((event) =>
    lineOf(story, event, [
      [words(event.kind)],
      event.kind === 'mitigation' && event.endsImpact ? [words('ended the main impact')] : [],
      people(event),
    ]),
  )
