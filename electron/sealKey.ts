import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { keptFile } from './keptFile.ts'

/** Signs in the name of this installation. */
export interface Sealer {
  /** The raw Ed25519 public key in base64. */
  readonly publicKey: string
  /** The signature of a text, in base64. */
  readonly sign: (text: string) => string
}

/** What stands before the 32 bytes of an Ed25519 public key in its DER form. */
const DER_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')

/**
 * The sealer of this installation. Its private key is made at the first call, lies in the user data folder and never
 * leaves it. Null where that folder cannot be written: a key that is gone tomorrow would prove nothing.
 */
export function sealerIn(userDataFolder: string): Sealer | null {
  try {
    mkdirSync(userDataFolder, { recursive: true, mode: 0o700 })
    const key = keptFile(join(userDataFolder, 'seal-key.pem'), readKey, freshKey)
    const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(DER_PREFIX.length)
    return {
      publicKey: publicKey.toString('base64'),
      sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64'),
    }
  } catch {
    return null
  }
}

/** Whether the text was signed with the private half of this public key. False for a key or a signature that is none. */
export function isSigned(text: string, publicKey: string, signature: string): boolean {
  try {
    const der = Buffer.concat([DER_PREFIX, Buffer.from(publicKey, 'base64')])
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

/** What a key is called among people: the SHA-256 of its 32 bytes in hex. */
export const fingerprintOf = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex')

function readKey(text: string): KeyObject | null {
  try {
    const key = createPrivateKey(text)
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}

const freshKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
