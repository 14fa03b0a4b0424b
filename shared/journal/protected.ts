import type { RecordCipher } from './bytes.ts'
import { nestsTooDeep } from './nesting.ts'
import type { RawRecord } from './record.ts'

/** The op that a line of a protected incident shows to those without the key. */
export const LOCKED_OP = 'locked'

/** What a locked line is bound to: taken to another place, or changed in any of these, it does not open [J23]. */
export type LockContext = Pick<RawRecord, 'v' | 'id' | 'n' | 'hlc' | 't' | 'p'> & { readonly m: unknown }

/** The text that the cipher authenticates beside the content. */
export const lockContext = ({ v, id, n, hlc, t, m, p }: LockContext): string => JSON.stringify([v, id, n, hlc, t, m, p])

/** Everything of a record that says something: who, which gesture, what. `payload` is the JSON text of `d`. */
export const lockedText = (by: string, batch: string, op: string, payload: string): string =>
  `{"by":${JSON.stringify(by)},"b":${JSON.stringify(batch)},"op":${JSON.stringify(op)},"d":${payload}}`

/**
 * A locked record as it was before. Null when it does not open: with another key, or after a change that its hash was made to
 * fit. Never throws.
 */
export function unlockRecord(
  record: RawRecord,
  cipher: RecordCipher,
  encode: (text: string) => Uint8Array,
): RawRecord | null {
  if (typeof record.d !== 'string') return null
  const text = cipher.open(record.d, lockContext({ ...record, m: record.m }))
  if (text === null || nestsTooDeep(encode(text))) return null
  try {
    const inner: unknown = JSON.parse(text)
    return isContent(inner) ? { ...record, by: inner.by, b: inner.b, op: inner.op, d: inner.d } : null
  } catch {
    return null
  }
}

interface Content {
  readonly by: string
  readonly b: string
  readonly op: string
  readonly d: unknown
}

function isContent(inner: unknown): inner is Content {
  if (typeof inner !== 'object' || inner === null) return false
  const content = inner as Partial<Record<keyof Content, unknown>>
  return (
    typeof content.by === 'string' && typeof content.b === 'string' && typeof content.op === 'string' && 'd' in content
  )
}
