import type { Piece } from '../../../../shared/document/parts.ts'
import { SECTIONS } from '../../../../shared/document/sections/catalogue.ts'

/** What a piece is called where it is edited, also when the document gives it no heading. */
export function pieceTitle(piece: Piece): string {
  if (piece.kind === 'text') return ''
  if (piece.title !== '') return piece.title
  return piece.kind === 'section' ? SECTIONS[piece.key].title : piece.field
}
