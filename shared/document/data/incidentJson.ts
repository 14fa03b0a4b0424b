import type { Incident } from '../../incident/incident.ts'
import { metricsOf } from '../../incident/metrics.ts'
import { metricsJson } from '../../incident/metricsJson.ts'
import type { JournalEntry } from '../../journal/entry.ts'
import { SEAL_OP } from '../../journal/seal.ts'
import { maskIn } from '../../rendition/renditionOf.ts'
import { type Instant, toIso } from '../../time/instant.ts'
import { toldAt } from '../asItLeaves.ts'
import type { ExportOptions } from '../exportOptions.ts'
import { incidentState } from './incidentState.ts'

/** What the file calls itself, so that a reader can tell it from any other JSON. */
export const JSON_FORMAT = 'faultline-incident'

/** The version of the file. A reader refuses one that is newer than its own. */
export const JSON_VERSION = 1

const MASKS = ['people', 'secrets'] as const

export interface JsonSource {
  /** As it leaves. */
  readonly incident: Incident
  /** The log that the incident is the replay of; null when something was left out or replaced, as the log would tell it. */
  readonly entries: readonly JournalEntry[] | null
  readonly options: ExportOptions
  readonly now: Instant
  readonly appVersion: string
}

/** An entry as the file holds it: as a line of the journal, without what a line says about its place in a segment. */
const entryJson = ({ id, hlc, recordedAt, by, batch, op }: JournalEntry) => ({
  id,
  hlc,
  recordedAt: toIso(recordedAt),
  by,
  batch,
  op: op.op === 'unknown' ? op.name : op.op,
  d: op.d,
})

const isSeal = ({ op }: JournalEntry): boolean => (op.op === 'unknown' ? op.name : op.op) === SEAL_OP

/**
 * The whole incident as JSON, as docs/exports.md describes it: `incident` for other programs, `log` to read it back from
 * without loss. Seals are left out: they vouch for files of the folder, which are not here.
 */
export function incidentJson({ incident, entries, options, now, appVersion }: JsonSource): string {
  const file = {
    format: JSON_FORMAT,
    version: JSON_VERSION,
    exported: { at: toIso(now), by: `Faultline ${appVersion}` },
    rendition: options.rendition,
    masked: MASKS.filter((what) => maskIn(options.rendition, options.mask)[what]),
    knownAt: options.knownAt === null ? null : toIso(options.knownAt),
    incident: incidentState(incident),
    metrics: metricsJson(metricsOf(incident, toldAt(options, now))),
    log: entries === null ? null : entries.filter((entry) => !isSeal(entry)).map(entryJson),
  }
  return `${JSON.stringify(file, null, 1)}\n`
}
