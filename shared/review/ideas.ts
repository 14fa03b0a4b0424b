import type { Incident } from '../incident/incident.ts'
import type { RecordOf } from '../incident/records/collections.ts'
import { recordOf, recordsOf } from '../incident/records/recordsOf.ts'
import { addBusinessDays } from '../time/calendarDate.ts'
import { formatDate } from '../time/format.ts'
import type { Instant } from '../time/instant.ts'

/** The id of the one record that ends the soak time early. */
export const SOAK = 'soak'

/** An idea that may become an action item [A1]. */
export interface Idea {
  readonly id: string
  readonly text: string
  readonly event: RecordOf<'parkedItem'>['event']
  /** The day, in the zone of the incident, from which it may be decided on. */
  readonly ripeOn: string
  readonly isRipe: boolean
}

/** An idea that was not taken up, and why. */
export interface DeclinedIdea {
  readonly id: string
  readonly text: string
  readonly reason: string
}

export interface Ideas {
  /** Not decided yet, in the order in which they were parked. */
  readonly waiting: readonly Idea[]
  readonly declined: readonly DeclinedIdea[]
  /** How many rest still. */
  readonly resting: number
  /** Who ended the soak time before it was over, and when; null where nobody did. */
  readonly endedEarly: { readonly by: string; readonly at: Instant } | null
}

/**
 * The ideas that the room wants to talk about as actions [A1]. Each rests for so many working days from when it was parked,
 * weekends not counted; 0 days: none rests. Ended early, all are ripe.
 */
export function ideasOf(incident: Pick<Incident, 'records' | 'zone'>, soakDays: number, now: Instant): Ideas {
  const soak = recordOf(incident, 'soakTime', SOAK)
  const endedEarly = soak?.endedEarly === true ? { by: soak.changedBy, at: soak.changedAt } : null
  const today = formatDate(now, incident.zone)
  const ideas = recordsOf(incident, 'parkedItem').filter(
    ({ became, text }) => became === 'actionIdea' && text.trim() !== '',
  )
  const outcomeOf = ({ id }: { readonly id: string }) => recordOf(incident, 'ideaOutcome', id)?.outcome ?? null
  const waiting = ideas
    .filter((idea) => outcomeOf(idea) === null)
    .map(({ id, text, event, madeAt }): Idea => {
      const ripeOn = addBusinessDays(formatDate(madeAt, incident.zone), soakDays)
      return { id, text: text.trim(), event, ripeOn, isRipe: endedEarly !== null || ripeOn <= today }
    })
  return {
    waiting,
    declined: ideas
      .filter((idea) => outcomeOf(idea) === 'declined')
      .map(({ id, text }) => ({
        id,
        text: text.trim(),
        reason: recordOf(incident, 'ideaOutcome', id)?.reason.trim() ?? '',
      })),
    resting: waiting.filter(({ isRipe }) => !isRipe).length,
    endedEarly,
  }
}
