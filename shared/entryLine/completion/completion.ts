import type { EventKind } from '../../incident/kinds.ts'
import type { Span } from '../span.ts'

/** Something that could stand at the caret. */
export interface Suggestion {
  /** The same for the same thing, however the list around it changes. */
  readonly id: string
  /** What it is called: `Hypothesis`, `H2`, `lee`. */
  readonly label: string
  /** What it is, in a quieter word: the text of the hypothesis, the role of the person. */
  readonly detail: string
  /** The kind of event that it is about; null for people, tags and values. */
  readonly kind: EventKind | null
  /** What takes the place of what was typed of it. */
  readonly insert: string
}

const COMPLETED_PARTS = ['beginning', 'target', 'mention', 'person', 'tag', 'severity', 'status'] as const
export type CompletedPart = (typeof COMPLETED_PARTS)[number]

/** What is offered for the word at the caret, best first; the range is what accepting one of them replaces. */
export interface Completion extends Span {
  readonly part: CompletedPart
  readonly suggestions: readonly Suggestion[]
}

/** No list is longer: it is read at a glance, and another letter narrows it. */
export const MOST_SUGGESTED = 8

/** Whether what was typed begins the name or a word in it, in any case. */
export function begins(name: string, typed: string): boolean {
  const [whole, start] = [name.toLowerCase(), typed.toLowerCase()]
  if (whole.startsWith(start)) return true
  return whole.split(/[\s._/-]+/).some((word) => word.startsWith(start))
}

/** Those that begin as typed first; otherwise the order stays. */
export const bestFirst = <T>(found: readonly T[], typed: string, nameOf: (one: T) => string): readonly T[] =>
  found.toSorted((a, b) => rank(nameOf(a), typed) - rank(nameOf(b), typed))

const rank = (name: string, typed: string): number => (name.toLowerCase().startsWith(typed.toLowerCase()) ? 0 : 1)

/** What takes the place of the range when a suggestion is accepted. The caret stands after it and one space. */
export interface Acceptance extends Span {
  readonly text: string
  readonly caret: number
}

/** How accepting a suggestion changes the line; a space that is there already is not doubled. */
export function acceptance(line: string, { from, to }: Span, { insert }: Suggestion): Acceptance {
  const spaced = insert.endsWith(' ') && /[ \t]/.test(line.charAt(to))
  return { from, to, text: spaced ? insert.slice(0, -1) : insert, caret: from + insert.length }
}

/** The line once it was accepted. */
export const accepted = (line: string, { from, to, text }: Acceptance): string =>
  `${line.slice(0, from)}${text}${line.slice(to)}`
