/** Where a text is best cut in two when nobody says: at its first line, else its first sentence; null where it has neither. */
export function bestCut(text: string): number | null {
  const line = text.indexOf('\n')
  if (line > 0 && text.slice(line).trim() !== '') return line
  const sentence = /[.;!?]\s+(?=\S)/.exec(text)
  return sentence === null ? null : sentence.index + 1
}

/** The two parts of a text, trimmed; without a cut the second is empty. */
export const cutText = (text: string, at: number | null): readonly [string, string] =>
  at === null ? [text.trim(), ''] : [text.slice(0, at).trim().replace(/;$/, ''), text.slice(at).trim()]
