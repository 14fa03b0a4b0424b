import type { Incident } from '../../incident/incident.ts'
import { recordsOf } from '../../incident/records/recordsOf.ts'
import type { Piece } from '../parts.ts'
import type { Check } from '../sections/section.ts'
import { textsIn } from './staleChecks.ts'

/** The same pieces, each with a check on texts that several people wrote apart: `two versions`. Nothing is added where there is one. */
export function withVersionChecks(pieces: readonly Piece[], incident: Incident): readonly Piece[] {
  const kept = recordsOf(incident, 'keptText')
  if (kept.length === 0) return pieces
  return pieces.map((piece) => {
    const texts = textsIn(piece)
    const others = kept.filter(({ field }) => texts.includes(field)).length
    if (others === 0) return piece
    const check: Check = [false, others === 1 ? 'two versions' : `${others + 1} versions`]
    return { ...piece, checks: [check, ...piece.checks] }
  })
}
