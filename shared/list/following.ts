import { type Hunk, listDifferences } from './difference.ts'
import { remembering } from './remembering.ts'

/** How many of the lists asked for last the next one is compared with. */
const KEPT = 3

/** More changes than this cost less when all is made anew. */
export const MANY = 256

/** Many follow the same lists: where two of them differ is looked for once. */
const differencesTo = remembering((list: readonly unknown[]) =>
  remembering((before: readonly unknown[]) => listDifferences(before, list, MANY)),
)

/** What was made of a list, and how another list differs from it. */
export interface Step<T, Made> {
  readonly made: Made
  readonly before: readonly T[]
  readonly list: readonly T[]
  readonly hunks: readonly Hunk[]
}

/**
 * `make`, for lists that are never changed and follow each other: a list that differs in little from one of the last few
 * costs only what differs. `follow` must answer what `make` would, or null where it cannot. Lists are compared by their
 * elements themselves; the same list gives the same answer. Remembers only lists that are still in use.
 */
export function following<T, Made extends object>(
  make: (list: readonly T[]) => Made,
  follow: (step: Step<T, Made>) => Made | null,
): (list: readonly T[]) => Made {
  const known = new WeakMap<readonly T[], Made>()
  let recent: readonly WeakRef<readonly T[]>[] = []
  const followed = (list: readonly T[]): Made | null => {
    for (const reference of recent) {
      const before = reference.deref()
      const made = before === undefined ? undefined : known.get(before)
      if (before === undefined || made === undefined) continue
      const hunks = differencesTo(list)(before)
      if (hunks.reduce((sum, { removed, added }) => sum + removed + added, 0) > MANY) continue
      const next = follow({ made, before, list, hunks })
      if (next !== null) return next
    }
    return null
  }
  return (list) => {
    const there = known.get(list)
    if (there !== undefined) return there
    const made = followed(list) ?? make(list)
    known.set(list, made)
    recent = [new WeakRef(list), ...recent].slice(0, KEPT)
    return made
  }
}
