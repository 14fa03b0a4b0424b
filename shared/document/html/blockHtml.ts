import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { assertNever } from '../../result.ts'
import { toIso } from '../../time/instant.ts'
import type { Block, Cell, Inline } from '../blocks.ts'
import type { Figure } from '../figure/drawFigure.ts'
import { printable } from '../printable.ts'

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** One block as an element. User text is text here too: nothing is ever parsed. */
export function blockHtml(block: Block, figures: readonly Figure[]): readonly Element[] {
  switch (block.kind) {
    case 'heading':
      return [h(`h${block.level}`, { id: block.id }, printable(block.text))]
    case 'paragraph':
      return [h('p', inlinesHtml(block.inlines))]
    case 'facts':
      return [factsHtml(block)]
    case 'table':
      return [tableHtml(block)]
    case 'list':
      return [
        h(
          block.ordered ? 'ol' : 'ul',
          block.items.map((item) => h('li', inlinesHtml(item))),
        ),
      ]
    case 'tasks':
      return [tasksHtml(block)]
    case 'figure':
      return figures.map((figure, index) => figureHtml(block, figure, index))
    default:
      return assertNever(block)
  }
}

const inlinesHtml = (cell: Cell): ElementContent[] => cell.map(inlineHtml)

function inlineHtml(inline: Inline): ElementContent {
  const text = printable(inline.text)
  switch (inline.kind) {
    case 'text':
      return { type: 'text', value: text }
    case 'strong':
      return h('strong', text)
    case 'code':
      return h('code', text)
    case 'time':
      return h('time', { dateTime: toIso(inline.at) }, text)
    case 'missing':
      return h('span', { className: 'missing' }, text)
    default:
      return assertNever(inline)
  }
}

/** Where some value is approximate, `≈` has a slot of its own in all, so that the values stand in line. */
function factsHtml({ caption, rows }: BlockOf<'facts'>): Element {
  const slot = rows.some(({ value }) => isAbout(value))
  return h('table', { className: 'facts' }, [
    h('caption', printable(caption)),
    h(
      'tbody',
      rows.map(({ label, value, note }) =>
        h('tr', [
          h('th', { scope: 'row' }, printable(label)),
          h('td', slot ? slotted(value) : inlinesHtml(value)),
          h('td', { className: 'note' }, inlinesHtml(note)),
        ]),
      ),
    ),
  ])
}

const ABOUT = '≈ '

const isAbout = ([first]: Cell): boolean => first?.text.startsWith(ABOUT) === true

function slotted(value: Cell): ElementContent[] {
  const [first, ...rest] = value
  if (first === undefined || !isAbout(value)) return [h('span', { className: 'about' }), ...inlinesHtml(value)]
  return [
    h('span', { className: 'about' }, ABOUT),
    ...inlinesHtml([{ ...first, text: first.text.slice(ABOUT.length) }, ...rest]),
  ]
}

/** Columns with no more than this many characters in any cell are never broken. */
const NARROW = 24
const lengthOf = (cell: Cell): number => cell.reduce((sum, { text }) => sum + text.length, 0)

/**
 * The first column of longer words is the main one, and never squeezed by the others. In a box of its own, which scrolls
 * sideways where the screen is narrow.
 */
function tableHtml({ caption, columns, rows, look }: BlockOf<'table'>): Element {
  const narrow = columns.map((_, i) => rows.every((row) => lengthOf(row[i] ?? []) <= NARROW))
  const main = columns.findIndex(({ numeric }, i) => !numeric && narrow[i] === false)
  const classes = columns.map(({ numeric }, i) => [
    ...(numeric ? ['number'] : []),
    ...(narrow[i] === true ? ['narrow'] : [i === main ? 'main' : 'words']),
  ])
  const classOf = (place: number) => ({ className: classes[place] ?? [] })
  return h('div', { className: 'scroll' }, [
    h('table', look === undefined ? {} : { className: look }, [
      h('caption', printable(caption)),
      h('thead', [
        h(
          'tr',
          columns.map(({ title }, i) => h('th', { scope: 'col', ...classOf(i) }, printable(title))),
        ),
      ]),
      h(
        'tbody',
        rows.map((row) =>
          h(
            'tr',
            row.map((cell, i) => h('td', classOf(i), inlinesHtml(cell))),
          ),
        ),
      ),
    ]),
  ])
}

const tasksHtml = ({ items }: BlockOf<'tasks'>): Element =>
  h(
    'ul',
    { className: 'tasks' },
    items.map(({ done, inlines }) =>
      h('li', done ? { className: 'done' } : {}, [
        h('span', { className: 'spoken' }, done ? 'Done: ' : 'Open: '),
        ...inlinesHtml(inlines),
      ]),
    ),
  )

const figureHtml = ({ id, title }: BlockOf<'figure'>, { svg, sideways, part }: Figure, index: number): Element =>
  h('figure', { id: index === 0 ? id : `${id}-${index}`, ...(sideways ? { className: 'sideways' } : {}) }, [
    svg,
    h('figcaption', `${captionOf(title, part)}. The table of the full timeline says the same in words.`),
  ])

const captionOf = (title: string, part: string | null): string => printable(part === null ? title : `${title}: ${part}`)
