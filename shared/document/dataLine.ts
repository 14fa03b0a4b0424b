/** What a line of a text says to show data of the record in its place: `{% data "figure" %}`, as in a template. */
const DATA_LINE = /^ {0,3}\{%-? *data +"([A-Za-z/]{1,60})" *-?%\}[ \t]*$/

/** A line between which text is code: nothing in it is read. */
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/

/** A line of a text that stands for data. */
export interface DataLine {
  /** What is shown, by its name in `DATA`; it may name nothing. */
  readonly name: string
  /** In UTF-16 units, its line end left out. */
  readonly from: number
  readonly to: number
}

/** The line that shows the data called `name`. */
export const dataLineOf = (name: string): string => `{% data "${name}" %}`

/** The name of the data that a line shows; null for a line of words. */
export const dataNameIn = (line: string): string | null => DATA_LINE.exec(line)?.[1] ?? null

/** The lines of a Markdown text that stand for data, in their order; lines between fences are code and stand for nothing. */
export function dataLinesIn(markdown: string): readonly DataLine[] {
  if (!markdown.includes('{%')) return []
  const found: DataLine[] = []
  let fence: string | null = null
  let from = 0
  for (const line of markdown.split('\n')) {
    const [, marks = '', rest = ''] = FENCE.exec(line) ?? []
    if (fence !== null) {
      if (marks.startsWith(fence) && rest.trim() === '') fence = null
    } else if (marks !== '' && !(marks.startsWith('`') && rest.includes('`'))) {
      fence = marks
    } else {
      const name = dataNameIn(line)
      if (name !== null) found.push({ name, from, to: from + line.length })
    }
    from += line.length + 1
  }
  return found
}

/** The same text with each such line given another; places before the first one are the same. */
const replaced = (markdown: string, lineFor: (line: DataLine) => string): string =>
  dataLinesIn(markdown)
    .toReversed()
    .reduce((text, line) => text.slice(0, line.from) + lineFor(line) + text.slice(line.to), markdown)

/** What people wrote: lines that stand for data are blank, every other character keeps its place. */
export const withoutData = (markdown: string): string => replaced(markdown, ({ from, to }) => ' '.repeat(to - from))

/** Each line that stands for data as a paragraph of its own, whatever stands around it. */
export const withDataApart = (markdown: string): string => replaced(markdown, ({ name }) => `\n${dataLineOf(name)}\n`)

/** A text as it is told in a place that shows no data: in brackets what is shown there, as `title` calls it. */
export const withDataNamed = (markdown: string, title: (name: string) => string): string =>
  replaced(markdown, ({ name }) => `[${title(name)}]`)
