import type { NumberFact } from '../../../shared/document/stale/facts.ts'
import type { Insertion } from '../../ui/prose/proseMark.ts'

/** What `/` offers: each number of the record, under what it is. Put in, it is held against the record like any other. */
export const insertionsOf = (facts: readonly NumberFact[]): readonly Insertion[] =>
  facts.flatMap(({ key, kind, name, prints }): readonly Insertion[] => {
    const print = prints.at(-1)?.slice(kind.length + 1)
    if (print === undefined) return []
    const text = kind === 'count' ? (/\d+$/.exec(print)?.[0] ?? '') : print
    const zone = /@(.+)$/.exec(key)?.[1]
    const isOther = zone !== undefined && zone !== 'UTC'
    return [
      {
        label: isOther ? `${name} (${zone})` : name,
        detail: text,
        text: zone === 'UTC' && kind === 'clock' ? `${text} UTC` : text,
      },
    ]
  })
