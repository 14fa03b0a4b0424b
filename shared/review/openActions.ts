import type { IncidentSummary, OpenAction } from '../incident/incident.ts'
import { formatDate } from '../time/format.ts'
import type { Instant } from '../time/instant.ts'
import { isOverdue } from './actions.ts'

/** An action item that is still to be done, with the incident it belongs to. */
export interface ListedAction extends OpenAction {
  readonly incident: Pick<IncidentSummary, 'id' | 'title' | 'severity'>
  /** It was due before today, in the zone of its incident [A2]. */
  readonly isOverdue: boolean
}

/** The action items of an incident that were due before today, in the zone of the incident [A2]. */
export function overdueIn({ openActions, zone }: IncidentSummary, now: Instant): readonly OpenAction[] {
  const today = formatDate(now, zone)
  return openActions.filter(({ due }) => isOverdue({ state: 'open', due }, today))
}

/**
 * All action items that are still to be done, of several incidents: by when they are due, the longest overdue first,
 * those without a date last; those due on one day in the order of the incidents given.
 */
export function openActionsOf(incidents: readonly IncidentSummary[], now: Instant): readonly ListedAction[] {
  const all = incidents.flatMap((summary) => {
    const overdue = new Set(overdueIn(summary, now))
    const { id, title, severity } = summary
    return summary.openActions.map(
      (action): ListedAction => ({ ...action, incident: { id, title, severity }, isOverdue: overdue.has(action) }),
    )
  })
  return all.sort((a, b) => {
    if (a.due === '' || b.due === '') return Number(a.due === '') - Number(b.due === '')
    return a.due < b.due ? -1 : Number(a.due > b.due)
  })
}
