import type { Incident } from '../incident/incident.ts'
import { DOCUMENT_STATUSES, type DocumentStatus, THE_DOCUMENT } from '../incident/records/documentFields.ts'
import { recordOf } from '../incident/records/recordsOf.ts'
import { taskGaps } from './tasks.ts'

/** How far the document is: a draft until somebody says otherwise [A4]. */
export const documentStateOf = (incident: Pick<Incident, 'records'>): DocumentStatus =>
  recordOf(incident, 'documentFields', THE_DOCUMENT)?.status ?? 'draft'

/**
 * Why the document cannot come to a status, in words; null where it can. Owners and due dates of tasks are required from
 * Reviewed on and nowhere before [A4]; going back asks for nothing.
 */
export function statusProblem(incident: Pick<Incident, 'actionItems' | 'records'>, to: DocumentStatus): string | null {
  const place = DOCUMENT_STATUSES.indexOf(to)
  if (place < DOCUMENT_STATUSES.indexOf('reviewed') || place <= DOCUMENT_STATUSES.indexOf(documentStateOf(incident))) {
    return null
  }
  const { unowned, undated } = taskGaps(incident)
  const lacking = [countWords(unowned.length, 'an owner'), countWords(undated.length, 'a due date')].filter(
    (words) => words !== '',
  )
  return lacking.length === 0 ? null : `first every task needs an owner and a due date; ${lacking.join(', ')}`
}

function countWords(count: number, what: string): string {
  if (count === 0) return ''
  return count === 1 ? `1 lacks ${what}` : `${count} lack ${what}`
}
