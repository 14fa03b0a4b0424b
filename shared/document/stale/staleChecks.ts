import type { Incident } from '../../incident/incident.ts'
import { isTextField, proseOf } from '../../incident/texts.ts'
import type { Instant } from '../../time/instant.ts'
import type { Piece } from '../parts.ts'
import type { Check } from '../sections/section.ts'
import { boundIn } from './bind.ts'
import { type NumberFact, numberFacts } from './facts.ts'
import { keptNumbersIn, staleNumbers } from './staleNumbers.ts'

/** The names of the texts that people write into a piece. */
export function textsIn(piece: Piece): readonly string[] {
  if (piece.kind === 'text') return []
  if (piece.kind === 'write') return [piece.field]
  if (piece.key === 'issueSummary') return ['impact']
  return piece.prompt !== null || isTextField(piece.key) ? [piece.key] : []
}

/** The same pieces, each with a check on the numbers of its texts: `1 number out of date`. Nothing is added where all hold. */
export function withStaleChecks(pieces: readonly Piece[], incident: Incident, now: Instant): readonly Piece[] {
  if (incident.records.boundNumbers.size === 0) return pieces
  const facts = numberFacts(incident, now)
  return pieces.map((piece): Piece => {
    const check = staleCheck(piece, incident, facts)
    return check === null ? piece : { ...piece, checks: [check, ...piece.checks] }
  })
}

function staleCheck(piece: Piece, incident: Incident, facts: readonly NumberFact[]): Check | null {
  const count = textsIn(piece).reduce(
    (sum, field) =>
      sum +
      staleNumbers(proseOf(incident, field), boundIn(incident, field), keptNumbersIn(incident, field), facts).length,
    0,
  )
  if (count === 0) return null
  return [false, count === 1 ? '1 number out of date' : `${count} numbers out of date`]
}
