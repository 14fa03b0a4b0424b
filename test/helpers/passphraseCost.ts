import type { PassphraseCost } from '../../electron/vault/wraps.ts'

/** For tests that are about something else than how slow guessing is. */
export const CHEAP_PASSPHRASE: PassphraseCost = { N: 16, r: 8, p: 1 }
