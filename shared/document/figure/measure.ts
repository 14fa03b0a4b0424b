/** Advance widths of Inter at weight 500 from U+0020 to U+007E, in thousandths of the font size. */
const ASCII = [
  267, 304, 494, 639, 646, 993, 653, 313, 369, 369, 521, 667, 303, 462, 303, 370, 646, 415, 616, 627, 656, 603, 630,
  571, 629, 630, 303, 315, 667, 667, 667, 527, 982, 709, 657, 733, 722, 603, 589, 748, 745, 272, 575, 688, 565, 913,
  756, 767, 642, 769, 648, 646, 653, 740, 709, 1003, 701, 696, 641, 369, 370, 369, 477, 463, 337, 568, 618, 577, 618,
  587, 379, 620, 602, 252, 252, 559, 252, 888, 602, 604, 618, 618, 387, 539, 340, 602, 575, 829, 557, 575, 559, 440,
  346, 440, 667,
] as const

/** Wide scripts and pictographs fill the em square; what we know nothing of gets the width of a broad letter. */
const WIDE =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]|\p{Extended_Pictographic}/u
const ZERO = /^[\p{Mark}\u200b-\u200f\u202a-\u202e\u2066-\u2069]+$/u

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

const thousandths = (grapheme: string): number => {
  const ascii = grapheme.length === 1 ? ASCII[grapheme.charCodeAt(0) - 32] : undefined
  if (ascii !== undefined) return ascii
  if (ZERO.test(grapheme)) return 0
  return WIDE.test(grapheme) ? 1_250 : 840
}

/** Cutting into graphemes is slow, and most labels need no more than their characters, cut ones and rough times too. */
function* pieces(text: string): Iterable<string> {
  if (/^[\x20-\x7e…≈]*$/.test(text)) yield* text
  else for (const { segment } of graphemes.segment(text)) yield segment
}

/**
 * How wide a line of text will be at a font size, in the same unit. An estimate on the wide side: labels are set
 * lighter than the weight measured here, so that a fallback font seldom overflows.
 */
export function textWidth(text: string, size: number): number {
  let sum = 0
  for (const piece of pieces(text)) sum += thousandths(piece)
  return (sum * size) / 1_000
}

/** The text, cut with `…` between two graphemes where it is wider than `width`; empty when nothing fits. */
export function truncate(text: string, width: number, size: number): string {
  const limit = (width * 1_000) / size
  const ellipsis = thousandths('…')
  let sum = 0
  let kept = ''
  let fits = ''
  for (const piece of pieces(text)) {
    if (sum + ellipsis <= limit) fits = kept
    sum += thousandths(piece)
    kept += piece
    if (sum > limit) return fits === '' ? '' : `${fits.trimEnd()}…`
  }
  return kept
}
