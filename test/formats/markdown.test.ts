import { describe, expect, it } from 'vitest'
import { oneLine } from '../../shared/document/printable.ts'
import { toMarkdown } from '../../shared/document/toMarkdown.ts'
import { readXml } from '../shared/document/figure/readXml.ts'
import { composed, markdownOf } from '../shared/document/written.ts'
import { CASES, caseOf, DATA_BETWEEN, RICH, withDataBetween } from './cases.ts'
import { have, run } from './tools.ts'

const EXTENSIONS = ['table', 'strikethrough', 'autolink', 'tasklist'].flatMap((name) => ['-e', name])
const parsed = (source: string): string => run('cmark-gfm', ['-t', 'html', '--unsafe', ...EXTENSIONS], source).out
/** Unlike the others it would turn the name of an emoji into one. */
const byPandoc = (source: string): string => run('pandoc', ['-f', 'gfm-emoji', '-t', 'html', '--wrap=none'], source).out

const read = (html: string) =>
  readXml(`<body>${html.replace(/<(img|input|col|br|hr)\b([^>]*?)\/?>/g, '<$1$2/>')}</body>`)

/** The readers of Markdown that are none of ours. */
const READERS: readonly (readonly [program: string, html: (source: string) => string])[] = [
  ['cmark-gfm', parsed],
  ['pandoc', byPandoc],
]

describe.each(READERS)('%s', (program, html) => {
  it.skipIf(!have(program)).each(Object.keys(CASES))(
    'reads %s as it was written: headings, cells, and no HTML',
    (name) => {
      const incident = caseOf(name)
      const { headings, elements, text } = read(html(markdownOf(incident)))
      expect(headings.map(([level, title]) => [level, oneLine(title)])).toEqual(
        composed(incident).blocks.flatMap((block) =>
          block.kind === 'heading' ? [[block.level, oneLine(block.text)]] : [],
        ),
      )
      expect(elements).not.toContain('script')
      expect(elements.filter((element) => element === 'table')).toHaveLength(
        composed(incident).blocks.filter(({ kind }) => kind === 'table' || kind === 'facts').length,
      )
      const line = oneLine(text)
      for (const event of incident.timeline) expect(line).toContain(oneLine(event.text))
    },
  )

  it.skipIf(!have(program))('[R8] finds the data that a text asks for between its words', () => {
    const { text } = read(html(markdownOf(withDataBetween())))
    expect(oneLine(text)).toMatch(DATA_BETWEEN)
  })

  it.skipIf(!have(program))('would not miss planted faults: a pipe and a heading that nobody escaped', () => {
    const source = markdownOf(caseOf('many'))
    const cell = 'Event 7 | of <many>'
    const cellsOf = (markdown: string) => read(html(markdown).replace(/<\/?t[dh]\b[^>]*>/g, '\n')).text.split('\n')
    expect(cellsOf(source)).toContain(cell)
    expect(cellsOf(source.replace('Event 7 \\|', 'Event 7 |'))).not.toContain(cell)
    expect(read(html(`${source}\n# Planted\n`)).headings.at(-1)).toEqual([1, 'Planted'])
  })
})

it.skipIf(!have('cmark-gfm'))('cmark-gfm reads hand-written text as it was meant', () => {
  const html = parsed(toMarkdown(RICH, { pictures: [] }))
  for (const piece of ['<em>a</em>', '<strong>b</strong>', '<del>c</del>', '<ol start="5">', 'checked']) {
    expect(html).toContain(piece)
  }
})
