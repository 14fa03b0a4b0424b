import type { Incident } from '../incident/incident.ts'
import type { RecordOf } from '../incident/records/collections.ts'
import { recordOf, recordsOf } from '../incident/records/recordsOf.ts'
import type { Instant } from '../time/instant.ts'
import { type AgendaBlock, HOUR_AGENDA } from './agenda.ts'
import { type Meeting, meetingsOf } from './meetingClock.ts'

/** The record that holds the agenda of the next meeting. */
export const NEXT_AGENDA = 'next'

type Recorded = Pick<Incident, 'records'>

/** The meetings about an incident, oldest first, as they stand at `now` [V1]. Empty before the first was started. */
export const meetingsIn = (incident: Recorded, now: Instant): readonly Meeting[] =>
  meetingsOf(recordsOf(incident, 'meetingFact'), (id) => recordOf(incident, 'agenda', id)?.blocks ?? null, now)

/** What the next meeting will do: what was planned, else the usual hour. */
export function nextAgenda(incident: Recorded): readonly AgendaBlock[] {
  const planned = recordOf(incident, 'agenda', NEXT_AGENDA)?.blocks ?? []
  return planned.length === 0 ? HOUR_AGENDA.blocks : planned
}

/** Which meeting attendance and hands are noted for, from 1: the last that was started, or the first. */
export const meetingNumber = (meetings: readonly Meeting[]): number => Math.max(1, meetings.length)

/** Who was marked for a meeting, by any name they were given, in the order in which they were marked. */
export const attendanceOf = (incident: Recorded, meeting: number): readonly RecordOf<'attendance'>[] =>
  recordsOf(incident, 'attendance').filter((one) => one.meeting === meeting)

/** The id of what is noted about a person at a meeting: two who note it at once mean the same record. */
export const attendanceId = (meeting: number, person: string): string =>
  `${meeting}:${person.trim().toLowerCase()}`.slice(0, 200)

/** The shows of hands at a meeting, oldest first. */
export const handsOf = (incident: Recorded, meeting: number): readonly RecordOf<'showOfHands'>[] =>
  recordsOf(incident, 'showOfHands').filter((one) => one.meeting === meeting)
