import type { IncidentEvent } from './event.ts'

/** How far apart two tellings of one thing may lie. */
const NEAR_MS = 5 * 60_000

const SAME_ENOUGH = 0.5

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [])

/** How much two texts have in common: 0 nothing, 1 the same words. */
function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const shared = [...left].filter((word) => right.has(word)).length
  const all = left.size + right.size - shared
  return all === 0 ? 0 : shared / all
}

/**
 * Events that may tell the same as this one: of its kind, within five minutes of it, in much the same words; the most
 * alike first. `timeline` is sorted by time.
 */
export function likelyDuplicates(timeline: readonly IncidentEvent[], event: IncidentEvent): readonly IncidentEvent[] {
  const words = wordsOf(event.text)
  if (event.kind === 'status' || words.size === 0) return []
  return timeline
    .filter((other) => Math.abs(other.occurredAt - event.occurredAt) <= NEAR_MS)
    .filter((other) => other.id !== event.id && other.kind === event.kind)
    .map((other) => ({ other, like: likeness(event.text, other.text) }))
    .filter(({ like }) => like >= SAME_ENOUGH)
    .sort((a, b) => b.like - a.like)
    .map(({ other }) => other)
}
