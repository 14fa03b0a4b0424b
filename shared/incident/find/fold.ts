/** Letters that no decomposition takes apart, though nobody should need them to find a name. */
const SINGLE: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ς: 'σ',
}
const SINGLES = new RegExp(`[${Object.keys(SINGLE).join('')}]`, 'g')

const foldOther = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(SINGLES, (letter) => SINGLE[letter] ?? letter)

/**
 * Text as it is compared when searching: without case, accents or the width of its letters, so that `muller` finds
 * `Müller`. Folding twice changes nothing, and each character folds by itself: see `foldWithPlaces`.
 */
export const fold = (text: string): string => text.toLowerCase().replace(/\P{ASCII}+/gu, foldOther)

/** Folded text, and for each place in it the place in the original that it came from; one more for the end. */
export interface Folded {
  readonly text: string
  readonly places: readonly number[]
}

/** `fold(text)`, with the way back to the original, for marking what was found. */
export function foldWithPlaces(text: string): Folded {
  const places: number[] = []
  let folded = ''
  let from = 0
  // Plain letters fold to as many: only others go one by one.
  for (const [piece] of text.matchAll(/\p{ASCII}+|\P{ASCII}/gu)) {
    const plain = fold(piece)
    const isOne = piece.length !== plain.length || piece.charCodeAt(0) > 127
    for (let at = 0; at < plain.length; at += 1) places.push(isOne ? from : from + at)
    folded += plain
    from += piece.length
  }
  return { text: folded, places: [...places, text.length] }
}
