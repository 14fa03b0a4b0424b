import type { IncidentId } from '../../shared/ids.ts'
import type { StorageError } from '../../shared/ipc.ts'
import type { Head } from '../../shared/journal/header.ts'
import type { RecoveryReport } from '../../shared/journal/recovery.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { FilePort } from './filePort.ts'
import { nodeBytes } from './nodeBytes.ts'
import { readFolder } from './readFolder.ts'

/** What a full check of an incident's folder found. Ready to be printed as JSON; its words are stable. */
export interface VerifyReport extends Omit<RecoveryReport, 'segments'> {
  /** Every line has its hash, every chain is whole, nothing is missing, doubtful or out of reach. */
  readonly ok: boolean
  readonly incident: IncidentId | null
  readonly folder: string
  readonly segments: readonly { readonly name: string; readonly entries: number }[]
  readonly heads: readonly Head[]
}

/** Reads the folder from the first byte to the last, as opening it does, and says what is sound. Modifies nothing. */
export async function verifyFolder(folder: string, fs: FilePort): Promise<Result<VerifyReport, StorageError>> {
  const read = await readFolder(fs, nodeBytes, folder)
  if (!read.ok) return read
  const { journal, incident, segments } = read.value
  const { entries, damaged, gaps, unreadable, conflicts } = journal.report
  const isSound = [damaged, gaps, unreadable, conflicts].every((list) => list.length === 0)
  return ok({
    ok: isSound && incident !== null,
    incident,
    folder,
    segments,
    entries,
    damaged,
    gaps,
    unreadable,
    conflicts,
    heads: journal.heads.map(({ segment, n, h }) => ({ segment, n, h })),
  })
}
