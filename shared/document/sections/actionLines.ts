import { OUTCOME_WORDS } from '../../incident/fieldWords.ts'
import { words } from '../inlines.ts'
import { eventsOf, type Story } from '../story.ts'
import { type Line, lineOf, people, remark } from './line.ts'

/** What was done and decided, with what came of it where that is known. */
export const actionLines = (story: Story): readonly Line[] =>
  eventsOf(story, 'action', 'decision').map((event) =>
    lineOf(story, event, [
      event.kind === 'decision' ? [words('decision')] : [],
      event.outcome === 'unknown' ? [] : [words(`outcome: ${OUTCOME_WORDS[event.outcome]}`)],
      remark('expected: ', event.expectedEffect),
      remark('not taken: ', event.optionsNotTaken),
      event.kind === 'decision' ? remark('because ', event.reason) : [],
      people(event),
    ]),
  )
