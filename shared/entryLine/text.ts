import type { Span } from './span.ts'

/**
 * What is left of the line between two places once the understood parts are taken out. White space before a part goes
 * with it, at both ends it is trimmed, and everything else is as typed, line breaks too. `dropped` are single
 * characters, the backslashes of escapes, that go without the white space around them.
 */
export function textOutside(line: string, from: number, taken: readonly Span[], dropped: readonly Span[]): string {
  const holes = [
    ...taken.map((span) => ({ ...span, space: true })),
    ...dropped.map((span) => ({ ...span, space: false })),
  ]
  holes.sort((a, b) => a.from - b.from)
  const pieces: string[] = []
  let at = from
  for (const hole of holes) {
    if (hole.from < at) continue
    const piece = line.slice(at, hole.from)
    pieces.push(hole.space ? trimmedRight(piece) : piece)
    at = hole.to
  }
  pieces.push(line.slice(at))
  return pieces.join('').trim()
}

function trimmedRight(piece: string): string {
  let to = piece.length
  while (to > 0 && /[^\S\r\n]/.test(piece.charAt(to - 1))) to -= 1
  return piece.slice(0, to)
}

/** The first words of a text, on one line. */
export function shortened(text: string): string {
  const line = text.slice(0, 200).replaceAll(/\s+/g, ' ').trim()
  return line.length <= 40 ? line : `${line.slice(0, 39).trimEnd()}…`
}
