import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Facts } from '../../shared/import/facts/shape.ts'
import { declarationOf, type FactsProposal, proposeFacts, readFacts } from '../../shared/import/facts.ts'
import type { Incident } from '../../shared/incident/incident.ts'
import { replay } from '../../shared/incident/replay.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { declared, journal, obeyed } from './build.ts'

const FOLDER = join(import.meta.dirname, '../../assets/samples')

/** The names of the sample incidents, without `.json`. */
export const SAMPLES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace(/\.json$/, ''))
  .sort()

export const sampleText = (name: string): string => readFileSync(join(FOLDER, `${name}.json`), 'utf8')

/** Reads facts that must be readable. */
export function factsOf(source: string | object): Facts {
  const read = readFacts(typeof source === 'string' ? source : JSON.stringify(source))
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

/** Imports facts into a journal, or into a new one, as the app does, and answers what was proposed. */
export function imported(
  facts: Facts,
  before?: readonly JournalEntry[],
): { readonly entries: readonly JournalEntry[]; readonly incident: Incident; readonly proposal: FactsProposal } {
  const { title, severity } = declarationOf(facts)
  const start = before ?? journal(declared(title, severity === null ? {} : { severity }))
  const proposal = proposeFacts(facts, replay(start))
  const { proposals } = proposal
  const entries = proposals.length === 0 ? start : obeyed(start, '2026-11-22 12:00', { kind: 'importBatch', proposals })
  return { entries, incident: replay(entries), proposal }
}

/** The sample incident of that name. */
export const sampleIncident = (name: string): Incident => imported(factsOf(sampleText(name))).incident
