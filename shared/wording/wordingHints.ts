import { chunksOf } from './chunks.ts'
import type { Hint, TextChange, WordingContext } from './hint.ts'
import type { Found, Pattern } from './match.ts'
import { PATTERNS } from './patterns.ts'
import { type Sentence, sentencesIn } from './sentences.ts'

/**
 * What in a Markdown text could be said better, in its order; two hints never overlap. Quoted speech, blockquotes, code,
 * headings, tables and addresses are not read. It judges words, never who wrote them.
 */
export const wordingHints = (markdown: string, context: WordingContext): readonly Hint[] =>
  wordingCheck(context)(markdown)

/** The same for a text that is being written: it remembers the paragraphs, so that only those that changed are read. */
export function wordingCheck(context: WordingContext): (markdown: string) => readonly Hint[] {
  let known: ReadonlyMap<string, readonly Hint[]> = new Map()
  return (markdown) => {
    const chunks = chunksOf(markdown)
    const read = new Map(chunks.map(({ text }) => [text, known.get(text) ?? hintsIn(text, context)] as const))
    known = read
    return chunks.flatMap(({ from, text }) => (read.get(text) ?? []).map((hint) => shifted(hint, from)))
  }
}

function shifted(hint: Hint, by: number): Hint {
  const { change } = hint
  return {
    ...hint,
    from: hint.from + by,
    to: hint.to + by,
    change: change === null ? null : { ...change, from: change.from + by, to: change.to + by },
  }
}

function hintsIn(markdown: string, context: WordingContext): readonly Hint[] {
  const patterns = PATTERNS.filter(({ fields }) => fields === undefined || fields.includes(context.field))
  return sentencesIn(markdown).flatMap((sentence) =>
    withoutOverlaps(
      patterns.flatMap((pattern) =>
        pattern.find(sentence, context).flatMap((found) => {
          const hint = hintOf(found, pattern, sentence, markdown)
          return hint === null ? [] : [hint]
        }),
      ),
    ),
  )
}

/** Where hints overlap the one that was found first stays. */
function withoutOverlaps(hints: readonly Hint[]): readonly Hint[] {
  const kept = hints.filter((hint, i) => !hints.slice(0, i).some(({ from, to }) => from < hint.to && hint.from < to))
  return kept.toSorted((a, b) => a.from - b.from)
}

function hintOf(found: Found, { rule, why, better }: Pattern, sentence: Sentence, markdown: string): Hint | null {
  const [first, last] = [sentence.words[found.first], sentence.words[found.last]]
  if (first === undefined || last === undefined) return null
  const { from, to } = { from: first.from, to: found.until ?? last.to }
  const change =
    found.replacement === ''
      ? takenOut(from, to, sentence, markdown)
      : found.replacement === null
        ? null
        : { from, to, text: found.replacement }
  return { from, to, phrase: markdown.slice(from, to), rule, why, better, change, sentence: sentence.text }
}

/** Without the phrase and what joined it to the rest. At the start of a sentence the next word takes over its capital. */
function takenOut(from: number, to: number, sentence: Sentence, markdown: string): TextChange | null {
  const [head, tail] = [markdown.slice(sentence.from, from), markdown.slice(to)]
  if (/\b(a|an)\s+$/i.test(head)) return null
  const before = /\s*(,?)\s*$/.exec(head)
  const behind = /^(,?)\s*(.?)/su.exec(tail)
  const [gap = '', comma = ''] = before ?? []
  const [reach = '', commaBehind = '', next = ''] = behind ?? []
  if (head.trim() === '') return next === '' ? null : { from, to: to + reach.length, text: next.toUpperCase() }
  if (comma !== '' && commaBehind !== '') return { from: from - gap.length, to: to + 1, text: '' }
  if (!/^[\p{L}\p{N}]/u.test(next)) return { from: from - gap.length, to, text: '' }
  return { from, to: to + reach.length - next.length, text: '' }
}
