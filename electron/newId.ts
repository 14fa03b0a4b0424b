import { randomFillSync } from 'node:crypto'
import { monotonicFactory } from 'ulid'

const POOL_BYTES = 4_096

/**
 * Makes ULIDs; those made later sort later. Left to itself the library asks the system for randomness once per letter,
 * which costs more than all the rest of logging an event; from a pool it is asked once in 256 ids.
 */
export function idMaker(): () => string {
  const pool = new Uint8Array(POOL_BYTES)
  let used = POOL_BYTES
  const random = () => {
    if (used === POOL_BYTES) {
      randomFillSync(pool)
      used = 0
    }
    return (pool[used++] ?? 0) / 256
  }
  const make = monotonicFactory(random)
  // Called without arguments: a caller may pass some of its own, such as an index.
  return () => make()
}
