import { isAnswered, openQuestionsOf } from '../../review/openQuestions.ts'
import type { Cell } from '../blocks.ts'
import { fromLog, listFromLog, missing, strong, words } from '../inlines.ts'
import { eventsOf, type Story } from '../story.ts'
import type { Section } from './section.ts'
import { isWritten } from './sectionProse.ts'

/** What nobody knows yet: what was written, and each hypothesis that was neither confirmed nor ruled out. */
export const openQuestions: Section = {
  title: 'Open questions',
  about: 'what nobody knows yet, with who finds out',
  prose: { prompt: 'What we still do not know, and who finds out', place: 'first' },
  compose: (story) => {
    const open = unsettled(story)
    const asked = openQuestionsOf(story.incident)
    if (open.length === 0 && asked.length === 0) {
      return isWritten(story.incident, 'openQuestions') ? [] : [fromLog(missing('None recorded.'))]
    }
    const questions = asked.length === 0 ? [] : [listFromLog(asked.map(questionCell))]
    if (open.length === 0) return questions
    return [
      ...questions,
      fromLog(strong('Hypotheses that were not settled')),
      listFromLog(
        open.map((event) => [
          ...(event.number === null ? [] : [strong(event.number), words(' ')]),
          words(event.text.trim()),
          words(event.state === 'parked' ? ' (parked)' : ' (open)'),
        ]),
      ),
    ]
  },
  checks: () => [],
}

/** The question, who finds out, and the answer. */
const questionCell = (question: ReturnType<typeof openQuestionsOf>[number]): Cell => [
  words(question.text.trim()),
  ...(isAnswered(question)
    ? [words(' '), strong('Answer:'), words(` ${question.answer.trim()}`)]
    : [words(question.owner.trim() === '' ? ' (nobody finds out yet)' : ` (${question.owner.trim()} finds out)`)]),
]

const unsettled = (story: Story) =>
  eventsOf(story, 'hypothesis').filter((event) => event.state === 'open' || event.state === 'parked')
