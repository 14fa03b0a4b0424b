import { createHash } from 'node:crypto'
import type { FileCipher } from './incidentKey.ts'

/** How the name of a locked attachment ends. */
export const LOCKED = '.locked'

const HASH = 32

/** What is stored of an attachment: locked, and then the hash of that, so that it can be verified without the key. */
export function lockedBytes(bytes: Uint8Array, cipher: FileCipher, sha256: string): Uint8Array {
  const locked = cipher.lock(bytes, sha256)
  return Buffer.concat([locked, hashOf(locked)])
}

/** Whether a locked attachment is as it was written. Who wrote it, only the key can tell. */
export const isWholeLocked = (stored: Uint8Array): boolean =>
  stored.length > HASH && hashOf(stored.subarray(0, -HASH)).equals(stored.subarray(-HASH))

export const openLocked = (stored: Uint8Array, cipher: FileCipher, sha256: string): Uint8Array | null =>
  isWholeLocked(stored) ? cipher.open(stored.subarray(0, -HASH), sha256) : null

const hashOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
