import { foldWithPlaces } from '../../incident/find/fold.ts'

/** A word of a text: folded, and where it stands in the original. */
export interface PlacedWord {
  readonly text: string
  readonly from: number
  readonly to: number
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const ASCII = /^[\x20-\x7e\n\t]*$/

/** Scripts that put no spaces between words: there, a name may stand anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

export const isUnspaced = (text: string): boolean => UNSPACED.test(text)

/** The words of a text without case and accents; what is no letter and no digit parts them. */
export function placedWords(text: string): readonly PlacedWord[] {
  if (ASCII.test(text)) return plainWords(text.toLowerCase())
  const { text: folded, places } = foldWithPlaces(text)
  return [...folded.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    from: places[index] ?? 0,
    to: places[index + word.length] ?? text.length,
  }))
}

/** The same of small letters: sign by sign, as nearly all texts are like that. */
function plainWords(text: string): readonly PlacedWord[] {
  const words: PlacedWord[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (!isPlainLetter(text.charCodeAt(at))) continue
    const from = at
    do at += 1
    while (at < text.length && isPlainLetter(text.charCodeAt(at)))
    words.push({ text: text.slice(from, at), from, to: at })
  }
  return words
}

/** `0` to `9`, `a` to `z`. */
const isPlainLetter = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 97 && code <= 122)

/** A name as it is compared: `Ana Lee`, `@ana.lee` and `ANA_LEE` are the same. */
export const nameWords = (name: string): readonly string[] => placedWords(name).map(({ text }) => text)

/** The key of a person: their name as it is compared. Empty for a name without a letter. */
export const personKey = (name: string): string => nameWords(name).join(' ')
