import type { Incident } from '../../incident/incident.ts'
import { printable } from '../printable.ts'
import { csvText } from './csv.ts'
import { isDay, labelsOf, openItems, originOf, trackerTitle } from './trackerText.ts'

/** The longest summary that Jira takes. */
const MAX_SUMMARY = 255

/**
 * The open action items as Jira's importer takes them: one row each, several labels in several columns of one name, due
 * dates as `yyyy-MM-dd`. The whole text is in the description, whatever the summary had no room for.
 */
export function jiraCsv(incident: Incident): string {
  const items = openItems(incident)
  const labels = Math.max(1, ...items.map((item) => labelsOf(item).length))
  return csvText(
    [
      'Summary',
      'Issue Type',
      'Description',
      'Assignee',
      'Due Date',
      ...Array<string>(labels).fill('Labels'),
      'External ID',
    ],
    items.map((item) => [
      trackerTitle(item.text, MAX_SUMMARY),
      'Task',
      `${printable(item.text)}\n\n${originOf(incident)}`,
      printable(item.owner),
      isDay(item.due) ? item.due : '',
      ...Array.from({ length: labels }, (_, i) => labelsOf(item)[i] ?? ''),
      item.id,
    ]),
  )
}
