import type { IncidentEvent } from '../incident/event.ts'
import { timeWords } from '../incident/eventWords.ts'
import { hasClockTime } from '../incident/hasClockTime.ts'
import type { ZoneId } from '../time/instant.ts'

/** When an event happened, short: its time with the sign of how well it is known, else in words. */
export function whenWords(event: IncidentEvent, zone: ZoneId): string {
  const { sign, text, spoken } = timeWords(event, zone)
  return hasClockTime(event) ? `${sign} ${text}`.trim() : spoken
}
