import { PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import { assertNever } from '../../result.ts'
import { printable } from '../printable.ts'
import { STYLES } from './look.ts'
import { type TextArea, textArea } from './paper.ts'
import { countsPages, type Running, type RunningLine, type RunningPiece } from './running.ts'
import type { TemplatePages } from './templatePages.ts'

/** What stands on every page of a document, and how wide its text is. */
export interface RunningWords {
  readonly title: string
  /** For whom the copy is; empty for the whole. */
  readonly marking: string
  /** In twentieths of a point. */
  readonly width: number
}

/** About what a line of them takes. */
const LINE = 300

/** What can be written on of a page: a header or footer that its margin has no room for pushes the text away. */
export function roomBeside({ paper, running: { header, footer } }: TemplatePages, sideways: boolean): TextArea {
  const { top, bottom, header: above, footer: below } = paper.margin
  const { width, height } = textArea(paper, sideways)
  const pushed = (edge: number, lines: number, margin: number) => Math.max(0, edge + (lines + 1) * LINE - margin)
  return { width, height: height - pushed(above, header.length, top) - pushed(below, footer.length, bottom) }
}

/** The house's header, else our own; for whom the copy is stays with either. */
export function headerParts({ header }: Running, { title, marking, width }: RunningWords): readonly Paragraph[] {
  if (header.length === 0) return [ours([title, '\t', marking], width)]
  return [...header.map((line) => houseLine(line, width)), ...(marking === '' ? [] : [ours(['\t', marking], width)])]
}

/** The house's footer; the pages are counted in ours where the house does not count them. */
export function footerParts(running: Running, { width }: RunningWords): readonly Paragraph[] {
  const pages = ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES]
  return [
    ...running.footer.map((line) => houseLine(line, width)),
    ...(countsPages(running) ? [] : [ours(pages, width)]),
  ]
}

const ours = (children: readonly string[], width: number): Paragraph =>
  new Paragraph({
    style: STYLES.running,
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [new TextRun({ children })],
  })

const houseLine = ({ paragraph, cells, pieces }: RunningLine, width: number): Paragraph =>
  new Paragraph({
    ...paragraph,
    ...(cells > 1 ? { tabStops: cellStops(cells, width) } : {}),
    children: pieces.map(runOf),
  })

/** The first cell to the left, the last one to the right, the others in between. */
const cellStops = (cells: number, width: number) =>
  Array.from({ length: cells - 1 }, (_, i) => ({
    type: i === cells - 2 ? TabStopType.RIGHT : TabStopType.CENTER,
    position: Math.round((width * (i + 1)) / (cells - 1)),
  }))

function runOf(piece: RunningPiece): TextRun {
  switch (piece.kind) {
    case 'text':
      return new TextRun({ ...piece.look, text: printable(piece.text) })
    case 'page':
      return new TextRun({ ...piece.look, children: [PageNumber.CURRENT] })
    case 'pages':
      return new TextRun({ ...piece.look, children: [PageNumber.TOTAL_PAGES] })
    case 'tab':
      return new TextRun({ children: ['\t'] })
    case 'break':
      return new TextRun({ break: 1 })
    default:
      return assertNever(piece)
  }
}
