import type { DocumentPart } from '../../../../shared/document/parts.ts'
import type { HeadingPlace, Printed } from './openPdf.ts'

/** Where a section lies: from its heading to the next one's. */
export interface SectionPlace {
  readonly from: HeadingPlace
  readonly to: HeadingPlace | null
}

/** Where the part with this id was printed; null where it has no heading there. Two parts of one title are told apart by their order. */
export function sectionPlace(
  headings: Printed['headings'],
  parts: readonly DocumentPart[],
  section: string,
): SectionPlace | null {
  let after = 0
  const places = parts.map(({ id, title }) => {
    const found = headings.findIndex((heading, place) => place >= after && sameWords(heading.title, title))
    if (found !== -1) after = found + 1
    return { id, heading: headings[found] ?? null }
  })
  const place = places.findIndex(({ id }) => id === section)
  const from = places[place]?.heading ?? null
  if (from === null) return null
  return { from, to: places.slice(place + 1).find(({ heading }) => heading !== null)?.heading ?? null }
}

const sameWords = (one: string, other: string): boolean =>
  one.replace(/\s+/g, ' ').trim() === other.replace(/\s+/g, ' ').trim()

const ABOVE = 6

/** The stretch of one page that a section takes; null where it is not there. */
export function stretchOn(
  place: SectionPlace | null,
  page: number,
  height: number,
): { from: number; to: number } | null {
  if (place === null) return null
  const { from, to } = place
  if (page < from.page || (to !== null && page > to.page)) return null
  const start = page === from.page ? Math.max(0, from.top - ABOVE) : 0
  const end = to !== null && to.page === page ? to.top - ABOVE : height
  return end - start < 4 ? null : { from: start, to: end }
}
