import type { ByteTools } from '../journal/bytes.ts'
import type { JournalEntry } from '../journal/entry.ts'
import { compareRecord } from './compareRecord.ts'
import { findProof, rowDigest, type SignedProof, textDigest } from './proof.ts'
import type { DocumentCheck, EditedRow, SealCheck } from './report.ts'
import { type ProvedFormat, timelineRows } from './timelineRows.ts'

/** What a document is checked against, and with. */
export interface CheckedAgainst {
  readonly incident: string | null
  readonly entries: readonly JournalEntry[]
  readonly seals: readonly SealCheck[]
  readonly tools: ByteTools
  readonly isSigned: (text: string, publicKey: string, signature: string) => boolean
  readonly fingerprintOf: (publicKey: string) => string
}

/** Compares an exported document with the log; null when the file says nothing of a log. */
export function checkDocument(
  document: string,
  format: ProvedFormat,
  { incident, entries, seals, tools, isSigned, fingerprintOf }: CheckedAgainst,
): DocumentCheck | null {
  const found = findProof(document)
  if (found === null) return byFooter(document, entries, tools)
  const { proof, key, signature, statement } = found.signed
  const log = compareRecord(proof, entries, tools)
  const timeline = compareRows(found.signed, timelineRows(found.document, format), tools)
  const isOtherIncident = incident !== null && proof.incident !== incident
  const signed = key === '' ? 'none' : isSigned(statement, key, signature) ? 'good' : 'forged'
  const fingerprint = key === '' ? null : fingerprintOf(key)
  return {
    ok: !isOtherIncident && signed !== 'forged' && log.kind === 'unchanged' && timeline.kind === 'same',
    exported: proof.exported,
    head: proof.head,
    entries: proof.entries,
    signature: signed,
    key: fingerprint,
    keyInLog: seals.some((seal) => seal.state === 'good' && seal.key === fingerprint),
    isOtherIncident,
    copy: proof.copy,
    log,
    timeline,
    isEditedElsewhere: timeline.kind === 'same' && textDigest(found.document, tools) !== proof.text,
  }
}

/** A file that has lost its proof but still has its footer can be compared as a whole. */
function byFooter(document: string, entries: readonly JournalEntry[], tools: ByteTools): DocumentCheck | null {
  const [, head] = /Log head[^\n<]*?\b([0-9a-f]{64})\b/.exec(document) ?? []
  const [, count] = /\b(\d+) entr(?:y|ies) in the log/.exec(document) ?? []
  if (head === undefined || count === undefined) return null
  return {
    ok: false,
    exported: '',
    head,
    entries: Number(count),
    signature: 'none',
    key: null,
    keyInLog: false,
    isOtherIncident: false,
    copy: [],
    log: compareRecord({ head, entries: Number(count), marks: null }, entries, tools),
    timeline: { kind: 'unknown' },
    isEditedElsewhere: true,
  }
}

function compareRows({ proof }: SignedProof, rows: readonly string[], tools: ByteTools): DocumentCheck['timeline'] {
  const digests = rows.map((row) => rowDigest(row, tools))
  const same = digests.length === proof.rows.length && digests.every((digest, i) => digest === proof.rows[i])
  if (same) return { kind: 'same', rows: Math.max(0, rows.length - 1) }
  const left = [...proof.rows]
  const edited: EditedRow[] = []
  // A row that was only moved is named, too: of rows that stand, those before the first difference are taken as they are.
  let place = 0
  digests.forEach((digest, row) => {
    const at = left.indexOf(digest, place)
    if (at < 0) edited.push({ row, text: rows[row] ?? '' })
    else {
      left.splice(at, 1, '')
      place = at + 1
    }
  })
  const removed = Math.max(0, left.filter((digest) => digest !== '').length - edited.length)
  return { kind: 'edited', rows: edited, removed }
}
