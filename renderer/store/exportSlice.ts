import type { StateCreator } from 'zustand'
import type { ExportFormat } from '../../shared/document/exportFormats.ts'
import { DEFAULT_EXPORT_OPTIONS, type ExportOptions } from '../../shared/document/exportOptions.ts'
import type { ExportProgress, ExportReport } from '../../shared/document/exportReport.ts'
import type { IncidentId } from '../../shared/ids.ts'
import type { Api, StorageError } from '../../shared/ipc.ts'
import type { Finding } from '../../shared/mask/finding.ts'
import { maskIn } from '../../shared/rendition/renditionOf.ts'
import type { Result } from '../../shared/result.ts'
import type { App } from './appStore.ts'

export interface LeakQuestion {
  readonly secrets: readonly Finding[]
  readonly answer: (answer: 'mask' | 'asItIs' | 'cancel') => void
}

export interface ExportSlice {
  /** How the open incident leaves: what the preview shows and what an export writes. */
  readonly exportOptions: ExportOptions
  readonly setExportOptions: (changes: Partial<ExportOptions>) => void
  /** How far the export under way has come; null while there is none. */
  readonly exporting: ExportProgress | null
  /** Whose export that is: another incident may be open by now. */
  readonly exportingOf: IncidentId | null
  /**
   * Writes the open incident's document where the user says, under the options with these changes. Null when they cancelled,
   * or one is under way already.
   */
  readonly exportDocument: (
    formats: readonly ExportFormat[],
    changes?: Partial<ExportOptions>,
  ) => Promise<Result<ExportReport | null, StorageError>>
  /** Begins no further file of the export under way. */
  readonly cancelExport: () => void
  readonly takeExportProgress: (progress: ExportProgress) => void
  /** The secrets that somebody let leave as they are, by incident and finding. */
  readonly allowedToLeave: ReadonlySet<string>
  /** Set while it is asked whether secrets may leave as they are. */
  readonly leakQuestion: LeakQuestion | null
  /**
   * Whether a copy may leave under the options as they are now. Looks for secrets, and where some would leave as they are
   * asks, once for each of them. What was answered is in the options then.
   */
  readonly mayLeave: () => Promise<boolean>
  readonly showInFolder: (path: string) => Promise<Result<null, StorageError>>
}

const isOpenSecret = ({ class: kind, isKept }: Finding): boolean => !isKept && kind !== 'person' && kind !== 'byHand'

export const createExportSlice =
  (api: Api): StateCreator<App, [], [], ExportSlice> =>
  (set, get) => ({
    exportOptions: DEFAULT_EXPORT_OPTIONS,
    setExportOptions: (changes) => set(({ exportOptions }) => ({ exportOptions: { ...exportOptions, ...changes } })),
    exporting: null,
    exportingOf: null,
    leakQuestion: null,
    allowedToLeave: new Set(),

    mayLeave: async () => {
      const { session, exportOptions, leakQuestion } = get()
      if (session.status !== 'open' || leakQuestion !== null) return false
      const { rendition, mask } = exportOptions
      if (maskIn(rendition, mask).secrets) return true
      const found = await api.findMasked(session.id, exportOptions)
      // Whatever stands in the way of reading stands in the way of the copy, which says so.
      if (!found.ok) return true
      const secrets = found.value.findings.filter(isOpenSecret)
      const nameOf = ({ id }: Finding) => `${session.id} ${id}`
      const allowed = get().allowedToLeave
      if (secrets.every((secret) => allowed.has(nameOf(secret)))) return true
      const answered = await new Promise<Parameters<LeakQuestion['answer']>[0]>((answer) =>
        set({ leakQuestion: { secrets, answer } }),
      )
      set({ leakQuestion: null })
      if (answered === 'mask') get().setExportOptions({ mask: { ...get().exportOptions.mask, secrets: true } })
      if (answered === 'asItIs') set({ allowedToLeave: new Set([...allowed, ...secrets.map(nameOf)]) })
      return answered !== 'cancel'
    },

    exportDocument: async (formats, changes = {}) => {
      if (get().exporting !== null || !(await get().mayLeave())) return { ok: true, value: null }
      const { session, exporting, exportOptions } = get()
      if (session.status !== 'open' || exporting !== null) return { ok: true, value: null }
      set({ exporting: { done: 0, total: formats.length, writing: null }, exportingOf: session.id })
      try {
        return await api.exportDocument(session.id, formats, { ...exportOptions, ...changes })
      } finally {
        set({ exporting: null, exportingOf: null })
      }
    },

    cancelExport: () => {
      const { exportingOf } = get()
      if (exportingOf !== null) void api.cancelExport(exportingOf)
    },

    takeExportProgress: (progress) => {
      if (get().exporting !== null) set({ exporting: progress })
    },

    showInFolder: (path) => api.showInFolder(path),
  })
