import type { Incident } from '../../incident/incident.ts'
import { recordsOf } from '../../incident/records/recordsOf.ts'
import { reviewMeetingOf, reviewRolesOf } from '../../review/preparation.ts'
import type { Block, Cell } from '../blocks.ts'
import { listFromLog, strong, words } from '../inlines.ts'
import { momentCell } from '../moments.ts'
import type { Story } from '../story.ts'
import { minutes } from './minutes.ts'
import type { Section } from './section.ts'
import { isWritten } from './sectionProse.ts'

/** When the review is or was held, who was there, who led it and what was decided. */
export const meeting: Section = {
  title: 'Review meeting',
  about: 'when the review was held, who was there, what each part took, and what was decided',
  prose: { prompt: 'What was decided', place: 'last' },
  compose: (story) => [...listed(linesOf(story)), ...minutes(story)],
  checks: ({ incident }) => [
    [isWritten(incident, 'meeting') || presentAt(incident).length > 0, 'not held yet, or not written'],
  ],
}

const listed = (lines: readonly Cell[]): readonly Block[] => (lines.length === 0 ? [] : [listFromLog(lines)])

const line = (label: string, text: string): readonly Cell[] =>
  text === '' ? [] : [[strong(`${label}:`), words(` ${text}`)]]

function linesOf({ incident, style }: Story): readonly Cell[] {
  const { startsAt, place } = reviewMeetingOf(incident)
  const at = startsAt === null ? [] : momentCell({ at: startsAt, precision: 'exact' }, { ...style, seconds: false })
  const roles = reviewRolesOf(incident)
  const hasFacilitator = roles.some(({ role, person }) => role === 'facilitator' && person !== '')
  return [
    ...(startsAt === null ? [] : [[strong('When:'), words(' '), ...at]]),
    ...line('Where', place.trim()),
    ...(hasFacilitator ? [] : line('Facilitator', facilitatorsInLog(incident))),
    ...roles.flatMap(({ label, person }) => line(label, person)),
    ...line('Present', presentAt(incident).join(', ')),
  ]
}

const facilitatorsInLog = ({ roles }: Incident): string =>
  [...new Set(roles.filter(({ role }) => role === 'facilitator').map(({ person }) => person))].join(', then ')

/** Who was at any of the meetings. */
const presentAt = (incident: Incident): readonly string[] => [
  ...new Set(
    recordsOf(incident, 'attendance')
      .filter(({ isPresent }) => isPresent)
      .map(({ person }) => person.trim()),
  ),
]
