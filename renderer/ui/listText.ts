/** `Ana, Lee` for a list of names or tags. */
export const listText = (items: readonly string[]): string => items.join(', ')

/** The names in a text, by commas; signs that the entry line would want are taken off, repeats are dropped. */
export function readList(text: string): readonly string[] {
  const items = text.split(',').map((item) => item.trim().replace(/^[@#]/, ''))
  return [...new Set(items.filter((item) => item !== ''))]
}
