import { ROLE_WORDS, STATUS_WORDS } from '../../incident/fieldWords.ts'
import { formatDate } from '../../time/format.ts'
import { UTC } from '../../time/instant.ts'
import { zoneLabel } from '../../time/zones.ts'
import type { Block } from '../blocks.ts'
import { fromLog, heading, words } from '../inlines.ts'
import { oneLine } from '../printable.ts'
import type { Story } from '../story.ts'

/** The title, and one line that says how grave, how far and when. */
export const titleBlocks = (story: Story): readonly Block[] => [
  heading(1, 'title', story.title),
  fromLog(words([severity(story), status(story), dates(story), ...commanders(story), zones(story)].join(' · '))),
]

const severity = ({ incident }: Story): string => incident.severity ?? 'Severity not recorded'

/** An imported incident often has a resolution but no word about its status. */
function status({ incident, events, over }: Story): string {
  const said = incident.status !== 'investigating' || events.some((event) => event.change?.what === 'status')
  if (said) return STATUS_WORDS[incident.status]
  return over ? 'Resolved' : 'Not resolved so far'
}

function dates({ model, incident }: Story): string {
  const first = formatDate(model.extent?.start ?? incident.declaredAt, UTC)
  const last = formatDate(model.extent?.end ?? incident.declaredAt, UTC)
  return first === last ? first : `${first} to ${last}`
}

const commanders = ({ incident }: Story): readonly string[] => {
  const names = incident.roles.filter(({ role }) => role === 'incidentCommander').map(({ person }) => oneLine(person))
  return names.length === 0 ? [] : [`${ROLE_WORDS.incidentCommander} ${[...new Set(names)].join(', then ')}`]
}

function zones({ incident, model }: Story): string {
  const label = zoneLabel(incident.zone, model.extent?.start ?? incident.declaredAt)
  return label === 'UTC' ? 'Times in UTC' : `Times in UTC; ${label} in the full timeline`
}
