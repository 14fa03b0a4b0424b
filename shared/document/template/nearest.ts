/** How many letters must change to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j += 1) {
      const swap = (row[j] ?? 0) + (letter === b[j] ? 0 : 1)
      next.push(Math.min(swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/**
 * The word of a list that somebody most likely meant, as a question to be put after a sentence: ` Did you mean “x”?`.
 * Empty where none is near, and for words of more than 40 letters.
 */
export function didYouMean(word: string, known: readonly string[]): string {
  if (word.length > 40) return ''
  const asked = word.toLowerCase()
  const [best] = known
    .map((name) => ({ name, far: distance(asked, name.toLowerCase()) }))
    .filter(({ name, far }) => far <= Math.max(1, Math.ceil(Math.min(name.length, word.length) / 3)))
    .sort((a, b) => a.far - b.far)
  return best === undefined ? '' : ` Did you mean “${best.name}”?`
}
