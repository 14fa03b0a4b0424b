import type { ByteTools } from '../journal/bytes.ts'
import { MARK_LENGTH } from '../journal/recordHead.ts'
import { type CopyMark, isCopyMark } from './copyMarks.ts'
import type { ProvedFormat } from './timelineRows.ts'

/** What an exported file carries beside what is printed: from which log it was made, and what its text was. */
export interface Proof {
  readonly incident: string
  /** ISO, in UTC. */
  readonly exported: string
  readonly entries: number
  readonly head: string
  /** Digest of each row of the full timeline, 8 hex digits each. */
  readonly rows: readonly string[]
  /** Digest of the file's text without the proof. */
  readonly text: string
  /** Marks of the entries; null where there were too many to carry. */
  readonly marks: readonly string[] | null
  /** In what the document differs from its log on purpose; empty: in nothing. */
  readonly copy: readonly CopyMark[]
}

/** A proof as found in a file. `key` and `signature` in base64, empty where nobody signed. */
export interface SignedProof {
  readonly proof: Proof
  readonly key: string
  readonly signature: string
  /** What the signature is of. */
  readonly statement: string
}

const NAME = 'faultline-proof-1'
const ROW_LENGTH = 8

/** More would make the file heavy; without marks it can be said that a log was changed, but not where. */
export const MAX_MARKS = 20_000

export const rowDigest = (row: string, tools: ByteTools): string => tools.sha256(tools.encode(row)).slice(0, ROW_LENGTH)

/** Line ends and spaces at the end of lines are no text: mail and editors change them. */
export function textDigest(document: string, tools: ByteTools): string {
  const lines = document.split(/\r?\n/).map((line) => line.trimEnd())
  return tools.sha256(tools.encode(lines.join('\n').trim()))
}

/** The text that is signed. Hex, base64 and ISO only, so it can stand in a comment of any kind. */
export const proofStatement = (proof: Proof, key: string): string =>
  [
    NAME,
    `incident=${proof.incident}`,
    `exported=${proof.exported}`,
    `entries=${proof.entries}`,
    `head=${proof.head}`,
    `rows=${proof.rows.join('')}`,
    `text=${proof.text}`,
    `marks=${proof.marks?.join('') ?? 'none'}`,
    ...(proof.copy.length === 0 ? [] : [`copy=${proof.copy.join('+')}`]),
    `key=${key}`,
  ].join(' ')

/** The document with its proof at the end, where no reader shows it: a comment in HTML, a link nobody uses in Markdown. */
export function withProof(document: string, format: ProvedFormat, statement: string, signature: string): string {
  const line = `${statement} signature=${signature}`
  return format === 'html' ? `${document}<!-- ${line} -->\n` : `${document}\n[faultline-proof]: # "${line}"\n`
}

const FOUND = new RegExp(`\\n?(?:<!-- |\\[faultline-proof\\]: # ")(${NAME} [^"<>\\n]*?)(?: -->|")\\s*`)

/** Takes the proof out of a document; null when it has none, or one that cannot be read. */
export function findProof(document: string): { readonly signed: SignedProof; readonly document: string } | null {
  const [found, line = ''] = FOUND.exec(document) ?? []
  const signed = found === undefined ? null : readProof(line)
  return signed === null || found === undefined ? null : { signed, document: document.replace(found, '') }
}

function readProof(line: string): SignedProof | null {
  const fields = new Map(
    line.split(' ').map((field) => [field.split('=', 1)[0] ?? '', field.slice(field.indexOf('=') + 1)]),
  )
  const head = fields.get('head') ?? ''
  const entries = Number(fields.get('entries'))
  if (!/^[0-9a-f]{64}$/.test(head) || !Number.isSafeInteger(entries)) return null
  const marks = fields.get('marks') ?? 'none'
  return {
    proof: {
      incident: fields.get('incident') ?? '',
      exported: fields.get('exported') ?? '',
      entries,
      head,
      rows: pieces(fields.get('rows') ?? '', ROW_LENGTH),
      text: fields.get('text') ?? '',
      marks: marks === 'none' ? null : pieces(marks, MARK_LENGTH),
      copy: (fields.get('copy') ?? '').split('+').filter(isCopyMark),
    },
    key: fields.get('key') ?? '',
    signature: fields.get('signature') ?? '',
    statement: line.slice(0, line.lastIndexOf(' signature=')),
  }
}

const pieces = (text: string, length: number): readonly string[] =>
  Array.from({ length: Math.floor(text.length / length) }, (_, i) => text.slice(i * length, (i + 1) * length))
