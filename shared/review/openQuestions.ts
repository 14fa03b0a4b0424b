import type { Incident } from '../incident/incident.ts'
import type { RecordOf } from '../incident/records/collections.ts'
import { recordsOf } from '../incident/records/recordsOf.ts'

/** The questions that came up, in the order in which they did, without empty ones. One with an answer is answered. */
export const openQuestionsOf = (incident: Pick<Incident, 'records'>): readonly RecordOf<'openQuestion'>[] =>
  recordsOf(incident, 'openQuestion').filter(({ text }) => text.trim() !== '')

/** Whether somebody wrote an answer. */
export const isAnswered = ({ answer }: Pick<RecordOf<'openQuestion'>, 'answer'>): boolean => answer.trim() !== ''
