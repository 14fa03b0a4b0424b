import { runningTexts, withRunningTexts } from './running.ts'
import type { WordLook } from './wordLook.ts'

/** Every word of a house template that would leave with a document; no words where there is none. */
export const lookWords = (look: WordLook | null): readonly string[] =>
  look === null ? [] : runningTexts(look.pages.running)

/** The same look with other words, in the order of `lookWords`. */
export const withLookWords = (look: WordLook, words: readonly string[]): WordLook => ({
  ...look,
  pages: { ...look.pages, running: withRunningTexts(look.pages.running, words) },
})
