import type { StorageError } from '../../shared/ipc.ts'
import type { ByteTools } from '../../shared/journal/bytes.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { isTornTail } from '../../shared/journal/recovery.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { VerifyReport } from '../../shared/verify/report.ts'
import { attachmentsIn } from './attachments.ts'
import { checkAttachments } from './checkAttachments.ts'
import { checkSeals } from './checkSeals.ts'
import type { FilePort } from './filePort.ts'
import { nodeBytes } from './nodeBytes.ts'
import { readFolder } from './readFolder.ts'

/** The report, and the record that it is about. */
export interface Verified {
  readonly report: VerifyReport
  readonly entries: readonly JournalEntry[]
}

/** Reads the folder from the first byte to the last, as opening it does, and says what is sound. Modifies nothing. */
export async function verifyFolder(
  folder: string,
  fs: FilePort,
  tools: ByteTools = nodeBytes,
): Promise<Result<Verified, StorageError>> {
  const read = await readFolder(fs, tools, folder)
  if (!read.ok) return read
  const { journal, incident, segments } = read.value
  const { damaged, gaps, unreadable, conflicts, clockJumps } = journal.report
  const isWhole = damaged.every(isTornTail) && [gaps, unreadable, conflicts].every((list) => list.length === 0)
  const { seals, unsealed } = checkSeals(
    journal.entries,
    incident,
    new Set(segments.flatMap(({ hashes }) => hashes)),
    new Set(journal.headers.flatMap(({ rewrote = [] }) => rewrote)),
  )
  const attachments = await checkAttachments(
    journal.entries,
    attachmentsIn(fs, folder, () => 'verify'),
  )
  const report: VerifyReport = {
    ok:
      isWhole &&
      attachments.bad.length === 0 &&
      incident !== null &&
      seals.every(({ state }) => state === 'good' || state === 'rewritten'),
    incident,
    folder,
    segments: segments.map(({ name, entries }) => ({ name, entries })),
    entries: journal.entries.length - seals.length,
    damaged,
    gaps,
    unreadable,
    conflicts,
    clockJumps,
    heads: journal.heads.map(({ segment, n, h }) => ({ segment, n, h })),
    attachments,
    seals,
    unsealed,
  }
  return ok({ report, entries: journal.entries })
}
