import { dataLineOf } from '../../../shared/document/dataLine.ts'
import { SECTIONS, type SectionKey } from '../../../shared/document/sections/catalogue.ts'
import { DATA } from '../../../shared/document/sections/data.ts'
import type { NumberFact } from '../../../shared/document/stale/facts.ts'
import type { Insertion } from '../../ui/prose/proseMark.ts'

/**
 * What `/` offers in the text called `field`: blocks of data on a line of their own, those of its own section first, and each
 * number of the record. A number that was put in is held against the record like any other; data follow it.
 */
export const insertionsOf = (field: string, facts: readonly NumberFact[]): readonly Insertion[] => [
  ...dataInsertions(field),
  ...facts.flatMap(numberInsertion),
]

function dataInsertions(field: string): readonly Insertion[] {
  const all = [...DATA.values()]
  const own = all.filter(({ section }) => section === field)
  const others = all.filter((data) => !own.includes(data))
  return [...own, ...others].map(
    ({ name, section, title, about }): Insertion => ({
      label: title,
      ...(about === '' ? {} : { detail: about }),
      also: `${SECTIONS[section].about} ${wordsOf(section)}`,
      group: 'Data that follow the record',
      text: dataLineOf(name),
      ownLine: true,
    }),
  )
}

/** `misleadingPaths` is found as “misleading paths”, whatever a template calls it. */
const wordsOf = (key: SectionKey): string => key.replace(/[A-Z]/g, ' $&').toLowerCase()

function numberInsertion({ key, kind, name, prints }: NumberFact): readonly Insertion[] {
  const print = prints.at(-1)?.slice(kind.length + 1)
  if (print === undefined) return []
  const text = kind === 'count' ? (/\d+$/.exec(print)?.[0] ?? '') : print
  const zone = /@(.+)$/.exec(key)?.[1]
  const isOther = zone !== undefined && zone !== 'UTC'
  return [
    {
      label: isOther ? `${name} (${zone})` : name,
      detail: text,
      group: 'Numbers, held against the record',
      text: zone === 'UTC' && kind === 'clock' ? `${text} UTC` : text,
    },
  ]
}
