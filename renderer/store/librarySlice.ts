import type { StateCreator } from 'zustand'
import type { IncidentSummary } from '../../shared/incident/incident.ts'
import type { Api, StorageError } from '../../shared/ipc.ts'

/** The incidents in the library folder. `failed` keeps the last list that could be read. */
export type Library =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly incidents: readonly IncidentSummary[] }
  | { readonly status: 'failed'; readonly error: StorageError; readonly incidents: readonly IncidentSummary[] }

export interface LibrarySlice {
  readonly library: Library
  readonly refreshLibrary: () => Promise<void>
}

export const createLibrarySlice =
  <Whole extends LibrarySlice>(api: Api): StateCreator<Whole, [], [], LibrarySlice> =>
  (setWhole, get) => {
    const set = (changes: Partial<LibrarySlice>) => setWhole(changes as Partial<Whole>)
    let asked = 0

    return {
      library: { status: 'loading' },

      refreshLibrary: async () => {
        asked += 1
        const turn = asked
        const answer = await api.listIncidents()
        if (turn !== asked) return
        const { library } = get()
        const known = library.status === 'loading' ? [] : library.incidents
        set({
          library: answer.ok
            ? { status: 'ready', incidents: answer.value }
            : { status: 'failed', error: answer.error, incidents: known },
        })
      },
    }
  }
