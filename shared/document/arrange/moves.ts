import { type DocumentPart, keyOf } from '../parts.ts'
import { sectionsOf } from './partSections.ts'

/** Later or earlier by one place. */
export type Step = 1 | -1

/** The order of the parts after one of them moved by a step; null where it cannot: the first one stays, and none passes it. */
export const partOrder = (parts: readonly DocumentPart[], id: string, by: Step): readonly string[] | null =>
  swapped(
    parts.slice(1).map((part) => part.id),
    id,
    by,
  )

/** The order of the sections of a part after one of them moved by a step; null where it cannot. */
export const sectionOrderIn = (part: DocumentPart, key: string, by: Step): readonly string[] | null =>
  swapped(
    sectionsOf(part).sections.map((section) => section.key),
    key,
    by,
  )

/** What can be left out of a part, by its keys; none for one that bears the title. */
export const keysOf = ({ pieces }: DocumentPart): readonly string[] =>
  pieces.flatMap((piece) => keyOf(piece) ?? []).filter((key) => key !== 'title')

function swapped(names: readonly string[], name: string, by: Step): readonly string[] | null {
  const from = names.indexOf(name)
  const other = names[from + by]
  if (from === -1 || other === undefined) return null
  return names.map((one, place) => (place === from ? other : place === from + by ? name : one))
}
