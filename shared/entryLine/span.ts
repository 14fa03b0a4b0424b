/** A range of the line: [from, to). */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Whether the two ranges share a character. An empty range shares none. */
export const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to

/** Whether the range touches any of the others. */
export const overlapsAny = (span: Span, others: readonly Span[]): boolean =>
  others.some((other) => overlap(span, other))

/** A word between white space, with its place in the line. */
export interface Word extends Span {
  readonly text: string
}

/** The words of the line between two places. */
export function wordsOf(line: string, from: number, to: number): readonly Word[] {
  return Array.from(line.slice(from, to).matchAll(/\S+/g), (found) => {
    const at = from + found.index
    return { text: found[0], from: at, to: at + found[0].length }
  })
}

/** The words that touch none of the ranges. Both are in the order of the line. */
export function wordsOutside(words: readonly Word[], ranges: readonly Span[]): readonly Word[] {
  let next = 0
  return words.filter((word) => {
    while ((ranges[next]?.to ?? Number.POSITIVE_INFINITY) <= word.from) next += 1
    return (ranges[next]?.from ?? Number.POSITIVE_INFINITY) >= word.to
  })
}

/** Ranges in the order of the line. */
export const inOrder = <S extends Span>(spans: readonly S[]): readonly S[] => spans.toSorted((a, b) => a.from - b.from)

/** Where the first line ends. Marks are read in the first line only: what follows was pasted or is prose. */
export function headEnd(line: string): number {
  const found = line.search(/[\r\n]/)
  return found === -1 ? line.length : found
}

/** A place where white space, the end of the line, or closing punctuation before either of them begins. */
export function endsWord(line: string, at: number): boolean {
  return /^[,;.:!?)]{0,3}(?:\s|$)/.test(line.slice(at, at + 4))
}

/** Where a word begins: at the start of the line or after white space. */
export const startsWord = (line: string, at: number): boolean => at === 0 || /\s/.test(line.charAt(at - 1))

/** The end of a mark together with the comma or full stop that belonged to it and would be left alone. */
export function withPunctuation(line: string, at: number): number {
  const found = /^[,;.:!?)]{0,3}(?=\s|$)/.exec(line.slice(at, at + 4))
  return at + (found?.[0].length ?? 0)
}
