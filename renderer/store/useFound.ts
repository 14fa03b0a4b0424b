import { useMemo } from 'react'
import { type Found, foundIn } from '../../shared/incident/find/found.ts'
import { type FindWord, readWords } from '../../shared/incident/find/words.ts'
import type { Incident } from '../../shared/incident/incident.ts'
import { useApp } from './useApp.ts'

/** What the filter and the search of this window leave of the incident. */
export function useFound(incident: Incident): Found {
  const filter = useApp((app) => app.filter)
  const search = useApp((app) => app.search)
  return useMemo(() => foundIn(incident, filter, search), [incident, filter, search])
}

/** The words to mark wherever texts of events are shown. */
export function useFindWords(): readonly FindWord[] {
  const search = useApp((app) => app.search)
  const filtered = useApp((app) => app.filter.words)
  return useMemo(() => readWords(`${filtered} ${search}`), [filtered, search])
}
