import type { StateCreator } from 'zustand'
import type { ExportFormat } from '../../shared/document/exportFormats.ts'
import { DEFAULT_EXPORT_OPTIONS, type ExportOptions } from '../../shared/document/exportOptions.ts'
import type { ExportProgress, ExportReport } from '../../shared/document/exportReport.ts'
import type { Api, StorageError } from '../../shared/ipc.ts'
import type { Result } from '../../shared/result.ts'
import type { App } from './appStore.ts'

export interface ExportSlice {
  /** How the open incident leaves: what the preview shows and what an export writes. */
  readonly exportOptions: ExportOptions
  readonly setExportOptions: (changes: Partial<ExportOptions>) => void
  /** How far the export under way has come; null while there is none. */
  readonly exporting: ExportProgress | null
  /** Writes the open incident's document where the user says. Null when they cancelled, or one is under way already. */
  readonly exportDocument: (formats: readonly ExportFormat[]) => Promise<Result<ExportReport | null, StorageError>>
  /** Begins no further file of the export under way. */
  readonly cancelExport: () => void
  readonly takeExportProgress: (progress: ExportProgress) => void
  readonly showInFolder: (path: string) => Promise<Result<null, StorageError>>
}

export const createExportSlice =
  (api: Api): StateCreator<App, [], [], ExportSlice> =>
  (set, get) => ({
    exportOptions: DEFAULT_EXPORT_OPTIONS,
    setExportOptions: (changes) => set(({ exportOptions }) => ({ exportOptions: { ...exportOptions, ...changes } })),
    exporting: null,

    exportDocument: async (formats) => {
      const { session, exporting, exportOptions } = get()
      if (session.status !== 'open' || exporting !== null) return { ok: true, value: null }
      set({ exporting: { done: 0, total: formats.length, writing: null } })
      try {
        return await api.exportDocument(session.id, formats, exportOptions)
      } finally {
        set({ exporting: null })
      }
    },

    cancelExport: () => {
      const { session } = get()
      if (session.status === 'open') void api.cancelExport(session.id)
    },

    takeExportProgress: (progress) => {
      if (get().exporting !== null) set({ exporting: progress })
    },

    showInFolder: (path) => api.showInFolder(path),
  })
