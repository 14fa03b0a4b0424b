import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneLine, printable } from '../../../shared/document/printable.ts'
import { everywhere } from '../../formats/everywhere.ts'
import { readHtml } from './figure/readXml.ts'
import { HOSTILE } from './hostile.ts'
import { readMarkdown } from './readMarkdown.ts'
import { htmlOf, markdownOf } from './written.ts'

const NODES = new Set([
  'root',
  'heading',
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'list',
  'listItem',
  'image',
  'thematicBreak',
  'break',
  'link',
])

const ELEMENTS = new Set(
  [
    'html head meta title style body main nav section a footer h1 h2 h3 p ul ol li table caption thead tbody tr th td div',
    'strong span time figure figcaption svg desc defs pattern linearGradient stop mask g rect line circle path text tspan',
  ].flatMap((names) => names.split(' ')),
)

/** The list of contents leads to headings of the same page; addresses in hand-written Markdown lead to what is safe. */
const isSafePlace = (href: string): boolean => /^(#[\w-]+|https:\/\/.*|mailto:.*)$/.test(href)

const ATTRIBUTES = /^(on.*|href|src|srcdoc|action|formaction|xlink:href)$/i

describe('toMarkdown', () => {
  it.each(HOSTILE)('gives back as text, in every field: %j', (text) => {
    const read = readMarkdown(markdownOf(everywhere(text)))
    const { length } = read.text.replace(/\s+/g, ' ').split(oneLine(text))
    expect(length).toBeGreaterThan(15)
    expect([...read.kinds].filter((kind) => !NODES.has(kind))).toEqual([])
    const cells = read.rows.find((row) => row.some((cell) => cell === oneLine(text)))
    expect(cells).toBeDefined()
  })

  it('keeps the shape of the document whatever is written', () => {
    const plain = readMarkdown(markdownOf(everywhere('plain')))
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (text) => {
        if (oneLine(text) === '') return
        const read = readMarkdown(markdownOf(everywhere(text)))
        expect(read.headings.map(([level]) => level)).toEqual(plain.headings.map(([level]) => level))
        expect(read.rows.map((row) => row.length)).toEqual(plain.rows.map((row) => row.length))
      }),
      { numRuns: 20 },
    )
  })
})

describe('toHtml', () => {
  it.each(HOSTILE)('gives back as text, in every field: %j', (text) => {
    const read = readHtml(htmlOf(everywhere(text)))
    expect(read.text.replace(/\s+/g, ' ').split(oneLine(text)).length).toBeGreaterThan(15)
    expect(read.elements.filter((name) => !ELEMENTS.has(name))).toEqual([])
    expect(read.attributes.filter(([name, value]) => ATTRIBUTES.test(name) && !isSafePlace(value))).toEqual([])
  })

  it('is well-formed whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (text) => {
        expect(readHtml(htmlOf(everywhere(text))).text).toContain(printable(text).trim().split('\n')[0] ?? '')
      }),
      { numRuns: 20 },
    )
  })

  it('forbids scripts and the network to itself, and references nothing outside', () => {
    const html = htmlOf(everywhere('https://example.test/'))
    const policies = readHtml(html).attributes.filter(([, value]) => value.startsWith("default-src 'none';"))
    expect(policies).toHaveLength(1)
    expect(html).not.toMatch(/<script|<link|<iframe|<object|@import|url\((?!["']?(data:|#))/)
  })

  it('has unique ids, a header for each column and row, and a time for each machine to read', () => {
    const { attributes, elements } = readHtml(htmlOf(everywhere('text')))
    const ids = attributes.filter(([name]) => name === 'id').map(([, value]) => value)
    expect(new Set(ids).size).toBe(ids.length)
    expect(elements.filter((name) => name === 'th').length).toBe(attributes.filter(([name]) => name === 'scope').length)
    expect(attributes).toContainEqual(['datetime', '2026-03-01T10:00:00.000Z'])
  })
})
