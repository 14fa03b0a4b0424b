import type { WordElement } from './wordXml.ts'
import { childOf } from './wordXml.ts'

/** The paper that a document is written on, in twentieths of a point. */
export interface Paper {
  readonly short: number
  readonly long: number
  /** Every page lies on its side, not only those of crowded figures. */
  readonly isTurned: boolean
  readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer' | 'gutter', number>>
}

/** What can be written on of a page, in twentieths of a point. */
export interface TextArea {
  readonly width: number
  readonly height: number
}

/** A4 with margins of 18 mm. */
export const OUR_PAPER: Paper = {
  short: 11906,
  long: 16838,
  isTurned: false,
  margin: { top: 1134, right: 1021, bottom: 1134, left: 1021, header: 567, footer: 567, gutter: 0 },
}

/** What can be written on of a page; `sideways`: of one for a crowded figure, which lies on its side on any paper. */
export function textArea({ short, long, isTurned, margin }: Paper, sideways: boolean): TextArea {
  const lies = sideways || isTurned
  return {
    width: (lies ? long : short) - margin.left - margin.right - margin.gutter,
    height: (lies ? short : long) - margin.top - margin.bottom,
  }
}

/** Less than a hand's breadth is no page to write on, and nothing is printed on more than a large poster. */
const NARROWEST = 4_000
const LARGEST = 40_000

/** The paper that the properties of a section (`w:sectPr`) ask for; null where they are missing or cannot be written on. */
export function paperIn(section: WordElement): Paper | null {
  const size = measuresOf(section, 'w:pgSz')
  const margins = measuresOf(section, 'w:pgMar')
  const [width, height] = [size('w:w'), size('w:h')]
  const side = (name: string): number => Math.max(0, margins(name) ?? 0)
  if (width === null || height === null || margins('w:left') === null) return null
  const paper: Paper = {
    short: Math.min(width, height),
    long: Math.max(width, height),
    isTurned: width > height,
    margin: {
      // Negative ones, which let the text run over the header, are as far from the edge.
      top: Math.abs(margins('w:top') ?? 0),
      right: side('w:right'),
      bottom: Math.abs(margins('w:bottom') ?? 0),
      left: side('w:left'),
      header: side('w:header'),
      footer: side('w:footer'),
      gutter: side('w:gutter'),
    },
  }
  const area = [textArea(paper, false), textArea(paper, true)].flatMap(({ width: wide, height: high }) => [wide, high])
  return Math.min(...area) >= NARROWEST && paper.long <= LARGEST ? paper : null
}

/** The numbers that an element says of itself, by the name of the attribute. */
function measuresOf(section: WordElement, element: string): (name: string) => number | null {
  const attributes = childOf(section, element)?.attributes
  return (name) => {
    const value = attributes?.get(name)
    return value !== undefined && /^-?\d+(\.\d+)?$/.test(value) ? Math.round(Number(value)) : null
  }
}
