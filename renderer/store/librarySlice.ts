import type { StateCreator } from 'zustand'
import type { ActionItemId, IncidentId } from '../../shared/ids.ts'
import type { TableFile } from '../../shared/import/table/proposeTables.ts'
import type { FileBytes, ImportAnswer, ImportFailure, ImportReport, TablesWish } from '../../shared/importRequests.ts'
import type { IncidentSummary } from '../../shared/incident/incident.ts'
import type { Api, StorageError } from '../../shared/ipc.ts'
import type { NewIncident } from '../../shared/newIncident.ts'
import type { Result } from '../../shared/result.ts'
import type { App } from './appStore.ts'
import type { View } from './uiSlice.ts'

/** The incidents in the library folder. `failed` keeps the last list that could be read. */
export type Library =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly incidents: readonly IncidentSummary[] }
  | { readonly status: 'failed'; readonly error: StorageError; readonly incidents: readonly IncidentSummary[] }

export type CreateError = StorageError | { readonly kind: 'refused'; readonly message: string }

/** What happened last when files were imported, for as long as the user has not put it away. */
export type ImportOutcome =
  | { readonly kind: 'report'; readonly report: ImportReport }
  | { readonly kind: 'failure'; readonly error: StorageError | ImportFailure }

export interface LibrarySlice {
  readonly library: Library
  /** An error of opening the sample, shown where the library is. */
  readonly sampleError: StorageError | null
  readonly importOutcome: ImportOutcome | null
  readonly refreshLibrary: () => Promise<void>
  /** Shows the incident in the live view; a session that is open already stays as it is. */
  readonly enterIncident: (id: IncidentId) => Promise<void>
  /** Shows the action item where the review decides on it. */
  readonly enterAction: (id: IncidentId, action: ActionItemId) => Promise<void>
  /** Plays the incident again as an exercise. Answers false where there is nothing to play. */
  readonly enterDrillOn: (id: IncidentId) => Promise<boolean>
  readonly createIncident: (incident: NewIncident) => Promise<Result<IncidentId, CreateError>>
  readonly openSample: () => Promise<void>
  readonly importFiles: () => Promise<void>
  /** The same with files that were dropped on the window. */
  readonly importDropped: (files: readonly FileBytes[]) => Promise<void>
  /** Tables that wait to be looked over before anything of them is written; null where none do. */
  readonly tables: readonly TableFile[] | null
  readonly putAwayTables: () => void
  /** Takes them in. They stay where that was refused, and the reason is answered. */
  readonly importTables: (wish: TablesWish) => Promise<Result<ImportReport, StorageError | ImportFailure>>
  readonly dismissLibraryNotes: () => void
}

const openIdOf = ({ session }: App): IncidentId | null => (session.status === 'open' ? session.id : null)

export const createLibrarySlice =
  (api: Api): StateCreator<App, [], [], LibrarySlice> =>
  (set, get) => {
    let asked = 0
    let isMakingSample = false

    /** What is open already stays as it is. */
    const openOnce = async (id: IncidentId) => {
      if (openIdOf(get()) !== id) await get().openIncident(id)
    }

    /** Opens what was asked for in the view `from`. Who went to another view while it was made is not taken out of it. */
    const openMade = async (id: IncidentId, from: View) => {
      if (get().view === from) get().show('live')
      await openOnce(id)
      void get().refreshLibrary()
    }

    const enterImported = async (report: ImportReport, from: View) => {
      set({ importOutcome: { kind: 'report', report } })
      await openMade(report.id, from)
    }

    const importWith = async (ask: () => Promise<Result<ImportAnswer | null, StorageError | ImportFailure>>) => {
      const from = get().view
      const answer = await ask()
      if (!answer.ok) set({ importOutcome: { kind: 'failure', error: answer.error } })
      else if (answer.value?.kind === 'tables') set({ tables: answer.value.files })
      else if (answer.value !== null) await enterImported(answer.value.report, from)
    }

    return {
      library: { status: 'loading' },
      sampleError: null,
      importOutcome: null,
      tables: null,

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

      enterIncident: async (id) => {
        get().show('live')
        await openOnce(id)
      },

      enterAction: async (id, action) => {
        const { show, showStage, setActionToShow } = get()
        show('review')
        await openOnce(id)
        showStage('actions')
        setActionToShow(action)
      },

      enterDrillOn: async (id) => {
        await openOnce(id)
        if (openIdOf(get()) === id) return get().enterDrill()
        // What stands in the way of opening it, such as its passphrase, is said where incidents are.
        get().show('live')
        return true
      },

      createIncident: async (incident) => {
        const from = get().view
        const answer = await api.createIncident(incident)
        if (answer.ok) await openMade(answer.value, from)
        return answer
      },

      openSample: async () => {
        // A double click wants one sample.
        if (isMakingSample) return
        isMakingSample = true
        const from = get().view
        const answer = await api.openSample().finally(() => {
          isMakingSample = false
        })
        set({ sampleError: answer.ok ? null : answer.error })
        if (answer.ok) await openMade(answer.value, from)
      },

      importFiles: () => importWith(() => api.importFiles()),
      importDropped: (files) => importWith(() => api.importDropped(files)),

      putAwayTables: () => set({ tables: null }),

      importTables: async (wish) => {
        const from = get().view
        const answer = await api.importTables(wish)
        if (!answer.ok) return answer
        set({ tables: null })
        await enterImported(answer.value, from)
        return answer
      },

      dismissLibraryNotes: () => set({ sampleError: null, importOutcome: null }),
    }
  }
