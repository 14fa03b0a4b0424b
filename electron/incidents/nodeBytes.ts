import crypto from 'node:crypto'
import type { ByteTools } from '../../shared/journal/bytes.ts'

// The one-shot is a third faster than createHash, and missing only from runtimes older than ours.
const sha256: ByteTools['sha256'] =
  typeof crypto.hash === 'function'
    ? (content) => crypto.hash('sha256', content, 'hex')
    : (content) => crypto.createHash('sha256').update(content).digest('hex')

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Hashing and UTF-8 by Node. */
export const nodeBytes: ByteTools = {
  sha256,
  decode: (bytes) => asBuffer(bytes).toString('utf8'),
  encode: (text) => Buffer.from(text, 'utf8'),
}
