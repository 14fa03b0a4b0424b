import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Block, Cell, PostmortemDocument } from '../../../shared/document/blocks.ts'
import { OUR_PAPER, textArea } from '../../../shared/document/docx/paper.ts'
import { readWordTemplate } from '../../../shared/document/docx/readWordTemplate.ts'
import { columnWidths } from '../../../shared/document/docx/tables.ts'
import { markdownBlocks } from '../../../shared/document/markdownBlocks.ts'
import { oneLine, printable } from '../../../shared/document/printable.ts'
import { toDocx } from '../../../shared/document/toDocx.ts'
import { docxPart, readDocx } from '../../formats/readDocx.ts'
import { sampleIncident } from '../../helpers/samples.ts'
import { HOSTILE } from './hostile.ts'
import { composed } from './written.ts'

const documentOf = (blocks: readonly Block[]): PostmortemDocument => ({
  title: 'T',
  language: 'en',
  blocks: [{ kind: 'heading', level: 1, id: 'title', text: 'T' }, ...blocks],
  footer: [],
})
const docxOf = (document: PostmortemDocument) => toDocx(document, { pictures: [], look: null })
const gitlab = composed(sampleIncident('gitlab-2017-01-31-database'))

describe('toDocx', () => {
  it('has the headings of the document, with outline levels, and a list of contents that leads to each', async () => {
    const file = await docxOf(gitlab)
    const read = readDocx(file)
    expect(read.headings).toEqual(
      gitlab.blocks.flatMap((block) => (block.kind === 'heading' ? [[block.level, block.text]] : [])),
    )
    expect(docxPart(file, 'word/styles.xml')).toMatch(/w:styleId="Heading3".*?<w:outlineLvl w:val="2"\/>/)
    expect(read.anchors.length).toBeGreaterThan(10)
    for (const anchor of read.anchors) expect(read.bookmarks).toContain(anchor)
  })

  it('asks nothing of Word, and says its title, its language and no name of this machine', async () => {
    const file = await docxOf(gitlab)
    expect(docxPart(file, 'word/settings.xml')).not.toContain('updateFields')
    expect(docxPart(file, 'word/document.xml')).not.toMatch(/TOC|PAGEREF/)
    expect(docxPart(file, 'docProps/core.xml')).toContain(`<dc:title>${gitlab.title}</dc:title>`)
    expect(docxPart(file, 'docProps/core.xml')).toContain('<dc:creator>Faultline</dc:creator>')
    expect(docxPart(file, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"/>')
    expect(docxPart(file, 'word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/s)
  })

  it('gives each table a head that repeats, rows that are not torn apart, and cells that Word accepts', async () => {
    const file = await docxOf(gitlab)
    const { rows, faults } = readDocx(file)
    const tables = gitlab.blocks.filter((block) => block.kind === 'table' || block.kind === 'facts')
    expect(rows.filter(({ isHead }) => isHead)).toHaveLength(tables.length)
    expect(docxPart(file, 'word/document.xml').match(/<w:cantSplit\/>/g)).toHaveLength(rows.length)
    expect(faults).toEqual([])
  })

  it.each(HOSTILE)('gives back as text, in paragraphs, cells and headings: %j', async (text) => {
    const cell: Cell = [{ kind: 'text', text }]
    const { paragraphs, rows, headings } = readDocx(
      await docxOf(
        documentOf([
          { kind: 'heading', level: 2, id: 'h', text },
          { kind: 'paragraph', inlines: cell, fromLog: false },
          { kind: 'table', caption: text, columns: [{ title: text, numeric: false }], rows: [[cell]] },
          { kind: 'code', text },
        ]),
      ),
    )
    const kept = printable(text).replaceAll('\t', '    ')
    expect(paragraphs.filter((one) => one === kept)).toHaveLength(oneLine(text) === kept ? 6 : 5)
    expect(rows.flatMap((row) => row.cells)).toEqual([kept, kept])
    expect(headings[1]).toEqual([2, oneLine(text)])
  })

  it('prints hand-written text with its lists, counting each from where it begins', async () => {
    const file = await docxOf(documentOf(markdownBlocks('1. a\n   - deep\n2. b\n\nx\n\n3. c\n\n- [x] done\n\n> said')))
    const { paragraphs } = readDocx(file)
    expect(paragraphs).toEqual(expect.arrayContaining(['a', 'deep', 'b', 'c', '☑ done', 'said']))
    const numbering = docxPart(file, 'word/numbering.xml')
    expect(numbering).toContain('<w:start w:val="3"/>')
    const used = [...docxPart(file, 'word/document.xml').matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id)
    expect(new Set(used).size).toBe(4)
  })

  it('lays a crowded picture on a page of its own, on its side, and says what it shows', async () => {
    const png = Uint8Array.from(
      atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
      (c) => c.charCodeAt(0),
    )
    const picture = { png, width: 1000, height: 500, sideways: true, part: null }
    const file = await toDocx(gitlab, { pictures: [picture], look: null })
    const sizes = [...docxPart(file, 'word/document.xml').matchAll(/<w:pgSz w:w="(\d+)"/g)].map(([, width]) => width)
    expect(sizes).toEqual(['11906', '16838', '11906'])
    expect(readDocx(file).alts).toEqual([expect.stringMatching(/^Timeline of “GitLab/)])
  })

  it('shares the width of the page out in whole units, and leaves nothing over', () => {
    const columns = ['Time', 'Kind', 'What happened'].map((title) => ({ title, numeric: false }))
    const row = ['2026-01-01 10:00', 'Action', 'A long sentence about what was done and why. '.repeat(4)]
    const width = textArea(OUR_PAPER, false).width
    const widths = columnWidths(columns, [row.map((text) => [{ kind: 'text', text } as const])], width)
    expect(widths.reduce((a, b) => a + b, 0)).toBe(11906 - 2 * 1021)
    expect(widths.every(Number.isInteger)).toBe(true)
    expect(widths[2]).toBeGreaterThan(widths[0] ?? 0)
  })
})

describe('readWordTemplate', () => {
  const template = async () => await docxOf(documentOf([]))
  const withStyles = async (change: (styles: string) => string) => {
    const parts = unzipSync(await template())
    return zipSync({
      ...parts,
      'word/styles.xml': strToU8(change(strFromU8(parts['word/styles.xml'] ?? new Uint8Array()))),
    })
  }
  const lookOf = (file: Uint8Array) => {
    const read = readWordTemplate(file)
    if (!read.ok) throw new Error(read.error)
    return read.value
  }

  it('takes the styles of the house, and fills in what they lack', async () => {
    const house = await withStyles((styles) =>
      styles
        .replaceAll('10161D', 'AA0011')
        .replace(/<w:style w:type="paragraph" w:styleId="Callout">.*?<\/w:style>/, ''),
    )
    const styles = docxPart(await toDocx(gitlab, { pictures: [], look: lookOf(house) }), 'word/styles.xml')
    expect(styles).toContain('AA0011')
    expect(styles).toContain('w:styleId="Callout"')
    expect(styles.match(/w:styleId="Heading1"/g)).toHaveLength(1)
  })

  it('knows headings by their English name where their id is of another language', async () => {
    const house = await withStyles((styles) =>
      styles.replaceAll('"Heading1"', '"berschrift1"').replace('"Heading 1"', '"heading 1"'),
    )
    expect(lookOf(house).styles).toContain('w:styleId="Heading1"')
  })

  it('says why it cannot be used', async () => {
    expect(readWordTemplate(strToU8('no zip'))).toEqual({ ok: false, error: 'It is not a Word file (.dotx or .docx).' })
    expect(readWordTemplate(zipSync({ 'x.txt': strToU8('x') }))).toEqual({
      ok: false,
      error: 'It has no Word styles in it.',
    })
    expect(readWordTemplate(await withStyles(() => '<html/>'))).toEqual({
      ok: false,
      error: 'It has no Word styles in it.',
    })
  })
})
