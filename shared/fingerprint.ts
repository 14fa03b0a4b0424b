/** A short name for a text, the same on every machine and in every version: 64 bits of FNV-1a over its code points, in hex. */
export function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of text) hash = BigInt.asUintN(64, (hash ^ BigInt(byte.codePointAt(0) ?? 0)) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0')
}
