import type { Instant } from '../time/instant.ts'
import type { Block, Cell, HeadingLevel, Inline, ListItem } from './blocks.ts'
import { printable } from './printable.ts'

export const words = (text: string): Inline => ({ kind: 'text', text: printable(text) })

export const strong = (text: string): Inline => ({ kind: 'strong', children: [words(text)] })

export const time = (at: Instant, text: string): Inline => ({ kind: 'time', at, text })

/** What nobody recorded, in words. Never an empty cell, a zero or a dash. */
export const missing = (text = 'not recorded'): Inline => ({ kind: 'missing', text })

/** What a user wrote, or that nothing was written. */
export const written = (text: string): Inline => (text.trim() === '' ? missing() : words(text.trim()))

/** Cells one after another, with words between them. */
export const joined = (cells: readonly Cell[], between: string): Cell =>
  cells.filter((cell) => cell.length > 0).flatMap((cell, i) => (i === 0 ? cell : [words(between), ...cell]))

/** What a cell says, without its look. */
export const plainText = (cell: Cell): string =>
  cell.map((inline) => ('children' in inline ? plainText(inline.children) : inline.text)).join('')

export const heading = (level: HeadingLevel, id: string, text: string): Block => ({ kind: 'heading', level, id, text })

export const fromLog = (...inlines: Cell): Block => ({ kind: 'paragraph', inlines, fromLog: true })

const item = (inlines: Cell): ListItem => ({ inlines, blocks: [], done: null })

/** A list that the log fills in. */
export const listFromLog = (items: readonly Cell[], ordered = false): Block => ({
  kind: 'list',
  ordered,
  items: items.map(item),
  fromLog: true,
})
