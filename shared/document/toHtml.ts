import type { Element, ElementContent } from 'hast'
import { toHtml as write } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Block, PostmortemDocument } from './blocks.ts'
import type { Figure } from './figure/drawFigure.ts'
import { HANDOUT_DATA, type HandoutData } from './handout/handout.ts'
import { blockHtml } from './html/blockHtml.ts'
import { contentsHtml } from './html/contentsHtml.ts'
import { type DocumentFonts, type DocumentTheme, styleSheet } from './html/css.ts'
import { EXPLORER_STYLE } from './html/explorerStyle.ts'
import { printable } from './printable.ts'

export interface HtmlOptions {
  /** The pictures for the document's figure; none leaves it out. */
  readonly figures: readonly Figure[]
  readonly fonts: DocumentFonts | null
  readonly theme: DocumentTheme
  /** Makes a handout of it: a timeline to explore takes the place of the figure. Absent: no script is in the page. */
  readonly explorer?: Explorer
}

/** What brings a timeline to life: a script, by whose hash alone the page allows it, and what it draws from. */
export interface Explorer {
  readonly script: string
  /** SHA-256 of the script, in base64. */
  readonly hash: string
  readonly data: HandoutData
}

/** Nothing is fetched, and no script runs but the one of a handout, whoever opens the file and wherever it lies. */
const policyOf = (explorer: Explorer | undefined): string =>
  [
    "default-src 'none'",
    ...(explorer === undefined
      ? []
      : [`script-src 'sha256-${explorer.hash}'`, "base-uri 'none'", "form-action 'none'"]),
    "style-src 'unsafe-inline'; img-src data:; font-src data:",
  ].join('; ')

/** No text in it can end the element that it stands in. */
const dataText = (data: HandoutData): string => JSON.stringify(data).replaceAll('<', '\\u003c')

/**
 * The document as one HTML file that needs nothing else: fonts, styles and figure are inside. It prints on A4 with page
 * numbers, a crowded figure on a page of its own laid on its side.
 */
export function toHtml(document: PostmortemDocument, { figures, fonts, theme, explorer }: HtmlOptions): string {
  const title = printable(document.title)
  const page = h('html', { lang: document.language }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policyOf(explorer) }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: theme === 'auto' ? 'light dark' : 'light' }),
      h('title', title),
      h('style', styleSheet({ title, marking: printable(document.marking ?? '') }, theme, fonts)),
      ...(explorer === undefined ? [] : [h('style', EXPLORER_STYLE)]),
    ]),
    h('body', [
      h('main', [...mainOf(document.blocks, figures)]),
      h(
        'footer',
        document.footer.map((line) => h('p', printable(line))),
      ),
      ...(explorer === undefined
        ? []
        : [
            h('script', { type: 'application/json', id: HANDOUT_DATA }, dataText(explorer.data)),
            h('script', explorer.script),
          ]),
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
