import { randomBytes, scrypt } from 'node:crypto'
import { gcmLock, gcmOpen, subkey } from './incidentKey.ts'
import { recoveryBytes } from './recoveryKey.ts'

/** What it costs to try one passphrase, in scrypt's terms. */
export interface PassphraseCost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** About a second, and 128 MiB. */
export const PASSPHRASE_COST: PassphraseCost = { N: 2 ** 17, r: 8, p: 1 }

/** More than this from a file that was tampered with would only stop the app. */
const MAX_MEMORY = 512 * 1024 * 1024

/** An incident's key, locked with a passphrase, as one line of text. */
export async function wrapWithPassphrase(
  data: Uint8Array,
  passphrase: string,
  incident: string,
  { N, r, p }: PassphraseCost = PASSPHRASE_COST,
): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(passphrase, salt, N, r, p)
  return ['scrypt', N, r, p, base64(salt), base64(gcmLock(key, data, context('passphrase', incident)))].join('.')
}

/** Null when the passphrase is another one, or the text is damaged. */
export async function unwrapWithPassphrase(
  wrap: string,
  passphrase: string,
  incident: string,
): Promise<Uint8Array | null> {
  const [kdf, N = 0, r = 0, p = 0, salt = '', locked = ''] = wrap
    .split('.')
    .map((part, place) => (place > 0 && place < 4 ? Number(part) : part))
  const costs = [N, r, p].map(Number) as [number, number, number]
  if (kdf !== 'scrypt' || !costs.every((cost) => Number.isSafeInteger(cost) && cost > 0)) return null
  try {
    const key = await derive(passphrase, fromBase64(salt), ...costs)
    return gcmOpen(key, fromBase64(locked), context('passphrase', incident))
  } catch {
    return null
  }
}

/** An incident's key, locked with its recovery key. That has 160 random bits, so guessing need not be made slow. */
export function wrapWithRecovery(data: Uint8Array, recoveryKey: string, incident: string): string {
  const salt = randomBytes(16)
  const key = subkey(recoveryBytes(recoveryKey) ?? new Uint8Array(), 'recovery', salt)
  return ['recovery', base64(salt), base64(gcmLock(key, data, context('recovery', incident)))].join('.')
}

export function unwrapWithRecovery(wrap: string, recoveryKey: string, incident: string): Uint8Array | null {
  const [kind, salt = '', locked = ''] = wrap.split('.')
  const bytes = recoveryBytes(recoveryKey)
  if (kind !== 'recovery' || bytes === null) return null
  return gcmOpen(subkey(bytes, 'recovery', fromBase64(salt)), fromBase64(locked), context('recovery', incident))
}

const context = (how: string, incident: string): string => `faultline-key-1 ${how} ${incident}`

/** In another thread: it takes a second. One text may be typed in several ways, which NFKC makes one. */
const derive = (passphrase: string, salt: Uint8Array, N: number, r: number, p: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, { N, r, p, maxmem: MAX_MEMORY }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const fromBase64 = (text: unknown): Buffer => Buffer.from(String(text), 'base64url')
