import { printable } from '../document/printable.ts'
import type { Finding } from './finding.ts'
import { nameMatcher } from './people/nameMatcher.ts'
import { personKey } from './people/nameWords.ts'

/** A stretch of a text that is masked, and with what. */
export interface MaskedSpan {
  readonly from: number
  readonly to: number
  readonly finding: Finding
}

/** Finds in a text everything that the findings stand for; spans do not overlap and come in order. */
export interface MaskMatcher {
  readonly inText: (text: string) => readonly MaskedSpan[]
  /** The person that a field holds as a whole; null when it is none of the findings. */
  readonly inField: (name: string) => Finding | null
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** White space of any kind and length is the same, as documents fold it. */
const patternOf = (value: string): string => value.split(/\s+/).map(escaped).join('\\s+')

/**
 * Secrets are found wherever they stand, in any case, even inside of words: a leak is worse than a spoilt word. Names are
 * found as words [X3]. Where a secret and a name overlap, it is the secret.
 */
export function maskMatcher(findings: readonly Finding[]): MaskMatcher {
  const literal = findings.filter((finding) => finding.class !== 'person' && finding.value.trim() !== '')
  const byValue = new Map(literal.map((finding) => [plain(finding.value), finding]))
  const longestFirst = literal.map(({ value }) => value.trim()).toSorted((a, b) => b.length - a.length)
  const pattern = longestFirst.length === 0 ? null : new RegExp(longestFirst.map(patternOf).join('|'), 'giu')
  const people = findings.filter((finding) => finding.class === 'person')
  const named = nameMatcher(people.flatMap((finding) => finding.forms.map((form) => ({ form, means: finding }))))
  const byKey = new Map(people.flatMap((finding) => finding.keys.map((key) => [key, finding] as const)))

  return {
    inText: (text) => {
      const spans: MaskedSpan[] = []
      if (pattern !== null) {
        for (const { 0: found, index } of text.matchAll(pattern)) {
          const finding = byValue.get(plain(found)) ?? literal.find(({ value }) => isSame(value, found))
          if (finding !== undefined) spans.push({ from: index, to: index + found.length, finding })
        }
      }
      for (const { from, to, means } of named(text)) {
        if (!spans.some((span) => span.from < to && from < span.to)) spans.push({ from, to, finding: means })
      }
      return spans.toSorted((a, b) => a.from - b.from)
    },
    inField: (name) => byKey.get(personKey(name)) ?? null,
  }
}

/** How values are compared: the same as the pattern above does it. */
const plain = (value: string): string => value.trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Letters that are equal without case, though neither is the other in lower case, such as `ſ` and `S`. */
const isSame = (value: string, found: string): boolean =>
  new RegExp(`^(?:${patternOf(value.trim())})$`, 'iu').test(found)

/** A text with each span replaced. What is put in is not looked at again. */
export function maskedText(text: string, spans: readonly MaskedSpan[]): string {
  let masked = ''
  let at = 0
  for (const { from, to, finding } of spans) {
    masked += text.slice(at, from) + finding.replacement
    at = to
  }
  return masked + text.slice(at)
}

/** A mark that Markdown takes as a mark no more. Of `\\\\` both stay: they begin the address of a share. */
const ESCAPED = /(?<!\\)\\([!-/:-@[\]^-`{-~])/g

/**
 * Text as a document will carry it: neither what no format can carry nor the backslashes of Markdown may hide a secret from
 * the rules. What stays unmasked keeps them.
 */
export const readable = (written: string): string => printable(written).replace(ESCAPED, '$1')
