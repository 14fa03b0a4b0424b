import { listFromLog, words } from '../inlines.ts'
import { eventsOf } from '../story.ts'
import type { Section } from './section.ts'
import { isWritten } from './sectionProse.ts'

/** The steps that ended it, in their order; their times stand in the timeline. */
export const resolutionDetails: Section = {
  title: 'Resolution Details',
  about: 'the steps that ended it, and why they worked',
  prose: { prompt: 'What ended it, and why that worked', place: 'last' },
  compose: (story) => {
    const events = eventsOf(story, 'mitigation', 'resolution')
    return events.length === 0
      ? []
      : [
          listFromLog(
            events.map((event) => [words(event.text.trim())]),
            true,
          ),
        ]
  },
  checks: ({ incident }) => [[isWritten(incident, 'resolutionDetails'), 'resolution details not written']],
}
