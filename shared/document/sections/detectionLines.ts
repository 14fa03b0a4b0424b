import { METHOD_WORDS } from '../../incident/fieldWords.ts'
import { missing, words } from '../inlines.ts'
import { eventsOf, type Story } from '../story.ts'
import { type Line, lineOf, people, remark } from './line.ts'

/** How and when we first knew, and what we learned later by other ways. */
export const detectionLines = (story: Story): readonly Line[] =>
  eventsOf(story, 'detection').map((event) =>
    lineOf(story, event, [
      event.method === null ? [missing('method not recorded')] : [words(`method: ${METHOD_WORDS[event.method]}`)],
      remark('source: ', event.source),
      people(event),
    ]),
  )
