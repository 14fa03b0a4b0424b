import type { Element, ElementContent } from 'hast'
import { toHtml as write } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Block, PostmortemDocument } from './blocks.ts'
import type { Figure } from './figure/drawFigure.ts'
import { blockHtml } from './html/blockHtml.ts'
import { contentsHtml } from './html/contentsHtml.ts'
import { type DocumentFonts, type DocumentTheme, styleSheet } from './html/css.ts'
import { printable } from './printable.ts'

export interface HtmlOptions {
  /** The pictures for the document's figure; none leaves it out. */
  readonly figures: readonly Figure[]
  readonly fonts: DocumentFonts | null
  readonly theme: DocumentTheme
}

/** No script runs and nothing is fetched, whoever opens the file and wherever it lies. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

/**
 * The document as one HTML file that needs nothing else: fonts, styles and figure are inside. It prints on A4 with page
 * numbers, a crowded figure on a page of its own laid on its side.
 */
export function toHtml(document: PostmortemDocument, { figures, fonts, theme }: HtmlOptions): string {
  const title = printable(document.title)
  const page = h('html', { lang: document.language }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: theme === 'auto' ? 'light dark' : 'light' }),
      h('title', title),
      h('style', styleSheet({ title, marking: printable(document.marking ?? '') }, theme, fonts)),
    ]),
    h('body', [
      h('main', [...mainOf(document.blocks, figures)]),
      h(
        'footer',
        document.footer.map((line) => h('p', printable(line))),
      ),
    ]),
  ])
  return `<!doctype html>\n${write(page)}\n`
}

/** The line under the title is small, each H2 opens a section, and two tables of facts stand side by side. */
function mainOf(blocks: readonly Block[], figures: readonly Figure[]): readonly Element[] {
  const top: Element[] = []
  let into: ElementContent[] = top
  for (const [i, block] of blocks.entries()) {
    const before = blocks[i - 1]
    if (block.kind === 'heading' && block.level === 2) {
      if (into === top) top.push(...contentsHtml(blocks))
      const section = h('section', { ariaLabelledBy: block.id })
      top.push(section)
      into = section.children
    }
    const elements = blockHtml(block, figures)
    const pair = into.at(-1)
    if (before?.kind === 'heading' && before.level === 1) into.push(...elements.map(small))
    else if (block.kind === 'facts' && before?.kind === 'facts' && isPair(pair)) pair.children.push(...elements)
    else if (block.kind === 'facts' && blocks[i + 1]?.kind === 'facts')
      into.push(h('div', { className: 'pair' }, [...elements]))
    else into.push(...elements)
  }
  return top
}

const isPair = (element: ElementContent | undefined): element is Element =>
  element?.type === 'element' && element.tagName === 'div' && element.children.length === 1

const small = (element: Element): Element => ({
  ...element,
  properties: { ...element.properties, className: ['meta'] },
})
