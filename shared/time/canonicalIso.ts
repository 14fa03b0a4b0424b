const ZERO = 48

/** The number that the two digits at a place say; NaN when they are none. */
function twoAt(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - ZERO, text.charCodeAt(at + 1) - ZERO]
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

const isSet = (text: string): boolean =>
  text[4] === '-' && text[7] === '-' && text[10] === 'T' && text[13] === ':' && text[16] === ':' && text[19] === '.'

/** Minutes ahead of UTC; NaN when the end of the text says none. */
function offsetOf(text: string): number {
  if (text.length === 24) return text[23] === 'Z' ? 0 : Number.NaN
  const sign = text[23] === '+' ? 1 : text[23] === '-' ? -1 : Number.NaN
  const [hours, minutes] = [twoAt(text, 24), twoAt(text, 27)]
  return text.length === 29 && text[26] === ':' && hours < 24 && minutes < 60
    ? sign * (hours * 60 + minutes)
    : Number.NaN
}

/**
 * Milliseconds since 1970 of a time spelled exactly as we write it, `2026-11-22T15:10:24.000+01:00` or with `Z`; null for
 * anything else, and for the last days of months, which take a calendar. An opening reads a hundred thousand of these: it
 * is several times faster than the general way, which gives the same answers.
 */
export function canonicalIso(text: string): number | null {
  if (text.length < 24 || !isSet(text)) return null
  const [year, month, day] = [twoAt(text, 0) * 100 + twoAt(text, 2), twoAt(text, 5), twoAt(text, 8)]
  const [hour, minute, second] = [twoAt(text, 11), twoAt(text, 14), twoAt(text, 17)]
  const millisecond = twoAt(text, 20) * 10 + text.charCodeAt(22) - ZERO
  const isInRange =
    year >= 1970 && month >= 1 && month <= 12 && day >= 1 && day <= 28 && hour < 24 && minute < 60 && second < 60
  const last = text.charCodeAt(22)
  if (!isInRange || last < ZERO || last > ZERO + 9) return null
  const at = Date.UTC(year, month - 1, day, hour, minute, second, millisecond) - offsetOf(text) * 60_000
  return Number.isNaN(at) ? null : at
}
