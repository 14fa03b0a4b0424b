import { isIncidentJson, type ReadIncident, readIncidentJson } from '../document/data/readIncidentJson.ts'
import { err, ok, type Result } from '../result.ts'
import type { Facts } from './facts/shape.ts'
import { readFacts } from './facts.ts'
import { tableKind } from './table/proposeTables.ts'

/** What a file holds that can be imported. */
export type ImportFile =
  | { readonly kind: 'facts'; readonly facts: Facts }
  /** A whole incident, with its log. */
  | { readonly kind: 'incident'; readonly incident: ReadIncident }
  /** Events or action items as CSV. */
  | { readonly kind: 'table'; readonly text: string }

/**
 * Reads a file that is to be imported, whichever of ours it is; the reason names the place that is wrong. What is no JSON is a
 * table, if its columns say so.
 */
export function readImportFile(source: string): Result<ImportFile, string> {
  const parsed = parsedJson(source)
  if (parsed === undefined) {
    if (tableKind(source) !== null) return ok({ kind: 'table', text: source })
    if (!/^[\uFEFF\s]*[[{]/.test(source)) return err(NEITHER)
  }
  if (isIncidentJson(parsed)) {
    const incident = readIncidentJson(parsed)
    return incident.ok ? ok({ kind: 'incident', incident: incident.value }) : incident
  }
  const facts = readFacts(source)
  return facts.ok ? ok({ kind: 'facts', facts: facts.value }) : err(facts.error.message)
}

const NEITHER =
  'line 1: The file is not JSON, and as a table it has no columns for events (happened_at, text) or action items (text and owner, due or state).'

/** Undefined when it is no JSON. */
function parsedJson(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
