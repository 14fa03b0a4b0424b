import { STATE_WORDS } from '../../incident/fieldWords.ts'
import type { Block } from '../blocks.ts'
import { missing, strong, words, written } from '../inlines.ts'
import { eventsOf, eventWhen, type Story } from '../story.ts'
import type { Section } from './section.ts'

/** Every stated belief about the cause and what became of it, the right ones beside the wrong. */
export const hypotheses: Section = {
  title: 'Hypotheses',
  about: 'every belief about the cause, and what became of it',
  prose: { prompt: 'How the picture of what was wrong changed, and for whom', place: 'first' },
  compose: table,
  checks: (story) => [[eventsOf(story, 'hypothesis').length > 0, 'no hypothesis logged']],
}

function table(story: Story): readonly Block[] {
  const events = eventsOf(story, 'hypothesis')
  if (events.length === 0) return []
  return [
    {
      kind: 'table',
      caption: events.length === 1 ? 'The one hypothesis' : `All ${events.length} hypotheses, in order`,
      columns: ['Hypothesis', 'What became of it', 'Why', 'From and to'].map((title, place) => ({
        title,
        numeric: place === 3,
      })),
      rows: events.map((event) => [
        [...(event.number === null ? [] : [strong(event.number), words(' ')]), words(event.text.trim())],
        [event.state === 'open' ? missing('open') : words(STATE_WORDS[event.state])],
        [written(event.reason)],
        eventWhen(story, event),
      ]),
    },
  ]
}
