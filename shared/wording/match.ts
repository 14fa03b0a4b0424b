import type { WordingContext, WordingField, WordingRule } from './hint.ts'
import type { Sentence } from './sentences.ts'

/** Words of a sentence, from the first to the last of them. */
export interface Match {
  readonly sentence: Sentence
  readonly first: number
  readonly last: number
}

/** A match, and what could stand in its place: empty takes it out, null where only the author can say. */
export interface Found extends Match {
  /** Where it ends in the source, when that is behind the last word. */
  readonly until?: number
  readonly replacement: string | null
}

/** One thing that is looked for. */
export interface Pattern {
  readonly id: string
  readonly rule: WordingRule
  /** The fields it is looked for in; without it, all. */
  readonly fields?: readonly WordingField[]
  readonly why: string
  readonly better: string
  readonly find: (sentence: Sentence, context: WordingContext) => readonly Found[]
}

/** The word so many places after the match (1: the next), in lower case; empty when there is none. */
export const after = ({ sentence, last }: Match, places = 1): string => sentence.words[last + places]?.text ?? ''

/** The word so many places before the match; empty when there is none. */
export const before = ({ sentence, first }: Match, places = 1): string => sentence.words[first - places]?.text ?? ''

/** The words from one place to another, both included, in lower case. */
export const wordsOf = ({ words }: Sentence, from: number, to: number): readonly string[] =>
  words.slice(Math.max(0, from), to + 1).map(({ text }) => text)

interface PhraseOptions {
  /** Whether a match is meant. */
  readonly holds?: (match: Match, context: WordingContext) => boolean
  readonly replace?: (match: Match) => string | null
}

/** Looks for phrases, written in lower case with single spaces. Where several begin at a word, the longest counts. */
export function phrases(list: readonly string[], { holds, replace }: PhraseOptions = {}): Pattern['find'] {
  const byFirst = new Map<string, (readonly string[])[]>()
  for (const words of list.map((phrase) => phrase.split(' ')).toSorted((a, b) => b.length - a.length)) {
    const [first = ''] = words
    byFirst.set(first, [...(byFirst.get(first) ?? []), words])
  }
  return (sentence, context) => {
    const found: Found[] = []
    for (let first = 0; first < sentence.words.length; first++) {
      const candidates = byFirst.get(sentence.words[first]?.text ?? '') ?? []
      const phrase = candidates.find((candidate) => standsAt(sentence, first, candidate))
      if (phrase === undefined) continue
      const match: Match = { sentence, first, last: first + phrase.length - 1 }
      if (holds !== undefined && !holds(match, context)) continue
      found.push({ ...match, replacement: replace?.(match) ?? null })
      first = match.last
    }
    return found
  }
}

const standsAt = ({ words }: Sentence, first: number, phrase: readonly string[]): boolean =>
  phrase.every((word, i) => words[first + i]?.text === word && (i === 0 || words[first + i]?.follows === true))

/** Takes the phrase out. */
export const drop = (): string => ''
