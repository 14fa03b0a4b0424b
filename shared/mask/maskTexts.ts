import type { Finding } from './finding.ts'
import { nameMatcher } from './people/nameMatcher.ts'
import { personKey } from './people/nameWords.ts'
import { readingsOf } from './readings.ts'
import { remembered } from './remembered.ts'
import { valueMatcher } from './valueMatcher.ts'

/** A stretch of a text that is masked, and with what. */
export interface MaskedSpan {
  readonly from: number
  readonly to: number
  readonly finding: Finding
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
      .map((finding) => ({ value: finding.value, means: finding })),
  )
  const people = findings.filter((finding) => finding.class === 'person')
  const named = nameMatcher(people.flatMap((finding) => finding.forms.map((form) => ({ form, means: finding }))))
  // The same few names stand in thousands of fields.
  const keyOf = remembered(personKey, MOST_NAMES)
  const byKey = new Map(people.flatMap((finding) => finding.keys.map((key) => [key, finding] as const)))

  return {
    inText: (text) => {
      const readings = readingsOf(text)
      const found: MaskedSpan[] = []
      for (const find of [valued, named]) {
        for (const { text: read, sourceOf } of readings) {
          for (const { from, to, means } of find(read)) {
            const [begins, ends] = sourceOf(from, to)
            found.push({ from: begins, to: ends, finding: means })
          }
        }
      }
      return found.length < 2 ? found : (inOrder(found) ?? apart(found))
    },
    inField: (name) => byKey.get(keyOf(name)) ?? null,
  }
}

/** In order, each once; null where some overlap. Readings mostly find the same. */
function inOrder(found: readonly MaskedSpan[]): readonly MaskedSpan[] | null {
  const spans: MaskedSpan[] = []
  for (const next of found.toSorted((a, b) => a.from - b.from)) {
    const last = spans.at(-1)
    if (last === undefined || next.from >= last.to) spans.push(next)
    else if (next.from !== last.from || next.to !== last.to || next.finding !== last.finding) return null
  }
  return spans
}

/** Of spans that overlap the first one stands for all of their stretch, so that nothing of any is left over. */
function apart(found: readonly MaskedSpan[]): readonly MaskedSpan[] {
  const kept: MaskedSpan[] = []
  for (const next of found) {
    const touched = kept.filter(({ from, to }) => from < next.to && next.from < to)
    const [first = next] = touched
    const all = [next, ...touched]
    for (const one of touched) kept.splice(kept.indexOf(one), 1)
    kept.push({
      from: Math.min(...all.map(({ from }) => from)),
      to: Math.max(...all.map(({ to }) => to)),
      finding: first.finding,
    })
  }
  return kept.sort((a, b) => a.from - b.from)
}

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
