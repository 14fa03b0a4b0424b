import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { ByteTools, RecordCipher } from '../../shared/journal/bytes.ts'
import { nodeBytes } from '../incidents/nodeBytes.ts'

const NONCE = 12
const TAG = 16

/** All that opens a protected incident, and locks what is added to it. Held in memory only. */
export interface IncidentKey {
  /** The 32 random bytes that everything else is made of. */
  readonly data: Uint8Array
  /** Those bytes, locked with the recovery key: goes into every segment's header. */
  readonly recovery: string
  /** Reads and writes the lines of this incident. */
  readonly tools: ByteTools
  readonly files: FileCipher
}

/** Locks whole files: attachments and drafts. */
export interface FileCipher {
  readonly lock: (bytes: Uint8Array, context: string) => Uint8Array
  /** Null for what was not locked with this key and this context. */
  readonly open: (locked: Uint8Array, context: string) => Uint8Array | null
  /** A name that says nothing about the content to those without the key, always the same for one hash. */
  readonly nameOf: (sha256: string) => string
}

export function incidentKey(data: Uint8Array, recovery: string): IncidentKey {
  const records = subkey(data, 'records')
  const files = subkey(data, 'files')
  const names = subkey(data, 'names')
  const cipher: RecordCipher = {
    lock: (text, context) => gcmLock(records, Buffer.from(text, 'utf8'), context).toString('base64'),
    open: (locked, context) => gcmOpen(records, Buffer.from(locked, 'base64'), context)?.toString('utf8') ?? null,
  }
  return {
    data,
    recovery,
    tools: { ...nodeBytes, cipher },
    files: {
      lock: (bytes, context) => gcmLock(files, bytes, context),
      open: (locked, context) => gcmOpen(files, locked, context),
      nameOf: (sha256) => createHmac('sha256', names).update(sha256).digest('hex'),
    },
  }
}

export const freshData = (): Uint8Array => randomBytes(32)

/** One key for each use, so that what is locked for one can never pass for another. */
export const subkey = (key: Uint8Array, use: string, salt: Uint8Array = new Uint8Array()): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, `faultline-1 ${use}`, 32))

/**
 * AES-256-GCM: the nonce, what is locked, the tag. The nonce is 96 random bits at every call. Repeated under one key it would
 * give both texts away, so none is derived from anything that comes twice: a line that is written again after an error is locked
 * again, several machines may write at once without agreeing on a counter, and a folder restored from a backup has no counter
 * that could go back. For 2^32 lines under one key, far above any incident, the chance of one repeat is below 2^-32.
 */
export function gcmLock(key: Uint8Array, bytes: Uint8Array, context: string): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
  cipher.setAAD(Buffer.from(context, 'utf8'))
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** Null when the key, the context or a single bit differs. */
export function gcmOpen(key: Uint8Array, locked: Uint8Array, context: string): Buffer | null {
  if (locked.length < NONCE + TAG) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, locked.subarray(0, NONCE), { authTagLength: TAG })
    decipher.setAAD(Buffer.from(context, 'utf8'))
    decipher.setAuthTag(locked.subarray(locked.length - TAG))
    return Buffer.concat([decipher.update(locked.subarray(NONCE, locked.length - TAG)), decipher.final()])
  } catch {
    return null
  }
}
