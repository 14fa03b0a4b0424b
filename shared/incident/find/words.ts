import { fold } from './fold.ts'

/** One thing that must be there. `people` and `tags` look only there: they were written `@lee`, `#dns`. */
export interface FindWord {
  /** Folded. */
  readonly text: string
  readonly place: 'anywhere' | 'people' | 'tags'
}

const TOKENS = /"([^"]*)"?|(\S+)/g

/**
 * What a line of search asks for: every word of it, in any order, each as the beginning of a word. `"disk full"` in
 * quotes stays together; `@lee` is a person, `#dns` a tag. A sign alone asks for nothing yet.
 */
export function readWords(line: string): readonly FindWord[] {
  return [...line.matchAll(TOKENS)].flatMap(([, quoted, plain]): readonly FindWord[] => {
    const sign = quoted === undefined ? plain?.[0] : undefined
    const place = sign === '@' ? 'people' : sign === '#' ? 'tags' : 'anywhere'
    const text = fold(quoted ?? (place === 'anywhere' ? plain : plain?.slice(1)) ?? '')
      .replace(/\s+/g, ' ')
      .trim()
    return text === '' ? [] : [{ text, place }]
  })
}

const IN_WORD = /[\p{L}\p{N}]/u
/** Scripts that put no spaces between words: there, a word may begin at any character. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

const isInWord = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code > 0x7f) return IN_WORD.test(text.charAt(at))
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
}

/** Where `word` next stands at the beginning of a word, from `from` on; -1 when nowhere. Both are folded. */
export function placeOfWord(text: string, word: string, from = 0): number {
  const anywhere = !isInWord(word, 0) || UNSPACED.test(word.charAt(0))
  let at = text.indexOf(word, from)
  while (!anywhere && at > 0 && isInWord(text, at - 1)) at = text.indexOf(word, at + 1)
  return at
}
