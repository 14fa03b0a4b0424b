import ical, { ICalEventTransparency } from 'ical-generator'
import type { Incident } from '../../incident/incident.ts'
import { actionDetailOf } from '../../review/actions.ts'
import { isDate } from '../../time/calendarDate.ts'
import type { Instant } from '../../time/instant.ts'
import { oneLine, printable } from '../printable.ts'
import { openItems, originOf, paragraphs, trackerTitle } from './trackerText.ts'

const MAX_SUMMARY = 200

/**
 * The due dates of open action items as all-day events, which every calendar shows, while most pass over to-dos. Each has
 * the id of its item, so that importing the file again moves what is there instead of adding to it. `stamp`: when the file
 * is made.
 */
export function calendar(incident: Incident, stamp: Instant): string {
  const made = ical({
    name: `Due: ${oneLine(incident.title)}`,
    prodId: { company: 'Faultline', product: 'Faultline', language: 'EN' },
  })
  for (const item of openItems(incident)) {
    if (!isDate(item.due)) continue
    const owner = oneLine(item.owner)
    const { tracker } = actionDetailOf(incident, item.id)
    made.createEvent({
      id: `${item.id}@faultline`,
      stamp: new Date(stamp),
      start: new Date(`${item.due}T00:00:00Z`),
      allDay: true,
      summary: trackerTitle(`${owner === '' ? '' : `${owner}: `}${item.text}`, MAX_SUMMARY),
      description: paragraphs(printable(item.text), tracker, originOf(incident)),
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return `${made.toString()}\r\n`
}
