import type { Incident } from '../../incident/incident.ts'
import type { Place } from './change.ts'
import { changeIncident } from './incidentTexts.ts'

/** A text of an incident. `isPerson`: it stands in a field that holds the name of a person, or of a team. */
export interface PlacedText {
  readonly text: string
  readonly place: Place
  readonly isPerson: boolean
}

const known = new WeakMap<Incident, readonly PlacedText[]>()

/** Every text of an incident but empty ones, in the order of `changeIncident`. Gathered once for an incident. */
export function textsOf(incident: Incident): readonly PlacedText[] {
  const before = known.get(incident)
  if (before !== undefined) return before
  const texts: PlacedText[] = []
  const note = (isPerson: boolean) => (text: string, place: Place) => {
    if (text !== '') texts.push({ text, place, isPerson })
    return text
  }
  changeIncident(incident, { text: note(false), person: note(true) })
  known.set(incident, texts)
  return texts
}
