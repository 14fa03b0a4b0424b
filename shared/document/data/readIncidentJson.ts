import { z } from 'zod'
import type { BatchId, EntryId, IncidentId } from '../../ids.ts'
import type { JournalEntry } from '../../journal/entry.ts'
import { hlcDevice, isHlc } from '../../journal/hlc.ts'
import { readOp } from '../../journal/schema.ts'
import { SEAL_OP } from '../../journal/seal.ts'
import { err, ok, type Result } from '../../result.ts'
import { fromIso } from '../../time/instant.ts'
import { JSON_FORMAT, JSON_VERSION } from './incidentJson.ts'

/** An incident read from a file: all that its log says. */
export interface ReadIncident {
  readonly id: IncidentId
  readonly title: string
  readonly entries: readonly JournalEntry[]
}

/** Whether parsed JSON calls itself an incident of ours, whatever version. */
export const isIncidentJson = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === JSON_FORMAT

const id = z.string().regex(/^[0-9A-Za-z-]{1,64}$/, 'it is no id')

const line = z
  .object({
    id,
    hlc: z.string().refine(isHlc, 'it is no place in the order of a log'),
    recordedAt: z.string().transform((text, context) => {
      const at = fromIso(text)
      if (at !== null) return at
      context.addIssue('it is no time that names its zone')
      return z.NEVER
    }),
    by: z.string(),
    batch: z.string(),
    op: z.string().min(1),
    d: z.unknown(),
  })
  .transform(
    ({ id, hlc, recordedAt, by, batch, op, d }): JournalEntry => ({
      id: id as EntryId,
      hlc,
      recordedAt,
      by,
      device: hlcDevice(hlc),
      batch: batch as BatchId,
      op: readOp(op, d),
    }),
  )

/**
 * Reads an exported incident back: its log, entry by entry, so that the replay is the incident that was exported. Refuses
 * as a whole, naming the place: a newer version, a file from which something was left out, a log with a line that cannot be
 * read, a log that declares no incident.
 */
export function readIncidentJson(file: Readonly<Record<string, unknown>>): Result<ReadIncident, string> {
  if (file.version !== JSON_VERSION) {
    return err(`version: this file is of version ${String(file.version)}; this Faultline reads ${JSON_VERSION}.`)
  }
  if (file.log === null) {
    return err(
      'log: something was left out or replaced when this file was exported, so the incident cannot be read back from it. Export it for internal use, with nothing masked.',
    )
  }
  const read = z.array(line).safeParse(file.log)
  if (!read.success) {
    const [issue] = read.error.issues
    return err(`${['log', ...(issue?.path ?? [])].map(String).join('.')}: ${issue?.message ?? 'it cannot be read'}.`)
  }
  // A seal vouches for files that are not here; it would look as if they had been lost.
  const entries = read.data.filter(({ op }) => op.op !== SEAL_OP)
  const declared = entries.find(({ op }) => op.op === 'incident.declare')
  if (declared === undefined || declared.op.op !== 'incident.declare') {
    return err('log: no entry declares an incident.')
  }
  const incident: string = declared.op.d.incident
  if (!id.safeParse(incident).success) return err('log: the id of the incident cannot be one.')
  return ok({ id: declared.op.d.incident, title: declared.op.d.title, entries })
}
