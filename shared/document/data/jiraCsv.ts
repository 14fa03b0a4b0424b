import type { Incident } from '../../incident/incident.ts'
import { actionDetailOf } from '../../review/actions.ts'
import { isDate } from '../../time/calendarDate.ts'
import { oneLine } from '../printable.ts'
import { csvText } from './csv.ts'
import { jiraText } from './jiraText.ts'
import { besideTitle, labelsOf, openItems, originOf, paragraphs, trackerTitle } from './trackerText.ts'

/** As a new Jira calls them. */
const PRIORITIES = { high: 'High', medium: 'Medium', low: 'Low', none: '' } as const

/** The longest summary that Jira takes. */
const MAX_SUMMARY = 255

/**
 * The open action items as Jira's importer takes them: one row each, several labels in several columns of one name, due
 * dates as `yyyy-MM-dd`. The whole text is in the description, whatever the summary had no room for; Jira
 * reads markup there, and in no other column.
 */
export function jiraCsv(incident: Incident): string {
  const items = openItems(incident)
  const labels = Math.max(1, ...items.map((item) => labelsOf(incident, item).length))
  return csvText(
    [
      'Summary',
      'Issue Type',
      'Description',
      'Assignee',
      'Due Date',
      'Priority',
      ...Array<string>(labels).fill('Labels'),
      'External ID',
    ],
    items.map((item) => {
      const summary = trackerTitle(item.text, MAX_SUMMARY)
      const { priority, tracker } = actionDetailOf(incident, item.id)
      return [
        summary,
        'Task',
        jiraText(paragraphs(besideTitle(item.text, summary), tracker, originOf(incident))),
        oneLine(item.owner),
        isDate(item.due) ? item.due : '',
        PRIORITIES[priority ?? 'none'],
        ...Array.from({ length: labels }, (_, i) => labelsOf(incident, item)[i] ?? ''),
        item.id,
      ]
    }),
  )
}
