import type { Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown as write } from 'mdast-util-to-markdown'
import type { PostmortemDocument } from './blocks.ts'
import { blockMarkdown, paragraph, text } from './markdown/blockMarkdown.ts'

/** A picture in a file of its own. `part`: which page of a timeline of several it is. */
export interface Picture {
  readonly href: string
  readonly part: string | null
}

export interface MarkdownOptions {
  /** Where the pictures of the figure lie, seen from the Markdown file; none leaves it out, as its table says the same. */
  readonly pictures: readonly Picture[]
}

/**
 * The document as GitHub-flavoured Markdown: one H1, no heading level skipped, pipe tables with one-line cells, task
 * lists, no HTML. What users wrote into fields is text wherever it stands, never markup.
 */
export function toMarkdown(document: PostmortemDocument, { pictures }: MarkdownOptions): string {
  const tree: Root = {
    type: 'root',
    children: [
      ...document.blocks.flatMap((block) => blockMarkdown(block, pictures)),
      { type: 'thematicBreak' },
      ...document.footer.map((line) => paragraph([text(line)])),
    ],
  }
  return write(tree, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    fences: true,
    listItemIndent: 'one',
    rule: '-',
  })
}
