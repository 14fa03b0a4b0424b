import { following, type Step } from './following.ts'

/**
 * `list.filter(wanted)` for lists that follow each other: costs what changed, and is the same list as before where
 * nothing wanted did. A list of which all is wanted is answered itself. No element may be there twice.
 */
export const selecting = <T>(wanted: (one: T) => boolean): ((list: readonly T[]) => readonly T[]) =>
  following<T, readonly T[]>(
    (list) => {
      const found = list.filter(wanted)
      return found.length === list.length ? list : found
    },
    (step) => next(step, wanted),
  )

function next<T>({ made, before, list, hunks }: Step<T, readonly T[]>, wanted: (one: T) => boolean): readonly T[] {
  const changes = hunks.map(({ at, removed, to, added }) => ({
    at,
    out: before.slice(at, at + removed).filter(wanted),
    put: list.slice(to, to + added).filter(wanted),
    all: added,
  }))
  if (made === before && changes.every(({ put, all }) => put.length === all)) return list
  if (changes.every(({ out, put }) => out.length === 0 && put.length === 0)) return made
  const found = made.slice()
  for (const { at, out, put } of changes.toReversed()) {
    if (out.length > 0 || put.length > 0) found.splice(placeOf(made, before, at, wanted), out.length, ...put)
  }
  return found.length === list.length ? list : found
}

/** How many wanted ones lie before a place of the whole list. No element is there twice. */
function placeOf<T>(made: readonly T[], list: readonly T[], at: number, wanted: (one: T) => boolean): number {
  if (made === list) return at
  for (let index = at - 1; index >= 0 && made.length > 0; index--) {
    const one = list[index]
    if (one !== undefined && wanted(one)) return made.lastIndexOf(one) + 1
  }
  return 0
}
