import type { Edit, EventFields, IncidentEvent } from '../../incident/event.ts'
import type { Incident } from '../../incident/incident.ts'
import { quoted } from '../../incident/quoted.ts'
import { formatMinute } from '../../time/format.ts'
import { instant, type ZoneId } from '../../time/instant.ts'
import type { NumberFact } from './facts.ts'
import type { StaleNumber } from './staleNumbers.ts'

const PARTS: Partial<Readonly<Record<keyof EventFields, string>>> = {
  occurredAt: 'the start of',
  endedAt: 'the end of',
  acknowledgedAt: 'the answer to',
  precision: 'how well the time is known of',
  state: 'the state of',
  tries: 'the tries of',
  earlierStates: 'when it was set aside:',
}

/**
 * Who changed the record under a number, in a sentence: “Ana corrected the end of H2 to 22:58”. The last correction counts.
 * Null where the record does not tell one.
 */
export function whyStale(
  incident: Incident,
  stale: StaleNumber,
  facts: readonly NumberFact[],
  zone: ZoneId,
): string | null {
  const ids = new Set([
    ...facts.filter(({ key }) => stale.facts.includes(key)).flatMap(({ events }) => events),
    ...stale.facts.flatMap((key) => /^(?:event|path):([^:]+)/.exec(key)?.[1] ?? []),
  ])
  const events = [...incident.events.values()].filter(({ id }) => ids.has(id))
  const gone = events.find(({ retracted }) => retracted !== null)
  if (stale.now === null && gone?.retracted) return `${gone.retracted.by || 'Somebody'} took back ${nameOf(gone)}`
  const edits = events.flatMap((event) =>
    event.edits.filter(({ field }) => PARTS[field] !== undefined).map((edit) => ({ event, edit })),
  )
  const last = edits.reduce<(typeof edits)[number] | null>(
    (latest, one) => (latest === null || one.edit.at >= latest.edit.at ? one : latest),
    null,
  )
  return last === null ? null : editSentence(last.event, last.edit, zone)
}

const nameOf = ({ number, text }: IncidentEvent): string => number ?? quoted(text)

function editSentence(event: IncidentEvent, { by, field, is, imported }: Edit, zone: ZoneId): string {
  const who = imported === true ? 'An import' : by || 'Somebody'
  const to = typeof is === 'number' ? ` to ${formatMinute(instant(is), zone)}` : ''
  return `${who} corrected ${PARTS[field] ?? ''} ${nameOf(event)}${to}`
}
