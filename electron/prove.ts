import type { LogHead } from '../shared/document/composeDocument.ts'
import type { ExportOptions } from '../shared/document/exportOptions.ts'
import type { ClockJump } from '../shared/journal/clockJumps.ts'
import type { JournalEntry } from '../shared/journal/entry.ts'
import { marksOf, recordHead } from '../shared/journal/recordHead.ts'
import { type Instant, toIso } from '../shared/time/instant.ts'
import { copyMarksOf } from '../shared/verify/copyMarks.ts'
import { MAX_MARKS, proofStatement, rowDigest, textDigest, withProof } from '../shared/verify/proof.ts'
import { type ProvedFormat, timelineRows } from '../shared/verify/timelineRows.ts'
import { nodeBytes } from './incidents/nodeBytes.ts'
import type { Session } from './incidents/sessionContract.ts'
import { fingerprintOf, type Sealer } from './sealKey.ts'

/** The log that a document is made from. */
export interface SourceLog {
  readonly incident: string
  readonly entries: readonly JournalEntry[]
  readonly sealer: Sealer | null
  readonly clockJumps: readonly ClockJump[]
}

/** The log of an incident that is open. */
export const logOf = (session: Session): SourceLog => ({
  incident: session.id,
  entries: session.entries(),
  sealer: session.sealer(),
  clockJumps: session.clockJumps(),
})

/** What the footer of a document says of its log. */
export const logHeadOf = ({ entries, sealer, clockJumps }: SourceLog): LogHead => ({
  head: recordHead(entries, nodeBytes),
  entries: entries.length,
  key: sealer === null ? null : fingerprintOf(sealer.publicKey),
  clockJumps,
})

/** The document with what it takes to compare it with the log later, signed where there is a key. */
export function proved(
  document: string,
  format: ProvedFormat,
  log: SourceLog,
  { now, options }: { readonly now: Instant; readonly options: ExportOptions },
): string {
  const { incident, entries, sealer } = log
  const proof = {
    incident,
    exported: toIso(now),
    entries: entries.length,
    head: recordHead(entries, nodeBytes),
    rows: timelineRows(document, format).map((row) => rowDigest(row, nodeBytes)),
    text: textDigest(document, nodeBytes),
    marks: entries.length > MAX_MARKS ? null : marksOf(entries, nodeBytes),
    copy: copyMarksOf(options),
  }
  const statement = proofStatement(proof, sealer?.publicKey ?? '')
  return withProof(document, format, statement, sealer?.sign(statement) ?? '')
}
