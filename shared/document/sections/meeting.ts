import { fromLog, strong, words } from '../inlines.ts'
import type { Section } from './section.ts'
import { isWritten } from './sectionProse.ts'

/** When the review was held, who was there, who led it and what was decided. */
export const meeting: Section = {
  title: 'Review meeting',
  about: 'when the review was held, who was there, and what was decided',
  prose: { prompt: 'Date, who was there, what was decided', place: 'last' },
  compose: ({ incident }) => {
    const names = [...new Set(incident.roles.filter(({ role }) => role === 'facilitator').map(({ person }) => person))]
    return names.length === 0 ? [] : [fromLog(strong('Facilitator:'), words(` ${names.join(', then ')}`))]
  },
  checks: ({ incident }) => [[isWritten(incident, 'meeting'), 'not held yet, or not written']],
}
