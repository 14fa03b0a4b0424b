/** Bytes in one line of the view. */
const WIDTH = 16

/** One line as a hex editor shows it: where it is, the bytes, and what they say where they say something. */
export interface HexLine {
  readonly offset: string
  readonly hex: string
  readonly text: string
}

/** Bytes for human eyes; `from` is the place of the first in its file. */
export function hexLines(bytes: Uint8Array, from: number): readonly HexLine[] {
  const lines: HexLine[] = []
  for (let at = 0; at < bytes.length; at += WIDTH) {
    const part = [...bytes.subarray(at, at + WIDTH)]
    lines.push({
      offset: (from + at).toString(16).padStart(8, '0'),
      hex: part.map((byte) => byte.toString(16).padStart(2, '0')).join(' '),
      text: part.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·')).join(''),
    })
  }
  return lines
}
