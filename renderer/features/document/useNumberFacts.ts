import { type NumberFact, numberFacts } from '../../../shared/document/stale/facts.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { useNow } from '../../clock.ts'

/** What still grows is no such fact: the same incident has the same facts at any time, and all texts read them once. */
const known = new WeakMap<Incident, readonly NumberFact[]>()

/** What the record says in numbers. */
export function useNumberFacts(incident: Incident): readonly NumberFact[] {
  const now = useNow(60_000)
  const facts = known.get(incident) ?? numberFacts(incident, now)
  known.set(incident, facts)
  return facts
}
