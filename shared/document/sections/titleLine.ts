import { ROLE_WORDS, STATUS_WORDS } from '../../incident/fieldWords.ts'
import { DOCUMENT_STATUS_WORDS, documentFields, THE_DOCUMENT } from '../../incident/records/documentFields.ts'
import { recordOf } from '../../incident/records/recordsOf.ts'
import { formatDate } from '../../time/format.ts'
import { UTC } from '../../time/instant.ts'
import { zoneLabel } from '../../time/zones.ts'
import { fromLog, words } from '../inlines.ts'
import { oneLine } from '../printable.ts'
import type { Story } from '../story.ts'
import type { Section } from './section.ts'

/** Under the title one line that says how grave, how far and when. */
export const title: Section = {
  title: '',
  about: 'the title, severity, status, dates and zones; always at the top',
  prose: null,
  compose: (story) => [
    fromLog(
      words(
        [
          severity(story),
          statusWords(story),
          dates(story),
          ...commanders(story),
          zones(story),
          ...ofTheDocument(story),
        ].join(' · '),
      ),
    ),
  ],
  checks: ({ incident }) => [[incident.title.trim() !== '', 'no title']],
}

/** How far the document is, a draft until somebody says otherwise; who answers for it, and what the house files it under. */
function ofTheDocument({ incident }: Story): readonly string[] {
  const { status, owner, reference, date } =
    recordOf(incident, 'documentFields', THE_DOCUMENT) ?? documentFields.defaults
  return [
    `Document: ${DOCUMENT_STATUS_WORDS[status]}`,
    ...(owner.trim() === '' ? [] : [`Owner: ${oneLine(owner)}`]),
    ...(reference.trim() === '' ? [] : [`Reference: ${oneLine(reference)}`]),
    ...(date === '' ? [] : [date]),
  ]
}

const severity = ({ incident }: Story): string => incident.severity ?? 'Severity not recorded'

/** An imported incident often has a resolution but no word about its status. */
export function statusWords({ incident, events, over }: Story): string {
  const said = incident.status !== 'investigating' || events.some((event) => event.change?.what === 'status')
  if (said) return STATUS_WORDS[incident.status]
  return over ? 'Resolved' : 'Not resolved so far'
}

export function dates({ model, incident }: Story): string {
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
