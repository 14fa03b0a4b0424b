import type { StateCreator } from 'zustand'
import type { WordingRule } from '../../shared/wording/hint.ts'
import type { App } from './appStore.ts'

export interface WordingSlice {
  /** The hints of each text on screen, by the text's field: what they are about, in their order. */
  readonly wordingHints: Readonly<Record<string, readonly WordingRule[]>>
  /** How many numbers of each text on screen the record no longer prints; texts without any are left out. */
  readonly numbersOutOfDate: Readonly<Record<string, number>>
  readonly noteNumbers: (field: string, count: number) => void
  /** Null when the text is not on screen any more. */
  readonly noteHints: (field: string, rules: readonly WordingRule[] | null) => void
}

/** How many hints the texts on screen have. They are counted by rule, never by who wrote them. */
export const createWordingSlice = (): StateCreator<App, [], [], WordingSlice> => (set, get) => ({
  wordingHints: {},
  numbersOutOfDate: {},
  noteNumbers: (field, count) => {
    const { [field]: was = 0, ...others } = get().numbersOutOfDate
    if (was !== count) set({ numbersOutOfDate: count === 0 ? others : { ...others, [field]: count } })
  },
  noteHints: (field, rules) => {
    const { [field]: _, ...others } = get().wordingHints
    set({ wordingHints: rules === null ? others : { ...others, [field]: rules } })
  },
})
