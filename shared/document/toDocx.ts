import {
  Document,
  Footer,
  Header,
  InternalHyperlink,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
} from 'docx'
import type { Block, BlockOf, PostmortemDocument } from './blocks.ts'
import { contentsOf } from './contents.ts'
import { blockParts, bookmarkOf, type DocxPicture, figureParts, type Part, type Place } from './docx/blockParts.ts'
import { BULLETS, numbering, STYLES } from './docx/look.ts'
import { type Paper, textArea } from './docx/paper.ts'
import { footerParts, headerParts, type RunningWords, roomBeside } from './docx/runningParts.ts'
import { textRuns } from './docx/runs.ts'
import { OUR_PAGES, type TemplatePages } from './docx/templatePages.ts'
import { stylesOf, type WordLook } from './docx/wordLook.ts'
import { oneLine } from './printable.ts'

export interface DocxOptions {
  /** The pictures for the document's figure; none leaves it out, as its table says the same. */
  readonly pictures: readonly DocxPicture[]
  /** The styles, colours and pages of a house template; null for our own. */
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
  const pages = look?.pages ?? OUR_PAGES
  const file = new Document({
    title,
    creator: 'Faultline',
    lastModifiedBy: 'Faultline',
    description: '',
    ...stylesOf(look, document.language),
    numbering: numbering(startsOf(document.blocks)),
    sections: stretchesOf(document, pictures, pages).map((stretch) =>
      sectionOf(stretch, pages, { title, marking: oneLine(document.marking ?? '') }),
    ),
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

function stretchesOf(
  document: PostmortemDocument,
  pictures: readonly DocxPicture[],
  pages: TemplatePages,
): readonly Stretch[] {
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
  const { width } = textArea(pages.paper, false)
  const contents = contentsParts(document.blocks)
  const first = document.blocks.findIndex((block) => block.kind === 'heading' && block.level === 2)
  for (const [i, block] of document.blocks.entries()) {
    if (i === first) put(contents, false)
    if (block.kind === 'figure') {
      for (const picture of pictures) {
        put(figureParts(block, picture, roomBeside(pages, picture.sideways)), picture.sideways)
      }
    } else put(blockParts(block, placeOf(width, document.blocks[i - 1], nextList)), false)
  }
  put(
    document.footer.map((line) => new Paragraph({ style: STYLES.running, children: textRuns(line) })),
    false,
  )
  return stretches
}

/** The line under the title is small. */
const placeOf = (width: number, before: Block | undefined, nextList: () => number): Place => ({
  width,
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

function sectionOf(
  { sideways, parts }: Stretch,
  { paper, running }: TemplatePages,
  said: Pick<RunningWords, 'title' | 'marking'>,
): ISectionOptions {
  const words = { ...said, width: textArea(paper, sideways).width }
  return {
    properties: { page: { size: sizeOf(paper, sideways), margin: paper.margin } },
    headers: { default: new Header({ children: headerParts(running, words) }) },
    footers: { default: new Footer({ children: footerParts(running, words) }) },
    children: [...parts],
  }
}

/** The library turns the page itself when it is told that it lies on its side. */
const sizeOf = ({ short, long, isTurned }: Paper, sideways: boolean) => ({
  width: short,
  height: long,
  orientation: sideways || isTurned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
})

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
