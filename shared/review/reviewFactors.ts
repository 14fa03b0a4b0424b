import type { FactorId } from '../ids.ts'
import type { IncidentEvent } from '../incident/event.ts'
import type { Incident } from '../incident/incident.ts'
import type { FactorKind } from '../incident/records/factorDetail.ts'
import { recordOf } from '../incident/records/recordsOf.ts'
import { standingEvent } from './learningBoard.ts'

/** A contributing factor with the part it played and the events that show it. */
export interface ReviewFactor {
  readonly id: FactorId
  readonly text: string
  readonly primary: boolean
  readonly kind: FactorKind | null
  /** In the order in which they were linked; those taken back are left out. */
  readonly events: readonly IncidentEvent[]
}

/** The contributing factors that stand, in the order in which they were added. */
export const reviewFactorsOf = (incident: Pick<Incident, 'factors' | 'records' | 'events'>): readonly ReviewFactor[] =>
  incident.factors
    .filter(({ removed, text }) => !removed && text.trim() !== '')
    .map(({ id, text, primary }) => {
      const detail = recordOf(incident, 'factorDetail', id)
      return {
        id,
        text,
        primary,
        kind: detail?.kind ?? null,
        events: (detail?.events ?? []).flatMap((event) => standingEvent(incident, event) ?? []),
      }
    })
