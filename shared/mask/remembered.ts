/**
 * `answer`, worked out once for each text: a log is looked through again after every change, and nearly all of it is as it
 * was. Forgets everything when it holds `most` texts.
 */
export function remembered<T>(answer: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const now = answer(text)
    if (known.size >= most) known.clear()
    known.set(text, now)
    return now
  }
}

/** As many as the texts of a log of 10,000 events. */
export const MOST_TEXTS = 40_000
