import {
  Document,
  Footer,
  Header,
  InternalHyperlink,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import type { Block, BlockOf, PostmortemDocument } from './blocks.ts'
import { contentsOf } from './contents.ts'
import { blockParts, bookmarkOf, type DocxPicture, figureParts, type Part, type Place } from './docx/blockParts.ts'
import { BULLETS, numbering, PAGE, SIDEWAYS_WIDTH, STYLES, TEXT_WIDTH } from './docx/look.ts'
import { textRuns } from './docx/runs.ts'
import { stylesOf, type WordLook } from './docx/wordLook.ts'
import { oneLine } from './printable.ts'

export interface DocxOptions {
  /** The pictures for the document's figure; none leaves it out, as its table says the same. */
  readonly pictures: readonly DocxPicture[]
  /** The styles and colours of a house template; null for our own. */
  readonly look: WordLook | null
}

/** Parts that stand on pages of one kind. */
interface Stretch {
  readonly sideways: boolean
  readonly parts: readonly Part[]
}

/**
 * The document as a Word file: real headings with outline levels and bookmarks, tables with header rows, lists that Word
 * counts itself, no field that it would have to ask about. A crowded figure lies on a page of its own, on its side.
 */
export async function toDocx(document: PostmortemDocument, { pictures, look }: DocxOptions): Promise<Uint8Array> {
  const title = oneLine(document.title)
  const file = new Document({
    title,
    creator: 'Faultline',
    lastModifiedBy: 'Faultline',
    description: '',
    ...stylesOf(look, document.language),
    numbering: numbering(startsOf(document.blocks)),
    sections: stretchesOf(document, pictures).map((stretch) =>
      sectionOf(stretch, title, oneLine(document.marking ?? '')),
    ),
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

function stretchesOf(document: PostmortemDocument, pictures: readonly DocxPicture[]): readonly Stretch[] {
  const stretches: { readonly sideways: boolean; readonly parts: Part[] }[] = []
  const put = (parts: readonly Part[], sideways: boolean) => {
    const last = stretches.at(-1)
    if (last?.sideways === sideways) last.parts.push(...parts)
    else stretches.push({ sideways, parts: [...parts] })
  }
  let lists = 0
  const nextList = () => {
    lists += 1
    return lists
  }
  const contents = contentsParts(document.blocks)
  const first = document.blocks.findIndex((block) => block.kind === 'heading' && block.level === 2)
  for (const [i, block] of document.blocks.entries()) {
    if (i === first) put(contents, false)
    if (block.kind === 'figure') for (const picture of pictures) put(figureParts(block, picture), picture.sideways)
    else put(blockParts(block, placeOf(document.blocks[i - 1], nextList)), false)
  }
  put(
    document.footer.map((line) => new Paragraph({ style: STYLES.running, children: textRuns(line) })),
    false,
  )
  return stretches
}

/** The line under the title is small. */
const placeOf = (before: Block | undefined, nextList: () => number): Place => ({
  style: before?.kind === 'heading' && before.level === 1 ? STYLES.meta : null,
  level: null,
  nextList,
})

/** Links to the bookmarks of the headings: Word's own list of contents is a field that it asks about. */
function contentsParts(blocks: readonly Block[]): readonly Part[] {
  const entries = contentsOf(blocks)
  if (entries.length === 0) return []
  return [
    new Paragraph({ style: STYLES.caption, keepNext: true, children: textRuns('Contents') }),
    ...entries.map(
      ({ heading, under }) =>
        new Paragraph({
          numbering: { reference: BULLETS, level: 0, instance: 0 },
          children: [linkTo(heading), ...under.flatMap((one, i) => [...textRuns(i === 0 ? ': ' : ' · '), linkTo(one)])],
        }),
    ),
  ]
}

const linkTo = ({ id, text }: BlockOf<'heading'>): InternalHyperlink =>
  new InternalHyperlink({ anchor: bookmarkOf(id), children: textRuns(oneLine(text), { style: 'Hyperlink' }) })

function sectionOf({ sideways, parts }: Stretch, title: string, marking: string): ISectionOptions {
  const width = sideways ? SIDEWAYS_WIDTH : TEXT_WIDTH
  const tabStops = [{ type: TabStopType.RIGHT, position: width }]
  return {
    properties: {
      page: {
        // The library turns the page itself when it is told that it lies on its side.
        size: {
          width: PAGE.width,
          height: PAGE.height,
          orientation: sideways ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: 1134, bottom: 1134, left: PAGE.margin, right: PAGE.margin, header: 567, footer: 567 },
      },
    },
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            style: STYLES.running,
            tabStops,
            children: [new TextRun({ children: [title, '\t', marking] })],
          }),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: STYLES.running,
            tabStops,
            children: [new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
          }),
        ],
      }),
    },
    children: [...parts],
  }
}

/** The numbers that lists begin with. */
function startsOf(blocks: readonly Block[]): readonly number[] {
  const starts = new Set([1])
  const visit = (within: readonly Block[]): void => {
    for (const block of within) {
      if (block.kind === 'quote' || block.kind === 'callout') visit(block.blocks)
      if (block.kind !== 'list') continue
      starts.add(block.start ?? 1)
      for (const item of block.items) visit(item.blocks)
    }
  }
  visit(blocks)
  return [...starts]
}
