import type { EventId } from '../../../shared/ids.ts'
import { timeWords } from '../../../shared/incident/eventWords.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useApp } from '../../store/useApp.ts'

interface WhereNamedProps {
  readonly incident: Incident
  readonly events: readonly EventId[]
}

/** So many times are shown; the rest is counted. */
const SHOWN = 2

/** Where the log names somebody: `named at 10:05, 10:12 and 3 more`. Without an event they only wrote it. */
export function WhereNamed({ incident, events }: WhereNamedProps) {
  const zone = useApp((app) => app.displayZone)
  if (events.length === 0) return 'wrote in the log'
  const times = events.slice(0, SHOWN).flatMap((id) => {
    const event = incident.events.get(id)
    if (event === undefined) return []
    const { sign, text } = timeWords(event, zone)
    return [`${sign} ${text}`.trim()]
  })
  const more = events.length - times.length
  return `named at ${times.join(', ')}${more === 0 ? '' : ` and ${more} more`}`
}
