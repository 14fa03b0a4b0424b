import { type SecretRule, spansOf } from './secretRule.ts'

/** A block to its end, or to the end of the text where it was cut off. Public keys and certificates are none. */
const BLOCK = /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]+-----|$)/dg

export const PRIVATE_KEYS: SecretRule = { class: 'privateKey', find: (text) => spansOf(text, BLOCK) }
