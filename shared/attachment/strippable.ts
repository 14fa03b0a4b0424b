import { imageTypeOf } from './imageType.ts'

/** The pictures whose metadata can be taken out by drawing them again. */
export type StrippableType = 'image/png' | 'image/jpeg' | 'image/webp'

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.slice(from, to))

/** Whether a PNG moves: its `acTL` chunk comes before its first picture. */
function isMovingPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 8 <= bytes.length; ) {
    const name = ascii(bytes, at + 4, at + 8)
    if (name === 'acTL') return true
    if (name === 'IDAT') return false
    at += 12 + view.getUint32(at)
  }
  return false
}

/** Whether a WebP moves, as its extended header says. */
const isMovingWebp = (bytes: Uint8Array): boolean => ascii(bytes, 12, 16) === 'VP8X' && ((bytes[20] ?? 0) & 0x02) !== 0

/**
 * What kind of still picture the bytes are, if its metadata can be taken out. Null for anything else, and for moving
 * pictures, of which only the first one would be left.
 */
export function strippableType(bytes: Uint8Array): StrippableType | null {
  const type = imageTypeOf(bytes)
  if (type === null || type === 'image/gif') return null
  if (type === 'image/png' && isMovingPng(bytes)) return null
  return type === 'image/webp' && isMovingWebp(bytes) ? null : type
}
