/** From `at` on, `removed` elements of the old list gave way to `added` of the new one, which begin at `to`. */
export interface Hunk {
  readonly at: number
  readonly removed: number
  readonly to: number
  readonly added: number
}

/** How far ahead the lists are searched for where they go on alike. */
const AHEAD = 32

/**
 * Where two lists of the same things differ, in order. What both begin and end with costs next to nothing. Past `most`
 * elements that differ nobody looks on: the last hunk covers all the rest.
 */
export function listDifferences<T>(
  before: readonly T[],
  after: readonly T[],
  most = Number.POSITIVE_INFINITY,
): readonly Hunk[] {
  const shorter = Math.min(before.length, after.length)
  // `Object.is` compares where objects lie; before it says that two are the same, `===` looks into each.
  let from = 0
  while (from < shorter && Object.is(before[from], after[from])) from++
  let behind = 0
  const least = shorter - from
  while (behind < least && Object.is(before[before.length - 1 - behind], after[after.length - 1 - behind])) behind++
  const alike = from + behind
  const same = (a: number, b: number): boolean => Object.is(before[from + a], after[from + b])
  return differences(before.length - alike, after.length - alike, same, most).map((hunk) => ({
    ...hunk,
    at: hunk.at + from,
    to: hunk.to + from,
  }))
}

/**
 * Where two lists differ, in order. `same` compares an element of the old list with one of the new. Lists that share
 * nearly all elements cost one comparison for each; where they differ for long, or in more than `most` elements, one hunk may
 * cover more than it must.
 */
export function differences(
  before: number,
  after: number,
  same: (before: number, after: number) => boolean,
  most = Number.POSITIVE_INFINITY,
): readonly Hunk[] {
  let endBefore = before
  let endAfter = after
  while (endBefore > 0 && endAfter > 0 && same(endBefore - 1, endAfter - 1)) {
    endBefore--
    endAfter--
  }
  const hunks: Hunk[] = []
  let at = 0
  let to = 0
  let differ = 0
  while (at < endBefore || to < endAfter) {
    if (at < endBefore && to < endAfter && same(at, to)) {
      at++
      to++
      continue
    }
    const next = differ > most ? { at: endBefore, to: endAfter } : meeting(at, endBefore, to, endAfter, same)
    differ += next.at - at + next.to - to
    hunks.push({ at, removed: next.at - at, to, added: next.to - to })
    at = next.at
    to = next.to
  }
  return hunks
}

/** The nearest pair of places from which on both lists are alike again; their ends when there is none near. */
function meeting(
  at: number,
  endBefore: number,
  to: number,
  endAfter: number,
  same: (before: number, after: number) => boolean,
): { readonly at: number; readonly to: number } {
  for (let steps = 1; steps <= AHEAD; steps++) {
    for (let skipped = 0; skipped <= steps; skipped++) {
      const [a, b] = [at + skipped, to + steps - skipped]
      if (a < endBefore && b < endAfter && same(a, b)) return { at: a, to: b }
      // The rest of one list can be all that is left of a difference at its end.
      if (a === endBefore && b === endAfter) return { at: a, to: b }
    }
  }
  return { at: endBefore, to: endAfter }
}
