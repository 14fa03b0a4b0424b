import type { Incident } from '../incident/incident.ts'
import { metricsOf } from '../incident/metrics.ts'
import type { Instant } from '../time/instant.ts'
import { verdictOn } from './agreement.ts'
import { ideasOf } from './ideas.ts'
import { isAnswered, openQuestionsOf } from './openQuestions.ts'
import { parkingLotOf } from './parkingLotOf.ts'
import { taskGaps } from './tasks.ts'
import { walkedEvents } from './walked.ts'

/** Something that should be settled before the review ends, with what is open in it. Empty `open`: settled. */
export interface ClosingCheck {
  readonly key: 'undecided' | 'disputed' | 'gaps' | 'questions' | 'unowned' | 'undated' | 'parked' | 'ideas'
  readonly label: string
  /** What is said while nothing is open. */
  readonly settled: string
  readonly open: readonly string[]
}

/** What is complete and what is open at the end of a review, in the order in which it is usually settled. */
export function closingChecks(incident: Incident, now: Instant): readonly ClosingCheck[] {
  const events = walkedEvents(incident)
  const disputed = events.filter(({ id }) => verdictOn(incident, id) === 'disputed')
  const undecided = events.filter(({ id }) => verdictOn(incident, id) === null)
  const { unowned, undated } = taskGaps(incident)
  const questions = openQuestionsOf(incident).filter(
    (question) => !isAnswered(question) && question.owner.trim() === '',
  )
  const texts = (of: readonly { readonly text: string }[]) => of.map(({ text }) => text.trim())
  return [
    {
      key: 'undecided',
      label: 'Events the room has not agreed on',
      settled: events.length === 0 ? 'No event to agree on' : 'The room has said of every event what it makes of it',
      open: texts(undecided),
    },
    { key: 'disputed', label: 'Disputed events', settled: 'No event is disputed', open: texts(disputed) },
    {
      key: 'gaps',
      label: 'What the log does not say',
      settled: 'The log says all that is measured',
      open: metricsOf(incident, now).gaps,
    },
    {
      key: 'questions',
      label: 'Questions nobody finds out about',
      settled: 'Every open question is answered, or has somebody who finds out',
      open: texts(questions),
    },
    {
      key: 'parked',
      label: 'Still parked',
      settled: 'Nothing is parked any more',
      open: texts(parkingLotOf(incident).waiting),
    },
    {
      key: 'ideas',
      label: 'Ideas to decide on',
      settled: 'No idea waits for a decision',
      open: texts(ideasOf(incident, 0, now).waiting),
    },
    {
      key: 'unowned',
      label: 'Tasks without an owner',
      settled: 'Every task has an owner',
      open: texts(unowned),
    },
    {
      key: 'undated',
      label: 'Tasks without a due date',
      settled: 'Every task has a due date',
      open: texts(undated),
    },
  ]
}
