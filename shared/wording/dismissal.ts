import type { Hint } from './hint.ts'

/** A hint that somebody decided to live with: what it was about, and the sentence in which it was. */
export interface WordingDismissal {
  readonly rule: string
  readonly phrase: string
  readonly sentence: string
}

/** The same however it is spaced, marked up or capitalised, and with or without a full stop: small edits elsewhere keep it. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()

/** What a hint is remembered by. It holds for the same words in the same sentence, wherever the sentence stands. */
export const dismissalOf = ({ rule, phrase, sentence }: Hint): WordingDismissal => ({
  rule,
  phrase: plain(phrase),
  sentence: plain(sentence),
})

const keyOf = ({ rule, phrase, sentence }: WordingDismissal): string => `${rule}\n${phrase}\n${sentence}`

/** Hints that were not dismissed, and those that were, each in their order. */
export function sortedOut(
  hints: readonly Hint[],
  dismissed: readonly WordingDismissal[],
): { readonly standing: readonly Hint[]; readonly dismissed: readonly Hint[] } {
  if (dismissed.length === 0) return { standing: hints, dismissed: [] }
  const keys = new Set(dismissed.map(keyOf))
  const isDismissed = (hint: Hint) => keys.has(keyOf(dismissalOf(hint)))
  return { standing: hints.filter((hint) => !isDismissed(hint)), dismissed: hints.filter(isDismissed) }
}
