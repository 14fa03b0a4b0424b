import type { Incident } from '../../incident/incident.ts'
import { MAX_BOUND_NUMBERS, MAX_FACTS_OF_NUMBER } from '../../incident/records/boundNumbers.ts'
import type { FieldsOf } from '../../incident/records/collections.ts'
import type { NumberFact } from './facts.ts'
import { numbersIn, type WrittenNumber } from './numbersIn.ts'

/** A number of a text with the facts that it was taken from. */
export type BoundNumber = FieldsOf<'boundNumbers'>['numbers'][number]

/** A text as it was saved before, with what was bound then. */
export interface BoundText {
  readonly markdown: string
  readonly numbers: readonly BoundNumber[]
}

/**
 * The numbers of a text with the facts that print them now. One that stood in the text before stays bound as it was, though the
 * record has moved on; one that is gone is remembered, for whoever undoes that. A number that no fact prints is nobody's
 * business: it may be bound by a later save.
 *
 * Where several facts print the same, those of an event that the paragraph names by its number count alone.
 */
export function bindNumbers(markdown: string, before: BoundText, facts: readonly NumberFact[]): readonly BoundNumber[] {
  const stood = new Set(numbersIn(before.markdown).map(({ number }) => number))
  const known = new Map(before.numbers.map((bound) => [bound.number, bound]))
  const printing = byPrint(facts)
  for (const [number, written] of grouped(numbersIn(markdown))) {
    if (stood.has(number) && known.has(number)) continue
    const keys = [...new Set(written.flatMap((one) => factsFor(one, printing.get(number) ?? [])))]
    known.delete(number)
    if (keys.length > 0) known.set(number, { number, facts: keys.slice(0, MAX_FACTS_OF_NUMBER) })
  }
  return [...known.values()].slice(-MAX_BOUND_NUMBERS)
}

/** Facts by everything they print. */
function byPrint(facts: readonly NumberFact[]): ReadonlyMap<string, readonly NumberFact[]> {
  const found = new Map<string, NumberFact[]>()
  for (const fact of facts) {
    for (const print of fact.prints) found.set(print, [...(found.get(print) ?? []), fact])
  }
  return found
}

function grouped(numbers: readonly WrittenNumber[]): ReadonlyMap<string, readonly WrittenNumber[]> {
  const found = new Map<string, WrittenNumber[]>()
  for (const one of numbers) found.set(one.number, [...(found.get(one.number) ?? []), one])
  return found
}

function factsFor({ within }: WrittenNumber, facts: readonly NumberFact[]): readonly string[] {
  const named = facts.filter(({ name }) => {
    const [number] = /\b[A-Z]\d+$/.exec(name) ?? []
    return number !== undefined && new RegExp(`(?<![\\p{L}\\p{N}])${number}(?![\\p{L}\\p{N}])`, 'u').test(within)
  })
  return (named.length > 0 ? named : facts).map(({ key }) => key)
}

/** What is bound in the text of this name; nothing before it was saved here. */
export const boundIn = (incident: Incident, field: string): readonly BoundNumber[] =>
  incident.records.boundNumbers.get(field)?.numbers ?? []
