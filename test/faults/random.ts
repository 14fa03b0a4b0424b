/** Numbers from 0 up to 1 that follow from the seed, so that what failed can be had again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A whole number below `limit`. */
export const below = (random: () => number, limit: number): number => Math.floor(random() * limit)

/** One of several. */
export function pick<T>(random: () => number, items: readonly T[]): T {
  const item = items[below(random, items.length)]
  if (item === undefined) throw new RangeError('Nothing to pick from')
  return item
}

export function shuffled<T>(random: () => number, items: readonly T[]): readonly T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

const NOISE = Uint8Array.from(
  { length: 65_536 },
  (
    (random) => () =>
      below(random, 256)
  )(seeded(7)),
)

/** That many bytes of no meaning, the same each time. */
export const noise = (length: number): Uint8Array => NOISE.slice(0, length)
