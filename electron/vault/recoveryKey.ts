import { randomBytes } from 'node:crypto'

/** Without letters that look like digits. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BYTES = 20
const GROUP = 4

/** 160 random bits to be written down: `7K2M-…`, eight groups of four. */
export function newRecoveryKey(): string {
  let bits = ''
  for (const byte of randomBytes(BYTES)) bits += byte.toString(2).padStart(8, '0')
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five, 2)] ?? '').join('')
  return (letters.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-')
}

/** The bytes of a recovery key, however it was typed; null for a text that is none. */
export function recoveryBytes(text: string): Uint8Array | null {
  const letters = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  if (letters.length !== (BYTES * 8) / 5) return null
  const places = [...letters].map((letter) => LETTERS.indexOf(letter))
  if (places.includes(-1)) return null
  const bits = places.map((place) => place.toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => Number.parseInt(eight, 2))
}
