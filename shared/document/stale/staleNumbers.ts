import type { EventId } from '../../ids.ts'
import type { Incident } from '../../incident/incident.ts'
import { recordsOf } from '../../incident/records/recordsOf.ts'
import type { BoundNumber } from './bind.ts'
import type { NumberFact } from './facts.ts'
import { NUMBER_WORDS, numbersIn, type WrittenNumber } from './numbersIn.ts'

/** A number that the record printed when it was written, and does not print any more. */
export interface StaleNumber {
  readonly number: string
  readonly written: string
  /** In UTF-16 units of the text. */
  readonly from: number
  readonly to: number
  /** What the record says instead, as it would be written here; null where it says nothing any more. */
  readonly now: string | null
  /** What it is: “time spent on H2”; empty where that is gone. */
  readonly name: string
  /** The event to look at; null where there is none, or several. */
  readonly event: EventId | null
  /** The keys of the facts it was taken from. */
  readonly facts: readonly string[]
}

/**
 * The bound numbers of a text that none of their facts prints any more, in the order of the text. One whose facts all are gone
 * is among them; one that was kept by hand, and one that was never bound, is not.
 */
export function staleNumbers(
  markdown: string,
  bound: readonly BoundNumber[],
  kept: ReadonlySet<string>,
  facts: readonly NumberFact[],
): readonly StaleNumber[] {
  if (bound.length === 0) return []
  const byKey = new Map(facts.map((fact) => [fact.key, fact]))
  const boundTo = new Map(bound.map(({ number, facts: keys }) => [number, keys]))
  return numbersIn(markdown).flatMap((one): readonly StaleNumber[] => {
    const keys = boundTo.get(one.number)
    if (keys === undefined || keys.length === 0 || kept.has(one.number)) return []
    const standing = keys.flatMap((key) => byKey.get(key) ?? [])
    if (standing.some(({ prints }) => prints.includes(one.number))) return []
    const [fact] = standing
    const event = fact?.events.length === 1 ? fact.events[0] : undefined
    return [
      {
        number: one.number,
        written: one.written,
        from: one.from,
        to: one.to,
        now: fact === undefined ? null : writtenLike(one, fact),
        name: fact?.name ?? '',
        event: event ?? null,
        facts: keys,
      },
    ]
  })
}

/** The numbers of this text that stay as they are written. */
export const keptNumbersIn = (incident: Incident, field: string): ReadonlySet<string> =>
  new Set(
    recordsOf(incident, 'keptNumber')
      .filter((kept) => kept.field === field)
      .map(({ number }) => number),
  )

/** What the fact prints, in the manner of what stands there: with seconds or without, in figures or in words. */
function writtenLike({ kind, written }: WrittenNumber, { prints }: NumberFact): string {
  const [fullest = '', shortest = fullest] = prints
  const print = (isFull: boolean): string => (isFull ? fullest : shortest).slice(kind.length + 1)
  switch (kind) {
    case 'clock':
      return print(written.split(':').length > 2)
    case 'length':
      return print(/\bs(?:ec|econd)?s?\b/.test(written))
    case 'count': {
      const count = Number(/\d+$/.exec(fullest)?.[0] ?? Number.NaN)
      const word = /^\d/.test(written) ? undefined : NUMBER_WORDS[count]
      return word === undefined ? String(count) : inCaseOf(written, word)
    }
    case 'date':
    case 'share':
      return print(true)
  }
}

const inCaseOf = (like: string, word: string): string =>
  /^\p{Lu}/u.test(like) ? `${word.slice(0, 1).toUpperCase()}${word.slice(1)}` : word
