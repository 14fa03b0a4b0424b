import type { StateCreator } from 'zustand'
import type { WordingRule } from '../../shared/wording/hint.ts'
import type { App } from './appStore.ts'

export interface WordingSlice {
  /** The hints of each text on screen, by the text's field: what they are about, in their order. */
  readonly wordingHints: Readonly<Record<string, readonly WordingRule[]>>
  /** Null when the text is not on screen any more. */
  readonly noteHints: (field: string, rules: readonly WordingRule[] | null) => void
}

/** How many hints the texts on screen have. They are counted by rule, never by who wrote them. */
export const createWordingSlice = (): StateCreator<App, [], [], WordingSlice> => (set, get) => ({
  wordingHints: {},
  noteHints: (field, rules) => {
    const { [field]: _, ...others } = get().wordingHints
    set({ wordingHints: rules === null ? others : { ...others, [field]: rules } })
  },
})
