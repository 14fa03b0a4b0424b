import { useState } from 'react'
import { remembering } from '../../../shared/list/remembering.ts'
import { keepingPlaces, type Thread } from '../../../shared/threads/threadsOf.ts'

const idsOf = remembering((threads: readonly Thread[]): readonly string[] => threads.map(({ event }) => event.id))

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((id, index) => id === b[index]))

/** The cards by urgency, but in the places they have while the user is on them. */
export function useSteadyCards(sorted: readonly Thread[], isHeld: boolean): readonly Thread[] {
  const [places, setPlaces] = useState(() => idsOf(sorted))
  const shown = isHeld ? keepingPlaces(sorted, places) : sorted
  const ids = idsOf(shown)
  if (!same(ids, places)) setPlaces(ids)
  return shown
}
