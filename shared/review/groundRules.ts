import type { Incident } from '../incident/incident.ts'
import { recordOf } from '../incident/records/recordsOf.ts'

/** The record that holds them. */
export const GROUND_RULES = 'rules'

/** What is read out at the beginning, until the house has its own words. */
export const DEFAULT_GROUND_RULES: readonly string[] = [
  'Everybody did the best they could with what they knew, could do and had at hand.',
  'We look for how it made sense then, not for who or why.',
  'What happened counts, not what somebody might have done.',
  'Ideas for fixes go to the parking lot until the timeline is agreed.',
  'Everybody is heard, and nobody speaks for long.',
  'Anybody may say “move on”.',
]

/** The rules of this meeting: as they were written, else the usual ones. */
export function groundRulesOf(incident: Pick<Incident, 'records'>): readonly string[] {
  const own = recordOf(incident, 'groundRules', GROUND_RULES)?.rules ?? []
  return own.length === 0 ? DEFAULT_GROUND_RULES : own
}
