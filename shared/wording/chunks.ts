/** A stretch of a Markdown text that can be read by itself. */
export interface Chunk {
  readonly from: number
  readonly text: string
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/

/**
 * A Markdown text cut at empty lines, where what follows is not indented and no fenced code is open: each piece reads the
 * same alone as in the whole. Together the pieces are the text, so that places only shift.
 */
export function chunksOf(markdown: string): readonly Chunk[] {
  const chunks: Chunk[] = []
  let from = 0
  let fence: string | null = null
  let isCut = false
  for (const { index, 0: line } of markdown.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    const isEmpty = line.trim() === ''
    if (isCut && !isEmpty && !/^[ \t]/.test(line)) {
      chunks.push({ from, text: markdown.slice(from, index) })
      from = index
    }
    const mark = FENCE.exec(line)?.[1] ?? null
    if (mark !== null && fence === null) fence = mark
    else if (mark !== null && fence !== null && mark.startsWith(fence)) fence = null
    isCut = fence === null && isEmpty
  }
  if (from < markdown.length) chunks.push({ from, text: markdown.slice(from) })
  return chunks
}
