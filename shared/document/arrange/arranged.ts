import type { Incident } from '../../incident/incident.ts'
import { recordOf } from '../../incident/records/recordsOf.ts'
import { WHOLE_DOCUMENT } from '../../incident/records/sectionOrder.ts'
import type { Block } from '../blocks.ts'
import { type DocumentPart, keyOf, type Piece } from '../parts.ts'
import { inOrder } from './inOrder.ts'
import { joined, sectionsOf } from './partSections.ts'

/**
 * The parts of a document as this incident arranges them: the first one stays, which bears the title; the others and the sections
 * within them stand in the order that somebody gave them. What is in `leftOut` stays in its place and says nothing.
 */
export function arranged(
  parts: readonly DocumentPart[],
  incident: Pick<Incident, 'records'>,
  leftOut: ReadonlySet<string>,
): readonly DocumentPart[] {
  const orderOf = (id: string) => recordOf(incident, 'sectionOrder', id)?.order ?? []
  const [top, ...rest] = parts.map((part) => {
    const { head, sections } = sectionsOf(part)
    const order = orderOf(part.id)
    return withoutLeftOut(
      joined(
        part,
        head,
        inOrder(sections, order, ({ key }) => key),
      ),
      leftOut,
    )
  })
  return top === undefined ? [] : [top, ...inOrder(rest, orderOf(WHOLE_DOCUMENT), ({ id }) => id)]
}

/** Words of the template go with the sections that they introduce, when none of those is left. */
function withoutLeftOut(part: DocumentPart, leftOut: ReadonlySet<string>): DocumentPart {
  if (leftOut.size === 0) return part
  const isOut = (piece: Piece): boolean => leftOut.has(keyOf(piece) ?? '')
  const asked = part.pieces.filter((piece) => piece.kind !== 'text')
  const isBare = asked.some(isOut) && asked.every((piece) => piece.isEmpty || isOut(piece))
  return {
    ...part,
    pieces: part.pieces.map((piece) => {
      if (isOut(piece) || (isBare && piece.kind === 'text')) {
        return { ...piece, checks: [], blocks: [], isEmpty: true, isLeftOut: true }
      }
      if (piece.kind !== 'section') return piece
      const told = (blocks: readonly Block[]) => withoutNested(blocks, leftOut)
      return { ...piece, blocks: told(piece.blocks), beside: told(piece.beside) }
    }),
  }
}

/** A section that shows another one under a heading of its own leaves that out, too. */
function withoutNested(blocks: readonly Block[], leftOut: ReadonlySet<string>): readonly Block[] {
  let until = Number.POSITIVE_INFINITY
  return blocks.filter((block, place) => {
    if (block.kind === 'heading' && block.level <= until) until = Number.POSITIVE_INFINITY
    if (block.kind === 'heading' && place > 0 && leftOut.has(block.id)) until = block.level
    return until === Number.POSITIVE_INFINITY
  })
}
