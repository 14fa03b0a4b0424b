import type { Piece } from '../../../../shared/document/parts.ts'
import { SECTIONS } from '../../../../shared/document/sections/catalogue.ts'

/** What a piece is called where it is edited, also when the document gives it no heading: then a text is called by its part. */
export function pieceTitle(piece: Piece, part: string): string {
  if (piece.kind === 'text') return ''
  if (piece.title !== '') return piece.title
  return piece.kind === 'section' ? SECTIONS[piece.key].title : part
}
