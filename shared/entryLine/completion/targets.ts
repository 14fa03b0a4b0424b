import type { IncidentEvent } from '../../incident/event.ts'
import type { Incident } from '../../incident/incident.ts'
import { selecting } from '../../list/selecting.ts'
import { shortened } from '../text.ts'
import { canTake, THINGS, type VerbFacts } from '../verb.ts'
import type { Suggestion } from './completion.ts'

const withNumber = selecting(({ number }: IncidentEvent) => number !== null)
const numbered = new WeakMap<Incident, readonly IncidentEvent[]>()

/** Hypotheses, escalations and impacts, the latest first. */
function numberedIn(incident: Incident): readonly IncidentEvent[] {
  const found = numbered.get(incident) ?? withNumber(incident.timeline).toReversed()
  numbered.set(incident, found)
  return found
}

/** The events that the verb would change something about, the latest first; of hypotheses the open ones before the parked. */
export function targetsOf(verb: VerbFacts, incident: Incident | null): readonly IncidentEvent[] {
  if (incident === null) return []
  const found = numberedIn(incident).filter((event) => event.kind === THINGS[verb.letter] && canTake(event, verb.act))
  return found.toSorted((a, b) => Number(a.state !== 'open') - Number(b.state !== 'open'))
}

/** What a number in the text could mean: `H2` with its words. */
export function mentionsFor(typed: string, incident: Incident | null): readonly Suggestion[] {
  if (incident === null) return []
  const start = typed.toUpperCase()
  return numberedIn(incident)
    .filter(({ number, kind }) => number?.startsWith(start) && Object.values<string>(THINGS).includes(kind))
    .toSorted((a, b) => (a.number ?? '').length - (b.number ?? '').length)
    .map(({ id, number, text, kind }) => ({
      id: `mention ${id}`,
      label: number ?? '',
      detail: shortened(text),
      kind,
      insert: `${number ?? ''} `,
    }))
}
