import type { Incident } from '../incident/incident.ts'
import type { RecordOf } from '../incident/records/collections.ts'
import { recordOf, recordsOf } from '../incident/records/recordsOf.ts'
import { stepsOf, usualFilter } from './steps.ts'

/** What was parked, and whether it may be talked about yet. */
export interface ParkingLot {
  readonly waiting: readonly RecordOf<'parkedItem'>[]
  /** Those that became something, or were dropped. */
  readonly settled: readonly RecordOf<'parkedItem'>[]
  /** Events of the walk that the room agreed on, and how many there are. */
  readonly agreed: number
  readonly total: number
  readonly isOpen: boolean
  /** Somebody opened it before the timeline was agreed. */
  readonly openedEarly: boolean
}

/** The id of the one record that opens the lot early. */
export const LOT = 'lot'

/**
 * The parking lot [B3]: locked until every event of the walk is agreed, or somebody opens it early. The walk goes through
 * the starred events, or all of them where none is starred. Without events there is nothing to agree on, and it is open.
 */
export function parkingLotOf(incident: Pick<Incident, 'records' | 'timeline'>): ParkingLot {
  const items = recordsOf(incident, 'parkedItem').filter(({ text }) => text.trim() !== '')
  const walked = new Set(stepsOf(incident, usualFilter(incident)).map(({ event }) => event))
  const agreed = recordsOf(incident, 'eventMark').filter(
    (mark) => mark.verdict === 'agreed' && [...walked].some((event) => event === mark.id),
  ).length
  const openedEarly = recordOf(incident, 'parkingLot', LOT)?.opened === true
  const isAgreed = agreed === walked.size
  return {
    waiting: items.filter(({ became }) => became === null),
    settled: items.filter(({ became }) => became !== null),
    agreed,
    total: walked.size,
    isOpen: isAgreed || openedEarly,
    openedEarly: openedEarly && !isAgreed,
  }
}
