const BUCKETS = 1024

/** FNV-1a: spreads keys evenly; nothing depends on which bucket a key falls into. */
function bucketOf(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % BUCKETS
}

type Bucket<K, V> = ReadonlyMap<K, V> | undefined

/**
 * A read-only map whose changed copies share what did not change: with 100,000 keys, changing one copies about 100.
 * A class only because `ReadonlyMap` is one. It is walked in an order that depends on the keys alone.
 */
export class SharedMap<K extends string, V> implements ReadonlyMap<K, V> {
  readonly #buckets: readonly Bucket<K, V>[]
  readonly size: number

  constructor(buckets: readonly Bucket<K, V>[] = [], size = 0) {
    this.#buckets = buckets
    this.size = size
  }

  get(key: K): V | undefined {
    return this.size === 0 ? undefined : this.#buckets[bucketOf(key)]?.get(key)
  }

  has(key: K): boolean {
    return this.size > 0 && (this.#buckets[bucketOf(key)]?.has(key) ?? false)
  }

  /** A copy in which each of `changes` holds; `undefined` takes a key out. This map stays as it is. */
  with(changes: ReadonlyMap<K, V | undefined>): SharedMap<K, V> {
    if (changes.size === 0) return this
    const touched = new Map<number, Map<K, V>>()
    for (const [key, value] of changes) {
      const at = bucketOf(key)
      const known = touched.get(at)
      const bucket = known ?? new Map(this.#buckets[at])
      if (known === undefined) touched.set(at, bucket)
      if (value === undefined) bucket.delete(key)
      else bucket.set(key, value)
    }
    const buckets = this.#buckets.slice()
    let size = this.size
    for (const [at, bucket] of touched) {
      size += bucket.size - (buckets[at]?.size ?? 0)
      buckets[at] = bucket
    }
    return new SharedMap(buckets, size)
  }

  *entries(): Generator<[K, V], undefined> {
    for (const bucket of this.#buckets) {
      if (bucket !== undefined) yield* [...bucket].sort(([a], [b]) => (a < b ? -1 : 1))
    }
  }

  *keys(): Generator<K, undefined> {
    for (const [key] of this.entries()) yield key
  }

  *values(): Generator<V, undefined> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): Generator<[K, V], undefined> {
    return this.entries()
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this)
  }
}
