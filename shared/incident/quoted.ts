const SHOWN_CHARACTERS = 40

/** A text inside a sentence: “…”, on one line, cut at 40 characters. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return `“${line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS - 1).trimEnd()}…` : line}”`
}
