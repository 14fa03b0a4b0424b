import type { Block, BlockOf } from '../blocks.ts'
import { fromLog, heading, words } from '../inlines.ts'
import { levelOf } from '../levels.ts'
import type { DocumentPart, Piece } from '../parts.ts'
import { textPiece } from './composeTemplate.ts'

/**
 * Makes one outline of what the pieces brought: one heading of the first rank, which is `title` where the template has none, no
 * level skipped, each id once. A figure is drawn once, since it is the same; a section of its own says so.
 */
export function outlined(pieces: readonly Piece[], title: string): readonly Piece[] {
  const ids = new Set<string>()
  let last = 0
  let top = false
  let drawn = false
  const unique = (wanted: string): string => {
    let id = wanted
    for (let count = 2; ids.has(id); count += 1) id = `${wanted}-${count}`
    ids.add(id)
    return id
  }
  const tidy = (block: Block, own: boolean): readonly Block[] => {
    if (block.kind === 'figure') {
      const first = !drawn
      drawn = true
      return first ? [block] : []
    }
    if (block.kind !== 'heading') return [block]
    const level = levelOf(Math.min(last + 1, block.level === 1 && top ? 2 : block.level))
    last = level
    top = true
    return [{ ...block, level, id: unique(own ? slugOf(block.text) : block.id) }]
  }
  const first = pieces.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'heading')
  const start: readonly Piece[] =
    first?.kind === 'heading' && first.level === 1 ? [] : [textPiece([heading(1, 'title', title)])]
  return [...start, ...pieces].map((piece): Piece => {
    const own = piece.kind === 'text'
    const blocks = piece.blocks.flatMap((block) => tidy(block, own))
    if (piece.kind === 'text' || piece.id === null) return { ...piece, blocks }
    const [head, ...rest] = blocks
    const id = head?.kind === 'heading' ? head.id : null
    const isShownAbove = id !== null && rest.length === 0 && piece.blocks.length > 1
    return { ...piece, id, blocks: isShownAbove ? [...blocks, SHOWN_ABOVE] : blocks }
  })
}

const SHOWN_ABOVE = fromLog(words('The timeline is shown above.'))

/** The same blocks with no level skipped on the way down, whatever was moved or left out. */
export function levelled(blocks: readonly Block[]): readonly Block[] {
  let last = 0
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    last = Math.min(last + 1, block.level)
    return last === block.level ? block : { ...block, level: levelOf(last) }
  })
}

/** Words as an id: letters and digits of every script, with hyphens between. */
function slugOf(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return slug === '' ? 'part' : slug.slice(0, 60)
}

/** Pieces by the headings of the first two ranks they stand under. */
export function partsOf(pieces: readonly Piece[]): readonly DocumentPart[] {
  const parts: { id: string; title: string; pieces: Piece[] }[] = []
  for (const piece of pieces.flatMap(atHeadings)) {
    const [first] = piece.blocks
    const last = parts.at(-1)
    if (isPartHead(first)) parts.push({ id: first.id, title: first.text, pieces: [piece] })
    else if (last === undefined) parts.push({ id: 'top', title: '', pieces: [piece] })
    else last.pieces.push(piece)
  }
  return parts
}

const isPartHead = (block: Block | undefined): block is BlockOf<'heading'> =>
  block?.kind === 'heading' && block.level <= 2

/** Words of a template may hold several headings: each begins a part. */
function atHeadings(piece: Piece): readonly Piece[] {
  if (piece.kind !== 'text') return [piece]
  const groups: Block[][] = []
  for (const block of piece.blocks) {
    if (groups.length === 0 || isPartHead(block)) groups.push([block])
    else groups.at(-1)?.push(block)
  }
  return groups.map((blocks) => ({ ...piece, blocks }))
}
