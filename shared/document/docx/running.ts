import type { IParagraphOptions, IRunPropertiesOptions } from 'docx'

/** How a stretch of words looks, where its paragraph's style does not say so. */
export type RunLook = Pick<
  IRunPropertiesOptions,
  'style' | 'bold' | 'italics' | 'underline' | 'strike' | 'allCaps' | 'smallCaps' | 'color' | 'size' | 'font'
>

export type RunningPiece =
  | { readonly kind: 'text'; readonly text: string; readonly look: RunLook }
  | { readonly kind: 'page' | 'pages'; readonly look: RunLook }
  | { readonly kind: 'tab' | 'break' }

/** A line that stands on every page. */
export interface RunningLine {
  readonly paragraph: Pick<IParagraphOptions, 'style' | 'alignment' | 'bidirectional' | 'tabStops' | 'border'>
  /** How many cells of a table stand side by side in it, parted by tabs; 0 outside of tables. */
  readonly cells: number
  readonly pieces: readonly RunningPiece[]
}

/** What a house template says at the top and at the bottom of its pages; no lines where it says nothing. */
export interface Running {
  readonly header: readonly RunningLine[]
  readonly footer: readonly RunningLine[]
}

/** Whether it counts the pages by itself. */
export const countsPages = ({ header, footer }: Running): boolean =>
  [...header, ...footer].some(({ pieces }) => pieces.some(({ kind }) => kind === 'page'))

/** Everything that is said in it, a stretch between tabs, breaks and page numbers at a time: what looks different may be one name. */
export const runningTexts = ({ header, footer }: Running): readonly string[] =>
  [...header, ...footer].flatMap(({ pieces }) => stretchesOf(pieces).map(textOf))

/** The same with other texts, in the order of `runningTexts`. What changes takes the look that it begins with. */
export function withRunningTexts({ header, footer }: Running, texts: readonly string[]): Running {
  const next = texts.values()
  const changed = (lines: readonly RunningLine[]): readonly RunningLine[] =>
    lines.map((line) => {
      const pieces = [...line.pieces]
      for (const stretch of stretchesOf(line.pieces)) {
        const { value: text } = next.next()
        const [first] = stretch
        if (first === undefined || text === undefined || text === textOf(stretch)) continue
        pieces.splice(pieces.indexOf(first), stretch.length, { ...first, text })
      }
      return { ...line, pieces }
    })
  return { header: changed(header), footer: changed(footer) }
}

type Words = Extract<RunningPiece, { kind: 'text' }>

const textOf = (stretch: readonly Words[]): string => stretch.map(({ text }) => text).join('')

function stretchesOf(pieces: readonly RunningPiece[]): readonly (readonly Words[])[] {
  const stretches: Words[][] = [[]]
  for (const piece of pieces) {
    if (piece.kind === 'text') stretches.at(-1)?.push(piece)
    else stretches.push([])
  }
  return stretches.filter(({ length }) => length > 0)
}
