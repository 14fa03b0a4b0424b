import { Bookmark, BorderStyle, HeadingLevel, ImageRun, PageBreak, Paragraph, type Table } from 'docx'
import { assertNever } from '../../result.ts'
import type { Block, BlockOf, Cell, ListItem } from '../blocks.ts'
import { isRightToLeft } from '../direction.ts'
import { plainText, strong, words } from '../inlines.ts'
import { oneLine } from '../printable.ts'
import { BULLETS, DEEPEST, INK_2, indentOf, LINE, numbersFrom, STYLES, TASKS } from './look.ts'
import type { TextArea } from './paper.ts'
import { runs, textRuns } from './runs.ts'
import { factsParts, tableParts } from './tables.ts'

/** The picture of the timeline, drawn. `width` and `height` are those of the drawing, of which the PNG may be a multiple. */
export interface DocxPicture {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
  readonly sideways: boolean
  readonly part: string | null
}

/** Where a block stands: how wide, in what kind of paragraph, how deep in lists, and after how many of the document's lists. */
export interface Place {
  /** Of the text of an upright page, in twentieths of a point. */
  readonly width: number
  readonly style: string | null
  /** Null outside of lists. */
  readonly level: number | null
  /** Each list that counts is told from the others by a number of its own. */
  readonly nextList: () => number
}

export type Part = Paragraph | Table

/** One block as parts of a Word document; a figure is not one of them, as it may need a page on its side. */
export function blockParts(block: Exclude<Block, { kind: 'figure' }>, place: Place): readonly Part[] {
  const within = (blocks: readonly Block[], inner: Place) =>
    blocks.flatMap((one) => (one.kind === 'figure' ? [] : blockParts(one, inner)))
  switch (block.kind) {
    case 'heading':
      return [headingOf(block)]
    case 'paragraph':
      return [paragraphOf(block.inlines, place)]
    case 'facts':
      return factsParts(block, place.width)
    case 'table':
      return tableParts(block, place.width)
    case 'list':
      return listParts(block, place, within)
    case 'quote':
      return within(block.blocks, { ...place, style: STYLES.quote })
    case 'callout': {
      const inner = { ...place, style: STYLES.callout }
      return [paragraphOf([strong(block.title)], inner), ...within(block.blocks, inner)]
    }
    case 'code':
      return [new Paragraph({ style: STYLES.code, ...indent(place), children: textRuns(block.text) })]
    case 'rule':
      return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: LINE, space: 1 } } })]
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })]
    default:
      return assertNever(block)
  }
}

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

const headingOf = ({ level, id, text }: BlockOf<'heading'>): Paragraph =>
  new Paragraph({
    heading: HEADINGS[level - 1] ?? HeadingLevel.HEADING_6,
    // The headings of some houses are such to the eye only.
    outlineLevel: level - 1,
    ...(isRightToLeft(text) ? { bidirectional: true } : {}),
    children: [new Bookmark({ id: bookmarkOf(id), children: runs([words(oneLine(text))]) })],
  })

/** Word takes 40 letters, digits and underlines, of which the first is a letter. */
export const bookmarkOf = (id: string): string => `s_${id.replace(/\W/g, '_')}`.slice(0, 40)

const paragraphOf = (inlines: Cell, { style, ...place }: Pick<Place, 'style' | 'level'>): Paragraph =>
  new Paragraph({
    ...(style === null ? {} : { style }),
    ...indent(place),
    ...(isRightToLeft(plainText(inlines)) ? { bidirectional: true } : {}),
    children: runs(inlines),
  })

/** What lies in an entry of a list stands under its words. */
const indent = ({ level }: Pick<Place, 'level'>) => (level === null ? {} : { indent: { left: indentOf(level) } })

type Within = (blocks: readonly Block[], inner: Place) => readonly Part[]

function listParts({ ordered, start, items }: BlockOf<'list'>, place: Place, within: Within): readonly Part[] {
  const level = place.level === null ? 0 : Math.min(place.level + 1, DEEPEST)
  const referenceOf = ({ done }: ListItem) => (ordered ? numbersFrom(start ?? 1) : done === null ? BULLETS : TASKS)
  const instance = ordered ? place.nextList() : 0
  return items.flatMap((item, at) => [
    new Paragraph({
      ...(place.style === null ? {} : { style: place.style }),
      // The last entry never stands alone on the next page.
      ...(at === items.length - 2 ? { keepNext: true } : {}),
      numbering: { reference: referenceOf(item), level, instance },
      ...(isRightToLeft(plainText(item.inlines)) ? { bidirectional: true } : {}),
      children: runs(itemCell(item)),
    }),
    ...within(item.blocks, { ...place, level }),
  ])
}

/** Whether a task is done is said by a sign that any font has. */
const itemCell = ({ inlines, done }: ListItem): Cell =>
  done === null ? inlines : [words(done ? '☑ ' : '☐ '), ...inlines]

/** About what stands beside a picture: a heading on an upright page, the line below it on one on its side. */
const BESIDE = { upright: 2270, sideways: 1238 } as const
const PIXEL = 15

/** A picture of the timeline as large as `area`, what can be written on of its page, has room for. */
export function figureParts(
  { title, alt }: BlockOf<'figure'>,
  { png, part, ...size }: DocxPicture,
  area: TextArea,
): readonly Part[] {
  const highest = area.height - BESIDE[size.sideways ? 'sideways' : 'upright']
  const scale = Math.min(area.width / PIXEL / size.width, highest / PIXEL / size.height)
  const name = oneLine(part === null ? title : `${title}: ${part}`)
  return [
    new Paragraph({
      keepNext: true,
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          transformation: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) },
          altText: { name, title: name, description: oneLine(part === null ? alt : `${alt} ${part}.`) },
        }),
      ],
    }),
    new Paragraph({
      style: STYLES.meta,
      children: textRuns(`${name}. The table of the full timeline says the same in words.`, { color: INK_2 }),
    }),
  ]
}
