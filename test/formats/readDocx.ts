import { DOMParser } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'

export interface ReadDocx {
  readonly headings: readonly (readonly [number, string])[]
  /** Rows of all tables, cell by cell; whether it repeats as a head. */
  readonly rows: readonly { readonly isHead: boolean; readonly cells: readonly string[] }[]
  /** Paragraphs in order, line breaks as `\n`. */
  readonly paragraphs: readonly string[]
  readonly bookmarks: ReadonlySet<string>
  readonly anchors: readonly string[]
  /** What a picture says to those who cannot see it. */
  readonly alts: readonly string[]
  /** What Word would refuse although it is well-formed. */
  readonly faults: readonly string[]
}

export const docxPart = (file: Uint8Array, name: string): string => {
  const part = unzipSync(file, { filter: (one) => one.name === name })[name]
  if (part === undefined) throw new Error(`no ${name}`)
  return strFromU8(part)
}

/** Reads a Word file strictly: whatever is not well-formed throws. */
export function readDocx(file: Uint8Array): ReadDocx {
  const refuse = (message: string) => {
    throw new Error(message)
  }
  const parser = new DOMParser({ errorHandler: { warning: refuse, error: refuse, fatalError: refuse } })
  const document = parser.parseFromString(docxPart(file, 'word/document.xml'), 'application/xml')
  const all = (name: string, within: Pick<Element, 'getElementsByTagName'> = document) =>
    Array.from<Element>(within.getElementsByTagName(name))
  const cells = all('w:tc')
  return {
    headings: all('w:p').flatMap((paragraph) => {
      const style = all('w:pStyle', paragraph)[0]?.getAttribute('w:val') ?? ''
      const level = /^Heading([1-6])$/.exec(style)?.[1]
      return level === undefined ? [] : [[Number(level), textOf(paragraph)] as const]
    }),
    rows: all('w:tr').map((row) => ({
      isHead: all('w:tblHeader', row).length > 0,
      cells: all('w:tc', row).map((cell) => all('w:p', cell).map(textOf).join('\n')),
    })),
    paragraphs: all('w:p').map(textOf),
    bookmarks: new Set(all('w:bookmarkStart').map((one) => one.getAttribute('w:name') ?? '')),
    anchors: all('w:hyperlink').flatMap((one) => one.getAttribute('w:anchor') || []),
    alts: all('wp:docPr').map((one) => one.getAttribute('descr') ?? ''),
    faults: cells.flatMap((cell, i) =>
      lastElement(cell)?.tagName === 'w:p' ? [] : [`cell ${i} does not end with a paragraph`],
    ),
  }
}

const lastElement = (cell: Element): Element | undefined =>
  Array.from(cell.childNodes).findLast((node) => node.nodeType === 1) as Element | undefined

function textOf(paragraph: Element): string {
  return Array.from(paragraph.getElementsByTagName('*'))
    .map((one) => (one.tagName === 'w:t' ? (one.textContent ?? '') : one.tagName === 'w:br' ? '\n' : ''))
    .join('')
}
