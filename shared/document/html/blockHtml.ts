import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { assertNever } from '../../result.ts'
import type { Block, BlockOf, Cell, ListItem } from '../blocks.ts'
import { isRightToLeft } from '../direction.ts'
import type { Figure } from '../figure/drawFigure.ts'
import { plainText } from '../inlines.ts'
import { printable } from '../printable.ts'
import { inlinesHtml } from './inlineHtml.ts'

/** One block as an element. User text is text here too: nothing is ever parsed. */
export function blockHtml(block: Block, figures: readonly Figure[]): readonly Element[] {
  switch (block.kind) {
    case 'heading':
      return [h(`h${block.level}`, { id: block.id, ...direction(block.text) }, printable(block.text))]
    case 'paragraph':
      return [h('p', direction(plainText(block.inlines)), inlinesHtml(block.inlines))]
    case 'facts':
      return [factsHtml(block)]
    case 'table':
      return [tableHtml(block)]
    case 'list':
      return [listHtml(block, figures)]
    case 'quote':
      return [h('blockquote', within(block.blocks, figures))]
    case 'callout':
      return [
        h('div', { className: 'callout', role: 'note' }, [
          h('p', [h('strong', printable(block.title))]),
          ...within(block.blocks, figures),
        ]),
      ]
    case 'code':
      return [h('pre', [h('code', printable(block.text))])]
    case 'rule':
      return [h('hr')]
    case 'pageBreak':
      return [h('div', { className: 'page-break' })]
    case 'figure':
      return figures.map((figure, index) => figureHtml(block, figure, index))
    default:
      return assertNever(block)
  }
}

/**
 * Where some value is approximate, `≈` has a slot of its own in all, so that the values stand in line. A note stands with its
 * value: a column of its own would be too narrow beside a second table.
 */
function factsHtml({ caption, rows }: BlockOf<'facts'>): Element {
  const slot = rows.some(({ value }) => isAbout(value))
  const noted = rows.some(({ note }) => note.length > 0)
  return h('table', { className: ['facts', ...(noted ? [] : ['plain']), ...(slot ? ['slotted'] : [])] }, [
    h('caption', printable(caption)),
    h(
      'tbody',
      rows.map(({ label, value, note }) =>
        h('tr', [
          h('th', { scope: 'row', className: label.length <= SHORT_LABEL ? ['narrow'] : [] }, printable(label)),
          h('td', [
            h('span', { className: 'value' }, slot ? slotted(value) : inlinesHtml(value)),
            ...(note.length === 0 ? [] : [' ', h('span', { className: 'note' }, inlinesHtml(note))]),
          ]),
        ]),
      ),
    ),
  ])
}

const ABOUT = '≈ '

const isAbout = (value: Cell): boolean => plainText(value.slice(0, 1)).startsWith(ABOUT)

function slotted(value: Cell): ElementContent[] {
  if (!isAbout(value)) return [h('span', { className: 'about' }), ...inlinesHtml(value)]
  return [h('span', { className: 'about' }, ABOUT), ...inlinesHtml(withoutAbout(value))]
}

function withoutAbout([first, ...rest]: Cell): Cell {
  if (first === undefined) return rest
  const cut =
    'children' in first
      ? { ...first, children: withoutAbout(first.children) }
      : { ...first, text: first.text.slice(ABOUT.length) }
  return [cut, ...rest]
}

/** Columns with no more than this many characters in any cell are never broken. */
const NARROW = 24
const SHORT_LABEL = 20
const isShort = (cell: Cell): boolean => plainText(cell).length <= NARROW

/**
 * The first column of longer words is the main one, and never squeezed by the others. In a box of its own, which scrolls
 * sideways where the screen is narrow.
 */
function tableHtml({ caption, columns, rows, look, bars }: BlockOf<'table'>): Element {
  const narrow = columns.map((_, i) => rows.every((row) => isShort(row[i] ?? [])))
  const main = columns.findIndex(({ numeric }, i) => !numeric && narrow[i] === false)
  const classes = columns.map(({ numeric }, i) => [
    ...(numeric ? ['number'] : []),
    ...(narrow[i] === true ? ['narrow'] : [i === main ? 'main' : 'words']),
  ])
  const classOf = (place: number) => ({ className: classes[place] ?? [] })
  return h('div', { className: 'scroll' }, [
    h('table', look === undefined ? {} : { className: look }, [
      ...(caption === '' ? [] : [h('caption', printable(caption))]),
      h('thead', [
        h(
          'tr',
          columns.map(({ title }, i) => h('th', { scope: 'col', ...classOf(i) }, printable(title))),
        ),
      ]),
      h(
        'tbody',
        rows.map((row, place) =>
          h(
            'tr',
            row.map((cell, i) =>
              h('td', { ...classOf(i), ...direction(plainText(cell)) }, [
                ...(i === row.length - 1 ? barHtml(bars?.[place]) : []),
                ...inlinesHtml(cell),
              ]),
            ),
          ),
        ),
      ),
    ]),
  ])
}

const direction = (text: string) => (isRightToLeft(text) ? { dir: 'rtl' } : {})

/** As long as a hundred pixels can show, beside the words that say the same. */
const barHtml = (share: number | null | undefined): Element[] =>
  share === null || share === undefined
    ? []
    : [h('span', { className: 'bar', ariaHidden: 'true', style: `width:${Math.round(share * 64)}px` })]

const within = (blocks: readonly Block[], figures: readonly Figure[]): Element[] =>
  blocks.flatMap((block) => blockHtml(block, figures))

function listHtml({ ordered, start, items }: BlockOf<'list'>, figures: readonly Figure[]): Element {
  const isTasks = items.some(({ done }) => done !== null)
  const look = { ...(start === undefined ? {} : { start }), ...(isTasks ? { className: 'tasks' } : {}) }
  return h(
    ordered ? 'ol' : 'ul',
    look,
    items.map((item) => itemHtml(item, figures)),
  )
}

function itemHtml({ inlines, blocks, done }: ListItem, figures: readonly Figure[]): Element {
  const text = plainText(inlines)
  // The words alone run to the left: with the item, its number would stand outside of the page.
  const line = isRightToLeft(text) ? [h('span', direction(text), inlinesHtml(inlines))] : inlinesHtml(inlines)
  const content = [...line, ...within(blocks, figures)]
  if (done === null) return h('li', content)
  return h('li', { className: done ? ['task', 'done'] : ['task'] }, [
    h('span', { className: 'spoken' }, done ? 'Done: ' : 'Open: '),
    ...content,
  ])
}

const figureHtml = ({ id, title }: BlockOf<'figure'>, { svg, sideways, part }: Figure, index: number): Element =>
  h('figure', { id: index === 0 ? id : `${id}-${index}`, ...(sideways ? { className: 'sideways' } : {}) }, [
    svg,
    h('figcaption', `${captionOf(title, part)}. The table of the full timeline says the same in words.`),
  ])

const captionOf = (title: string, part: string | null): string => printable(part === null ? title : `${title}: ${part}`)
