import type { StateCreator } from 'zustand'
import { type EventFilter, NO_FILTER, withSaved } from '../../shared/incident/find/filter.ts'
import { foundIn, hitFrom } from '../../shared/incident/find/found.ts'
import { withRecent } from '../../shared/settings.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { App } from './appStore.ts'

interface Window {
  readonly start: Instant
  readonly end: Instant
}

export interface FindSlice {
  /** Which events the log and the timeline show. */
  readonly filter: EventFilter
  /** Whether the line of search is on screen. */
  readonly finding: boolean
  /** What is searched for; empty while nothing is. */
  readonly search: string
  /** What the timeline shows now, in real time; null while there is none. */
  readonly timelineWindow: (() => Window | null) | null
  readonly offerTimelineWindow: (read: (() => Window | null) | null) => void
  readonly setFilter: (changes: Partial<EventFilter>) => void
  /** Shows everything again. */
  readonly clearFilter: () => void
  readonly openFind: () => void
  readonly closeFind: () => void
  readonly setSearch: (line: string) => void
  /** Selects the next hit, or the one before; false when there is none. */
  readonly goToHit: (direction: 1 | -1) => boolean
  /** Shows only what is searched for now. */
  readonly filterBySearch: () => void
  readonly saveFilter: (name: string) => void
  readonly renameFilter: (name: string, to: string) => void
  readonly deleteFilter: (name: string) => void
}

/** What a new incident starts with. */
export const NOTHING_FOUND = { filter: NO_FILTER, finding: false, search: '' } as const

/** What is looked for in the open incident: nothing of it is part of the incident. */
export const createFindSlice = (): StateCreator<App, [], [], FindSlice> => (set, get) => {
  const saveFilters = (savedFilters: App['settings']['savedFilters']) => void get().saveSettings({ savedFilters })
  const noteSearch = () => {
    const { settings, search, saveSettings } = get()
    const line = search.trim()
    if (line === '' || settings.recentSearches[0] === line) return
    void saveSettings({ recentSearches: withRecent(settings.recentSearches, line) })
  }

  return {
    ...NOTHING_FOUND,
    timelineWindow: null,

    offerTimelineWindow: (timelineWindow) => set({ timelineWindow }),
    setFilter: (changes) => set({ filter: { ...get().filter, ...changes } }),
    clearFilter: () => set({ filter: NO_FILTER }),
    openFind: () => set({ finding: true }),
    closeFind: () => {
      noteSearch()
      set({ finding: false, search: '' })
    },
    setSearch: (search) => set({ search }),

    goToHit: (direction) => {
      const { session, filter, search, selection, select } = get()
      if (session.status !== 'open') return false
      const hit = hitFrom(foundIn(session.incident, filter, search), selection, direction)
      if (hit === null) return false
      noteSearch()
      select(hit)
      return true
    },

    filterBySearch: () => {
      const { search, filter } = get()
      noteSearch()
      set({ filter: { ...filter, words: search.trim() }, finding: false, search: '' })
    },

    saveFilter: (name) => saveFilters(withSaved(get().settings.savedFilters, name.trim(), get().filter)),
    renameFilter: (name, to) =>
      saveFilters(
        get()
          .settings.savedFilters.filter((one) => one.name === name || one.name !== to.trim())
          .map((one) => (one.name === name ? { ...one, name: to.trim() } : one)),
      ),
    deleteFilter: (name) => saveFilters(get().settings.savedFilters.filter((one) => one.name !== name)),
  }
}
