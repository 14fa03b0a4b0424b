import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/document/blocks.ts'
import { plainText } from '../../../shared/document/inlines.ts'
import { markdownBlocks } from '../../../shared/document/markdownBlocks.ts'
import { toHtml } from '../../../shared/document/toHtml.ts'
import { toMarkdown } from '../../../shared/document/toMarkdown.ts'
import { readHtml } from './figure/readXml.ts'
import { HOSTILE } from './hostile.ts'

const documentOf = (blocks: readonly Block[]) => ({ title: 'T', language: 'en', blocks, footer: [] })
const asMarkdown = (source: string): string =>
  toMarkdown(documentOf(markdownBlocks(source)), { pictures: [] }).replace(/(^|\n+)---\n$/, '\n')
const asHtml = (source: string): string =>
  toHtml(documentOf(markdownBlocks(source)), { figures: [], fonts: null, theme: 'light' })

const RICH = `Lead with *stress*, **weight**, ~~no~~, \`code\` and [a link](https://example.test/a).

- one
  - nested
    1. deeper
- [ ] open
- [x] done

> quoted
>
> - in a quote

\`\`\`sh
rm -rf  /var/tmp
  kept
\`\`\`

| Left | Right |
| :- | -: |
| a | **1** |
`

describe('markdownBlocks', () => {
  it('reads what people write, and each writer prints it again', () => {
    const again = asMarkdown(RICH)
    expect(asMarkdown(again)).toBe(again)
    for (const piece of ['*stress*', '**weight**', '~~no~~', '[a link](https://example.test/a)', '- [x] done']) {
      expect(again).toContain(piece)
    }
    const html = asHtml(RICH)
    for (const piece of [
      '<em>stress</em>',
      '<a href="https://example.test/a" rel="noreferrer">a link</a>',
      '<blockquote><p>quoted</p><ul><li>in a quote</li></ul></blockquote>',
      '<pre><code>rm -rf  /var/tmp\n  kept</code></pre>',
      '<strong>1</strong>',
    ]) {
      expect(html).toContain(piece)
    }
  })

  it('pushes headings below the one of the section and skips no level', () => {
    const levels = (source: string) =>
      markdownBlocks(source, { level: 2, id: 'lessons' }).flatMap((block) =>
        block.kind === 'heading' ? [`${block.level} ${block.id} ${block.text}`] : [],
      )
    expect(levels('# A\n\n#### B\n\n## C\n\n### D *d*')).toEqual([
      '3 lessons-1 A',
      '4 lessons-2 B',
      '4 lessons-3 C',
      '5 lessons-4 D d',
    ])
    expect(levels('### A\n\n# B')).toEqual(['3 lessons-1 A', '3 lessons-2 B'])
  })

  it('keeps line breaks, and resolves addresses that are given further down', () => {
    const [first, second] = markdownBlocks('one\ntwo  \nthree\n\n[here][1]\n\n[1]: https://example.test')
    expect(first?.kind === 'paragraph' && plainText(first.inlines)).toBe('one\ntwo\nthree')
    expect(second?.kind === 'paragraph' && second.inlines).toMatchObject([
      { kind: 'link', href: 'https://example.test' },
    ])
  })

  it.each([
    ['[click](javascript:alert(1))', 'click (javascript:alert(1))'],
    ['[click](http://example.test/x)', 'click (http://example.test/x)'],
    ['www.example.test', 'www.example.test'],
    ['<b>bold</b> <script>x()</script>', '<b>bold</b> <script>x()</script>'],
    ['![graph](file:///etc/passwd)', 'graph (file:///etc/passwd)'],
    ['note[^1]', 'note[^1]'],
  ])('makes nothing clickable of %s', (source, words) => {
    const html = readHtml(asHtml(source))
    expect(html.text).toContain(words)
    expect(html.elements).not.toContain('a')
    expect(html.elements).not.toContain('script')
    expect(asMarkdown(asMarkdown(source))).toBe(asMarkdown(source))
  })

  it.each(HOSTILE)('loses nothing and opens nothing: %j', (text) => {
    const { attributes } = readHtml(asHtml(text))
    for (const [name, value] of attributes) {
      if (name === 'href') expect(value).toMatch(/^(https:\/\/|mailto:)/)
    }
  })

  it('never fails, and what it reads is written as it was read', () => {
    const piece = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      '> ',
      '# ',
      '*',
      '**',
      '`',
      '|',
      '[',
      '](',
      ')',
      '<',
      '~~',
      '    ',
      '```\n',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const written = asMarkdown(pieces.join(''))
        const again = asMarkdown(written)
        expect(readHtml(asHtml(again)).text.replace(/\s+/g, '')).toBe(
          readHtml(asHtml(written)).text.replace(/\s+/g, ''),
        )
      }),
      { numRuns: 100 },
    )
  })
})
