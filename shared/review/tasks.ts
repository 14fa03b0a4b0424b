import type { ActionItem, Incident } from '../incident/incident.ts'

/** What tasks lack before the document can be reviewed [A4]. */
export interface TaskGaps {
  readonly unowned: readonly ActionItem[]
  readonly undated: readonly ActionItem[]
}

/** The tasks without an owner, and those without a due date; improvements, declined and removed items are none. */
export function taskGaps({ actionItems }: Pick<Incident, 'actionItems'>): TaskGaps {
  const tasks = actionItems.filter(
    ({ removed, text, list, state }) => !removed && text.trim() !== '' && list === 'task' && state !== 'declined',
  )
  return {
    unowned: tasks.filter(({ owner }) => owner.trim() === ''),
    undated: tasks.filter(({ due }) => due === ''),
  }
}
