import type { StateCreator } from 'zustand'
import type { KeptTemplate } from '../../shared/document/templates/keptTemplate.ts'
import type { Api, StorageError } from '../../shared/ipc.ts'
import type { Result } from '../../shared/result.ts'
import type { App } from './appStore.ts'

export interface TemplatesSlice {
  /** The templates that the user keeps, as the folder had them when it was last read. */
  readonly templates: readonly KeptTemplate[]
  readonly loadTemplates: () => Promise<Result<readonly KeptTemplate[], StorageError>>
  /** `id` null makes a new one. */
  readonly saveTemplate: (id: string | null, text: string) => Promise<Result<KeptTemplate, StorageError>>
  readonly removeTemplate: (id: string) => Promise<Result<null, StorageError>>
  /** The text of a file that the user chooses; null when they cancelled. */
  readonly pickTemplate: () => Promise<Result<string | null, StorageError>>
  readonly exportTemplate: (name: string, text: string) => Promise<Result<string | null, StorageError>>
}

export const createTemplatesSlice =
  (api: Api): StateCreator<App, [], [], TemplatesSlice> =>
  (set) => {
    const load = async () => {
      const listed = await api.listTemplates()
      if (listed.ok) set({ templates: listed.value })
      return listed
    }
    return {
      templates: [],
      loadTemplates: load,
      saveTemplate: async (id, text) => {
        const saved = await api.saveTemplate(id, text)
        if (saved.ok) await load()
        return saved
      },
      removeTemplate: async (id) => {
        const removed = await api.removeTemplate(id)
        if (removed.ok) await load()
        return removed
      },
      pickTemplate: () => api.pickTemplate(),
      exportTemplate: (name, text) => api.exportTemplate(name, text),
    }
  }
