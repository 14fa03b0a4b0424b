import type { EventId } from '../../ids.ts'
import type { JournalEntry } from '../../journal/entry.ts'
import type { EventKind } from '../kinds.ts'
import { compareEntries } from './order.ts'

export type NumberLetter = 'H' | 'E' | 'I'

/** Which kinds are numbered, and with what letter. */
const LETTERS: ReadonlyMap<EventKind, NumberLetter> = new Map([
  ['hypothesis', 'H'],
  ['escalation', 'E'],
  ['impact', 'I'],
])

/** An event's right to a number: the entry that first made it of that kind. Never given up [I4]. */
export interface Claim {
  readonly event: EventId
  readonly letter: NumberLetter
  readonly entry: JournalEntry
}

/** All claims of one letter in the order of the record: the place in the list is the number. */
export type Claims = Readonly<Record<NumberLetter, readonly Claim[]>>

export const NO_CLAIMS: Claims = { H: [], E: [], I: [] }

/** The letter of a kind, or null for kinds that are not numbered. */
const letterOf = (kind: EventKind): NumberLetter | null => LETTERS.get(kind) ?? null

/** Shared, because most events have no claim. */
const NONE: readonly Claim[] = []

/**
 * The claims of one event by its entries, in order: one for each numbered kind it ever was. A correction recorded
 * before the event itself, as wrong clocks may have it, claims nothing before the event is there.
 */
export function claimsOf(event: EventId, entries: readonly JournalEntry[]): readonly Claim[] {
  const added = entries.findIndex(({ op }) => op.op === 'event.add')
  const first = entries[added]
  if (first === undefined) return NONE
  const claims: Claim[] = []
  for (const [place, entry] of entries.entries()) {
    const kind =
      entry.op.op === 'event.add'
        ? entry.op.d.fields.kind
        : entry.op.op === 'event.amend'
          ? entry.op.d.changes.kind
          : undefined
    const letter = kind === undefined ? null : letterOf(kind)
    if (letter === null || claims.some((claim) => claim.letter === letter)) continue
    claims.push({ event, letter, entry: place < added ? first : entry })
  }
  return claims.length === 0 ? NONE : claims
}

const compareClaims = (a: Claim, b: Claim): number => {
  const order = compareEntries(a.entry, b.entry)
  return order !== 0 ? order : a.event < b.event ? -1 : a.event > b.event ? 1 : 0
}

/** The place of a claim among the sorted claims of its letter: binary search, as there may be thousands. */
function placeOf(sorted: readonly Claim[], claim: Claim): number {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >>> 1
    const there = sorted[middle]
    if (there !== undefined && compareClaims(there, claim) < 0) from = middle + 1
    else to = middle
  }
  return from
}

/**
 * `claims` after the claims of some events changed from `was` to `is`. `renumbered` lists the events, touched or not,
 * that come at or behind the first changed place, and so may have another number now.
 */
export function reclaim(
  claims: Claims,
  was: readonly Claim[],
  is: readonly Claim[],
): { readonly claims: Claims; readonly renumbered: readonly EventId[] } {
  const renumbered: EventId[] = []
  const change = (letter: NumberLetter): readonly Claim[] => {
    const sorted = claims[letter]
    if (!was.some((claim) => claim.letter === letter) && !is.some((claim) => claim.letter === letter)) return sorted
    const gone = new Set(was.filter((claim) => claim.letter === letter).map((claim) => claim.event))
    const kept = gone.size === 0 ? sorted : sorted.filter((claim) => !gone.has(claim.event))
    const fresh = is.filter((claim) => claim.letter === letter).sort(compareClaims)
    const last = kept.at(-1)
    const [first] = fresh
    const atEnd = first !== undefined && (last === undefined || compareClaims(last, first) < 0)
    const next = first === undefined ? kept : atEnd ? kept.concat(fresh) : kept.concat(fresh).sort(compareClaims)
    let same = 0
    while (same < sorted.length && sorted[same]?.event === next[same]?.event) same += 1
    for (const claim of next.slice(same)) renumbered.push(claim.event)
    return next
  }
  return { claims: { H: change('H'), E: change('E'), I: change('I') }, renumbered }
}

/** `H2`, or null for a kind without numbers. */
export function numberOf(claims: Claims, own: readonly Claim[], kind: EventKind): string | null {
  const letter = letterOf(kind)
  const claim = own.find((candidate) => candidate.letter === letter)
  if (letter === null || claim === undefined) return null
  return `${letter}${placeOf(claims[letter], claim) + 1}`
}
