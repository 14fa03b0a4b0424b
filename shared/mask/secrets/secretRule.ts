/** What a secret can be, in the order in which they are listed. Rules: docs/spec.md [X1]. */
export const SECRET_CLASSES = [
  'privateKey',
  'token',
  'password',
  'credentials',
  'email',
  'address',
  'host',
  'card',
  'random',
] as const
export type SecretClass = (typeof SECRET_CLASSES)[number]

/** A stretch of a text, in UTF-16 units: from the first to behind the last. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** How one class of secret is told from ordinary text. */
export interface SecretRule {
  readonly class: SecretClass
  /** Where it stands, in order; spans of one rule do not overlap. */
  readonly find: (text: string) => readonly Span[]
}

/**
 * Where a pattern matches and `isReal` agrees. Of a pattern with a group called `secret` only that group counts, of one
 * without the whole match. The pattern bears the flag `g`, and one with that group also `d`.
 */
export function spansOf(text: string, pattern: RegExp, isReal: (found: string) => boolean = () => true): Span[] {
  const spans: Span[] = []
  for (const match of matchesOf(text, pattern)) {
    const isPart = match.groups?.secret !== undefined
    const [from, to] = (isPart ? match.indices?.groups?.secret : null) ?? [match.index, match.index + match[0].length]
    if (isReal(text.slice(from, to))) spans.push({ from, to })
  }
  return spans
}

/** As `matchAll` of a pattern that never matches nothing, which makes a new pattern for each text. */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) matches.push(match)
  return matches
}
