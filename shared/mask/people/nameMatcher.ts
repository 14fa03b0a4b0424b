import type { NameForm } from './nameForms.ts'
import { isUnspaced, type PlacedWord, placedWords } from './nameWords.ts'

/** A name found in a text, with what it stands for. */
export interface FoundName<T> {
  readonly from: number
  readonly to: number
  readonly means: T
}

interface Entry<T> {
  readonly form: NameForm
  readonly means: T
}

/** What may part the words of one name: `Ana Lee`, `ana.lee`, `Ana-Lee`, `O'Brien`. */
const BETWEEN = /^[\s._\-'’]{1,3}$/

/** Looks for names in texts: whole words only, the longest form first, each place once [X3]. */
export function nameMatcher<T>(entries: readonly Entry<T>[]): (text: string) => readonly FoundName<T>[] {
  const spaced = new Map<string, Entry<T>[]>()
  const unspaced: Entry<T>[] = []
  for (const entry of entries) {
    const [first] = entry.form.words
    if (first === undefined) continue
    if (entry.form.words.length === 1 && isUnspaced(first) && first.length > 1) unspaced.push(entry)
    else spaced.set(first, [...(spaced.get(first) ?? []), entry])
  }
  for (const some of spaced.values()) some.sort((a, b) => b.form.words.length - a.form.words.length)
  unspaced.sort((a, b) => (b.form.words[0]?.length ?? 0) - (a.form.words[0]?.length ?? 0))

  return (text) => {
    const words = placedWords(text)
    const found: FoundName<T>[] = []
    for (let at = 0; at < words.length; at += 1) {
      const hit = spaced.get(words[at]?.text ?? '')?.find(({ form }) => stands(text, words, at, form))
      if (hit !== undefined) {
        const last = words[at + hit.form.words.length - 1]
        found.push({ from: startOf(text, words[at]?.from ?? 0), to: last?.to ?? 0, means: hit.means })
        at += hit.form.words.length - 1
      }
    }
    return unspaced.length === 0 ? found : [...found, ...insideRuns(words, unspaced, found)]
  }
}

/** `@ana` is replaced with its sign. */
const startOf = (text: string, from: number): number => (text[from - 1] === '@' ? from - 1 : from)

function stands(text: string, words: readonly PlacedWord[], at: number, form: NameForm): boolean {
  const first = words[at]
  if (first === undefined) return false
  if (form.needsCapital && text[first.from - 1] !== '@' && !/^\p{Lu}/u.test(text.slice(first.from))) return false
  return form.words.every((word, i) => {
    const [before, here] = [words[at + i - 1], words[at + i]]
    if (here?.text !== word) return false
    return i === 0 || (before !== undefined && BETWEEN.test(text.slice(before.to, here.from)))
  })
}

/** Names in scripts without spaces, inside of longer runs. Folding such text keeps its length. */
function insideRuns<T>(
  words: readonly PlacedWord[],
  entries: readonly Entry<T>[],
  taken: readonly FoundName<T>[],
): readonly FoundName<T>[] {
  const found: FoundName<T>[] = []
  for (const word of words.filter(({ text }) => isUnspaced(text))) {
    for (const { form, means } of entries) {
      const name = form.words[0] ?? ''
      for (let at = word.text.indexOf(name); at >= 0; at = word.text.indexOf(name, at + name.length)) {
        const span = { from: word.from + at, to: word.from + at + name.length, means }
        if (![...taken, ...found].some(({ from, to }) => from < span.to && span.from < to)) found.push(span)
      }
    }
  }
  return found
}
