import { AUDIENCE_WORDS } from '../../incident/fieldWords.ts'
import type { Block } from '../blocks.ts'
import { fromLog, missing, words, written } from '../inlines.ts'
import { eventsOf, eventWhen, type Story } from '../story.ts'
import type { Section } from './section.ts'

/** What was told to whom, when and by what way. */
export const communications: Section = {
  title: 'Communication log',
  about: 'what was told to whom, and when',
  prose: { prompt: 'How well did those outside know how it stood?', place: 'first' },
  compose: table,
  checks: (story) => [[eventsOf(story, 'communication').length > 0, 'no communication logged']],
}

function table(story: Story): readonly Block[] {
  const events = eventsOf(story, 'communication')
  if (events.length === 0) return [fromLog(missing('No communication is recorded.'))]
  const byWay = events.some((event) => event.channel.trim() !== '')
  return [
    {
      kind: 'table',
      caption: 'What was told, in order',
      columns: ['When', 'To', ...(byWay ? ['By'] : []), 'What was said'].map((title) => ({
        title,
        numeric: title === 'When',
      })),
      rows: events.map((event) => [
        eventWhen(story, event),
        [event.audience === null ? missing() : words(AUDIENCE_WORDS[event.audience])],
        ...(byWay ? [[written(event.channel)]] : []),
        [words(event.text.trim())],
      ]),
    },
  ]
}
