import { isIncidentJson, type ReadIncident, readIncidentJson } from '../document/data/readIncidentJson.ts'
import { err, ok, type Result } from '../result.ts'
import type { Facts } from './facts/shape.ts'
import { readFacts } from './facts.ts'

/** What a file holds that can be imported. */
export type ImportFile =
  | { readonly kind: 'facts'; readonly facts: Facts }
  /** A whole incident, with its log. */
  | { readonly kind: 'incident'; readonly incident: ReadIncident }

/** Reads a file that is to be imported, whichever of ours it is; the reason names the place that is wrong. */
export function readImportFile(source: string): Result<ImportFile, string> {
  const parsed = parsedJson(source)
  if (isIncidentJson(parsed)) {
    const incident = readIncidentJson(parsed)
    return incident.ok ? ok({ kind: 'incident', incident: incident.value }) : incident
  }
  const facts = readFacts(source)
  return facts.ok ? ok({ kind: 'facts', facts: facts.value }) : err(facts.error.message)
}

function parsedJson(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return null
  }
}
