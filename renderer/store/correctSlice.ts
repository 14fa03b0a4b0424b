import type { StateCreator } from 'zustand'
import type { EventId } from '../../shared/ids.ts'
import type { App } from './appStore.ts'

/** The part of a line of the log that is edited in place. */
export type RowField = 'time' | 'kind' | 'text' | 'people'

/** A correction that asks for more before it is made. */
export type CorrectTask =
  | { readonly kind: 'words'; readonly field: 'tags' | 'people'; readonly events: readonly EventId[] }
  | { readonly kind: 'shift'; readonly events: readonly EventId[] }
  | { readonly kind: 'retract'; readonly events: readonly EventId[] }
  | { readonly kind: 'merge'; readonly events: readonly EventId[] }
  /** `text` is the event's as it is typed, `at` where it is to be cut; null: wherever seems best. */
  | { readonly kind: 'split'; readonly event: EventId; readonly text: string; readonly at: number | null }

export interface CorrectSlice {
  readonly task: CorrectTask | null
  readonly startTask: (task: CorrectTask) => void
  readonly endTask: () => void
  /** The line of the log that is being edited, and the field that took the focus first. */
  readonly editing: { readonly event: EventId; readonly field: RowField } | null
  readonly editRow: (event: EventId, field: RowField) => void
  readonly endEdit: () => void
  /** The attachment that is looked at. */
  readonly viewing: { readonly event: EventId; readonly sha256: string } | null
  readonly viewAttachment: (event: EventId, sha256: string) => void
  readonly closeAttachment: () => void
}

/** What is being corrected: nothing here is part of an incident. */
export const createCorrectSlice = (): StateCreator<App, [], [], CorrectSlice> => (set, get) => ({
  task: null,
  startTask: (task) => set({ task }),
  endTask: () => set({ task: null }),
  editing: null,
  editRow: (event, field) => {
    get().select(event)
    set({ editing: { event, field } })
  },
  endEdit: () => set({ editing: null }),
  viewing: null,
  viewAttachment: (event, sha256) => set({ viewing: { event, sha256 } }),
  closeAttachment: () => set({ viewing: null }),
})
