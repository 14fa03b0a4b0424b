/**
 * The indices of a longest rising run in `places`, nulls left out: what has kept its order. Whatever else is there has
 * moved.
 */
export function risingPlaces(places: readonly (number | null)[]): ReadonlySet<number> {
  const tails: number[] = []
  const before = new Map<number, number>()
  const at = (index: number): number => places[index] ?? Number.NEGATIVE_INFINITY
  places.forEach((place, index) => {
    if (place === null) return
    let from = 0
    let to = tails.length
    while (from < to) {
      const middle = (from + to) >>> 1
      if (at(tails[middle] ?? -1) < place) from = middle + 1
      else to = middle
    }
    const previous = tails[from - 1]
    if (previous !== undefined) before.set(index, previous)
    tails[from] = index
  })
  const kept = new Set<number>()
  for (let index = tails.at(-1); index !== undefined; index = before.get(index)) kept.add(index)
  return kept
}
