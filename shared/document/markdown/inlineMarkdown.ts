import type { PhrasingContent } from 'mdast'
import { assertNever } from '../../result.ts'
import type { Cell, Inline } from '../blocks.ts'
import { printable } from '../printable.ts'

/** Running text: a line break stays a break. Runs of white space would be folded by every reader anyway. */
export const phrases = (cell: Cell): readonly PhrasingContent[] => cell.flatMap((inline) => phrase(inline, lines))

/** The same on one line, for what cannot be broken: cells of tables. */
export const oneLinePhrases = (cell: Cell): readonly PhrasingContent[] =>
  cell.flatMap((inline) => phrase(inline, (text) => [{ type: 'text', value: printable(text).replace(/\s+/g, ' ') }]))

type Write = (text: string) => readonly PhrasingContent[]

const lines: Write = (text) =>
  printable(text)
    .split(/\s*\n\s*/)
    .flatMap((line, i): readonly PhrasingContent[] => {
      const piece = { type: 'text', value: line.replace(/[^\S\n]+/g, ' ') } as const
      return i === 0 ? [piece] : [{ type: 'break' }, piece]
    })

function phrase(inline: Inline, write: Write): readonly PhrasingContent[] {
  const within = (children: Cell) => children.flatMap((child) => phrase(child, write))
  switch (inline.kind) {
    case 'text':
    case 'time':
      return write(inline.text)
    case 'code':
      return [{ type: 'inlineCode', value: printable(inline.text).replace(/\s+/g, ' ') }]
    case 'missing':
      return [{ type: 'emphasis', children: [...write(inline.text)] }]
    case 'strong':
    case 'emphasis':
    case 'delete':
      return [{ type: inline.kind, children: within(inline.children) }]
    case 'link':
      return [{ type: 'link', url: inline.href, title: null, children: within(inline.children) }]
    default:
      return assertNever(inline)
  }
}
