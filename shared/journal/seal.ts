import { type Check, isNumber, isText, listOf, whole } from './check.ts'
import type { Head } from './header.ts'

/**
 * What a device vouches for: the last lines of the segments as it saw them, signed. Each hash covers everything before it
 * in its segment, so nothing up to there can be changed unnoticed without the device's private key.
 */
export interface SealFields {
  readonly heads: readonly Head[]
  /** The raw Ed25519 public key in base64. */
  readonly publicKey: string
  /** Of `sealStatement`, in base64. */
  readonly signature: string
}

/** The op name of a seal. */
export const SEAL_OP = 'journal.seal'

/** A seal that can be acted upon; fields of later versions may stand beside these. */
export const isSeal: Check = whole({
  heads: listOf(whole({ segment: isText, n: isNumber, h: isText })),
  publicKey: isText,
  signature: isText,
})

/** The very text that is signed: the incident is in it, so that a seal cannot be moved to another one. */
export const sealStatement = (incident: string, heads: readonly Head[]): string =>
  ['faultline-seal-1', incident, ...heads.map(({ segment, n, h }) => `${segment} ${n} ${h}`)].join('\n')

/** A hash or a fingerprint for human eyes: its first 16 digits in groups of four. */
export const shortHash = (hash: string): string => (hash.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ')
