import { describe, expect, it } from 'vitest'
import { oneLine } from '../../shared/document/printable.ts'
import { toMarkdown } from '../../shared/document/toMarkdown.ts'
import { readXml } from '../shared/document/figure/readXml.ts'
import { composed, markdownOf } from '../shared/document/written.ts'
import { CASES, caseOf, RICH } from './cases.ts'
import { have, run } from './tools.ts'

const EXTENSIONS = ['table', 'strikethrough', 'autolink', 'tasklist'].flatMap((name) => ['-e', name])
const parsed = (source: string): string => run('cmark-gfm', ['-t', 'html', '--unsafe', ...EXTENSIONS], source).out

describe.skipIf(!have('cmark-gfm'))('cmark-gfm', () => {
  it.each(Object.keys(CASES))('reads %s as it was written: headings, cells, and no HTML', (name) => {
    const incident = caseOf(name)
    const html = parsed(markdownOf(incident))
    const read = readXml(`<body>${html.replace(/<(img|input)([^>]*[^/])>/g, '<$1$2/>')}</body>`)
    expect(read.headings).toEqual(
      composed(incident).blocks.flatMap((block) =>
        block.kind === 'heading' ? [[block.level, oneLine(block.text)]] : [],
      ),
    )
    expect(read.elements).not.toContain('script')
    const text = oneLine(read.text)
    for (const event of incident.timeline) expect(text).toContain(oneLine(event.text))
  })

  it('reads hand-written text as it was meant', () => {
    const html = parsed(toMarkdown(RICH, { pictures: [] }))
    for (const piece of ['<em>a</em>', '<strong>b</strong>', '<del>c</del>', '<ol start="5">', 'checked']) {
      expect(html).toContain(piece)
    }
  })

  it('would not miss a planted fault: a pipe that nobody escaped', () => {
    const source = markdownOf(caseOf('many'))
    expect(parsed(source)).toContain('<td>Event 7 | of &lt;many&gt;</td>')
    expect(parsed(source.replace('Event 7 \\|', 'Event 7 |'))).not.toContain('<td>Event 7 | of &lt;many&gt;</td>')
  })
})

describe.skipIf(!have('pandoc'))('pandoc', () => {
  it('counts the same headings and table rows', () => {
    const source = markdownOf(caseOf('many'))
    const { blocks } = JSON.parse(run('pandoc', ['-f', 'gfm', '-t', 'json'], source).out) as {
      readonly blocks: readonly { readonly t: string }[]
    }
    const own = composed(caseOf('many')).blocks
    expect(blocks.filter(({ t }) => t === 'Header')).toHaveLength(own.filter(({ kind }) => kind === 'heading').length)
    expect(blocks.filter(({ t }) => t === 'Table')).toHaveLength(
      own.filter(({ kind }) => kind === 'table' || kind === 'facts').length,
    )
  })
})
