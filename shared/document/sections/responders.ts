import { ROLE_WORDS } from '../../incident/fieldWords.ts'
import type { Block } from '../blocks.ts'
import { fromLog, missing, strong, words } from '../inlines.ts'
import { momentCell } from '../moments.ts'
import type { Story } from '../story.ts'
import type { Section } from './section.ts'

/** Who held which role from when to when, and who else is named. */
export const responders: Section = {
  title: 'Responders and roles',
  about: 'who held which role, and who else took part',
  prose: { prompt: 'Who was interviewed, and who else should be heard', place: 'last' },
  compose: (story) => [...roles(story), ...others(story)],
  checks: ({ incident }) => [
    [incident.roles.some(({ role }) => role === 'incidentCommander'), 'no incident commander recorded'],
  ],
}

function roles({ incident, style, over }: Story): readonly Block[] {
  if (incident.roles.length === 0) return [fromLog(missing('No role is recorded.'))]
  return [
    {
      kind: 'table',
      caption: 'Who held which role',
      columns: ['Role', 'Who', 'From', 'Until'].map((title, place) => ({ title, numeric: place > 1 })),
      rows: incident.roles.map(({ role, person, from, until }) => [
        [words(ROLE_WORDS[role])],
        [words(person)],
        momentCell({ at: from, precision: 'exact' }, style),
        until === null ? [words(over ? 'the end' : 'now')] : momentCell({ at: until, precision: 'exact' }, style),
      ]),
    },
  ]
}

function others({ incident, events }: Story): readonly Block[] {
  const inRoles = new Set(incident.roles.map(({ person }) => person))
  const names = [...new Set(events.flatMap(({ people }) => people))].filter((name) => !inRoles.has(name))
  return names.length === 0 ? [] : [fromLog(strong('Also named:'), words(` ${names.join(', ')}`))]
}
