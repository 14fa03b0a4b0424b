import { printable } from '../document/printable.ts'
import type { Incident } from '../incident/incident.ts'
import { type MaskOptions, type MaskPlan, maskPlan } from './maskPlan.ts'
import { maskedText, maskMatcher } from './maskTexts.ts'
import { changeIncident } from './texts/incidentTexts.ts'

/**
 * The incident with everything masked that the plan does not keep, in every text it has [X6]. Ids, times, hashes and
 * numbers stay. The decisions about masking are left out, for they say what was masked.
 */
export function maskIncident(incident: Incident, { findings }: MaskPlan): Incident {
  const masked = findings.filter(({ isKept }) => !isKept)
  if (masked.length === 0) return incident
  const matcher = maskMatcher(masked)
  const text = (written: string) => {
    const clean = printable(written)
    const spans = matcher.inText(clean)
    return spans.length === 0 ? written : maskedText(clean, spans)
  }
  return changeIncident(
    { ...incident, records: { ...incident.records, maskDecision: new Map() } },
    { text, person: (name) => matcher.inField(name)?.replacement ?? text(name) },
  )
}

/** The incident masked as asked for; with neither people nor secrets to be masked, as it is. */
export const masked = (incident: Incident, options: MaskOptions): Incident =>
  options.people || options.secrets ? maskIncident(incident, maskPlan(incident, options)) : incident
