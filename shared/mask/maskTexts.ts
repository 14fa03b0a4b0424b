import type { Finding } from './finding.ts'
import { nameMatcher } from './people/nameMatcher.ts'
import { personKey } from './people/nameWords.ts'
import { readingsOf } from './readings.ts'
import { remembered } from './remembered.ts'
import { valueMatcher } from './valueMatcher.ts'

/** A stretch of a text that is masked. */
export interface MaskedSpan {
  readonly from: number
  readonly to: number
  /** What stands instead. */
  readonly finding: Finding
  /** All that stand in the stretch, but for what stands wholly inside of another. */
  readonly findings: readonly Finding[]
}

interface Found extends Omit<MaskedSpan, 'findings'> {
  /** The how manieth it was. */
  readonly place: number
}

/** Finds in a text everything that the findings stand for; spans do not overlap and come in order. */
export interface MaskMatcher {
  /** Of a text as documents carry it, which is `printable`. */
  readonly inText: (text: string) => readonly MaskedSpan[]
  /** The person that a field holds as a whole; null when it is none of the findings. */
  readonly inField: (name: string) => Finding | null
}

/** Characters of names whose keys are kept. */
const MOST_NAMES = 50_000

/**
 * Secrets are found wherever they stand, in any case, even inside of words: a leak is worse than a spoilt word. Names are
 * found as words [X3]. Where a secret and a name overlap, it is the secret. Each is found in all readings of a text.
 */
export function maskMatcher(findings: readonly Finding[]): MaskMatcher {
  const valued = valueMatcher(
    findings
      .filter(({ class: kind }) => kind !== 'person')
      .flatMap((finding) => [finding.value, ...finding.also].map((value) => ({ value, means: finding }))),
  )
  const people = findings.filter((finding) => finding.class === 'person')
  const named = nameMatcher(people.flatMap((finding) => finding.forms.map((form) => ({ form, means: finding }))))
  // The same few names stand in thousands of fields.
  const keyOf = remembered(personKey, MOST_NAMES)
  const byKey = new Map(people.flatMap((finding) => finding.keys.map((key) => [key, finding] as const)))

  return {
    inText: (text) => {
      const readings = readingsOf(text)
      const found: Found[] = []
      for (const find of [valued, named]) {
        for (const { text: read, sourceOf } of readings) {
          for (const { from, to, means } of find(read)) {
            const [begins, ends] = sourceOf(from, to)
            if (!isKnown(found, begins, ends, means)) {
              found.push({ from: begins, to: ends, finding: means, place: found.length })
            }
          }
        }
      }
      return joined(found)
    },
    inField: (name) => byKey.get(keyOf(name)) ?? null,
  }
}

/** Most of what is found in one reading is found in the others, too. */
function isKnown(found: readonly Found[], from: number, to: number, finding: Finding): boolean {
  for (const one of found) if (one.from === from && one.to === to && one.finding === finding) return true
  return false
}

/**
 * In order, and those that overlap as one, so that nothing of any is left over. The one found first stands for all: a
 * secret before a name, the plainest reading before others.
 */
function joined(found: readonly Found[]): readonly MaskedSpan[] {
  if (found.length < 2) return found.map(alone)
  const spans: MaskedSpan[] = []
  let first = 0
  for (const next of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = spans.at(-1)
    if (last === undefined || next.from >= last.to) {
      spans.push(alone(next))
      first = next.place
      continue
    }
    const finding = next.place < first ? next.finding : last.finding
    first = Math.min(first, next.place)
    const added = next.to > last.to || finding === next.finding ? [next.finding] : []
    spans[spans.length - 1] = {
      from: last.from,
      to: Math.max(last.to, next.to),
      finding,
      findings: [...new Set([...last.findings, ...added])],
    }
  }
  return spans
}

const alone = ({ from, to, finding }: Found): MaskedSpan => ({ from, to, finding, findings: [finding] })

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
