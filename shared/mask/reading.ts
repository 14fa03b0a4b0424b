/** A text as somebody reads it; `sourceOf` says where a stretch of it stands in the source, in UTF-16 units. */
export interface Reading {
  readonly text: string
  readonly sourceOf: (from: number, to: number) => readonly [from: number, to: number]
}

/** A stretch of a source, in UTF-16 units. */
export type Stretch = readonly [from: number, to: number]

export const asWritten = (source: string): Reading => ({ text: source, sourceOf: (from, to) => [from, to] })

/** What is left of a source when all but these stretches is passed over. They come in order and none is empty. */
export function leftOf(source: string, stretches: readonly Stretch[]): Reading {
  const text = stretches.map(([from, to]) => source.slice(from, to)).join('')
  const placeOf = (unit: number): number => {
    let before = 0
    for (const [from, to] of stretches) {
      if (unit < before + to - from) return from + unit - before
      before += to - from
    }
    return source.length
  }
  return { text, sourceOf: (from, to) => [placeOf(from), placeOf(to - 1) + 1] }
}
