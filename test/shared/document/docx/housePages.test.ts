import { Paragraph } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { PostmortemDocument } from '../../../../shared/document/blocks.ts'
import { lookWords, withLookWords } from '../../../../shared/document/docx/lookWords.ts'
import { OUR_PAPER } from '../../../../shared/document/docx/paper.ts'
import { readWordTemplate } from '../../../../shared/document/docx/readWordTemplate.ts'
import type { WordLook } from '../../../../shared/document/docx/wordLook.ts'
import { toDocx } from '../../../../shared/document/toDocx.ts'
import { docxPart } from '../../../formats/readDocx.ts'
import { sampleIncident } from '../../../helpers/samples.ts'
import { composed } from '../written.ts'
import { type HousePages, houseTemplate } from './house.ts'

const gitlab = composed(sampleIncident('gitlab-2017-01-31-database'))
const picture = { png: new Uint8Array([0x89, 0x50]), width: 1000, height: 500, sideways: true, part: null }

const lookOf = (file: Uint8Array): WordLook => {
  const read = readWordTemplate(file)
  if (!read.ok) throw new Error(read.error)
  return read.value
}
const brief: PostmortemDocument = {
  title: 'Orders hang',
  language: 'en',
  blocks: [{ kind: 'heading', level: 1, id: 'title', text: 'Orders hang' }],
  footer: [],
}
const written = async (look: WordLook | null, document = brief) => await toDocx(document, { pictures: [picture], look })
const inHouse = async (pages?: HousePages, document?: PostmortemDocument) =>
  await written(lookOf(await houseTemplate(pages)), document)

/** What a header or footer says, line by line; page numbers as `#` and `##`. */
const lines = (file: Uint8Array, part: string): readonly string[] =>
  docxPart(file, `word/${part}.xml`)
    .split('</w:p>')
    .slice(0, -1)
    .map((line) =>
      line
        .replace(/<w:instrText[^>]*>NUMPAGES<\/w:instrText>/g, '##')
        .replace(/<w:instrText[^>]*>PAGE<\/w:instrText>/g, '#')
        .replace(/<w:tab\/>/g, '\t')
        .replace(/<[^>]+>/g, '')
        .replace(/\?>/g, ''),
    )
const attributesOf = (file: Uint8Array, element: string): readonly string[] =>
  docxPart(file, 'word/document.xml').match(new RegExp(`<w:${element} [^>]*/>`, 'g')) ?? []

/** The template with a part put another way. */
const withPart = async (name: string, change: (xml: string) => string): Promise<Uint8Array> => {
  const parts = unzipSync(await houseTemplate())
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) })
}
const headerSaying = async (runs: string) =>
  await written(
    lookOf(
      await withPart('word/header1.xml', (xml) =>
        xml.replace(/<w:p>.*<\/w:p>/s, () => (runs.includes('<w:tbl>') ? runs : `<w:p>${runs}</w:p>`)),
      ),
    ),
  )

describe('the paper of a house', () => {
  it('is that of the document, and a crowded figure lies on its side on it', async () => {
    const file = await inHouse({}, gitlab)
    expect(attributesOf(file, 'pgSz')).toEqual([
      '<w:pgSz w:w="12240" w:h="15840" w:orient="portrait"/>',
      '<w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/>',
      '<w:pgSz w:w="12240" w:h="15840" w:orient="portrait"/>',
    ])
    for (const margins of attributesOf(file, 'pgMar')) {
      expect(margins).toMatch(/w:top="1440" w:right="1800" w:bottom="1300" w:left="1700" w:header="700" w:footer="600"/)
    }
    const widths = attributesOf(file, 'tblW').map((one) => /w:w="(\d+)"/.exec(one)?.[1])
    expect(new Set(widths)).toEqual(new Set([String(12_240 - 1700 - 1800)]))
  })

  it('lies on its side where the house turns its pages', async () => {
    const sizes = attributesOf(await inHouse({ turned: true }), 'pgSz')
    expect(new Set(sizes)).toEqual(new Set(['<w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/>']))
  })

  it.each([
    ['no size', /<w:pgSz [^>]*\/>/, ''],
    ['nothing that could be written on', /w:left="1700"/, 'w:left="11000"'],
    ['no number', /w:w="12240"/, 'w:w="wide"'],
  ])('is ours where it says %s', async (_, what, instead) => {
    const look = lookOf(await withPart('word/document.xml', (xml) => xml.replace(what, instead)))
    expect(look.pages.paper).toEqual(OUR_PAPER)
  })

  it('is that of the last section, as it is and not as it was', async () => {
    const old = '<w:sectPrChange><w:sectPr><w:pgSz w:w="1" w:h="1"/></w:sectPr></w:sectPrChange>'
    const before =
      '<w:p><w:pPr><w:sectPr w:rsidR="1"/></w:pPr></w:p><w:p><w:pPr><w:sectPr><w:pgSz w:w="5" w:h="5"/></w:sectPr></w:pPr></w:p>'
    const look = lookOf(
      await withPart('word/document.xml', (xml) =>
        xml.replace('<w:body>', `<w:body>${before}`).replace('</w:sectPr></w:body>', `${old}</w:sectPr></w:body>`),
      ),
    )
    expect(look.pages.paper).toMatchObject({ short: 12_240, long: 15_840 })
  })
})

describe('the header and footer of a house', () => {
  it('say what they say there, without pictures and other fields, and look like it', async () => {
    const file = await inHouse()
    expect(lines(file, 'header1')).toEqual(['Example Trading\tIncident &lt;reviews&gt; &amp; more'])
    expect(docxPart(file, 'word/header1.xml')).toMatch(/<w:b\/>.*?<w:color w:val="7A1F3D"\/>.*?Example Trading/)
    expect(docxPart(file, 'word/header1.xml')).toContain('<w:tab w:val="right" w:pos="9000"/>')
    expect(lines(file, 'footer1')).toEqual(['Sheet # of ## in chapter '])
    expect(docxPart(file, 'word/footer1.xml')).toContain('<w:jc w:val="center"/>')
    expect(Object.keys(unzipSync(file)).filter((name) => name.startsWith('word/media/'))).toEqual([])
    expect(docxPart(file, 'word/document.xml')).not.toContain('in the template itself')
  })

  it('leave what our own must say: whom the copy is for, the count of pages, and the head of the log', async () => {
    const footer = [new Paragraph('Example Trading Ltd')]
    const document = { ...brief, marking: 'Customer copy', footer: ['Log head 3f9a'] }
    const file = await inHouse({ footer }, document)
    expect(lines(file, 'header1').at(-1)).toBe('\tCustomer copy')
    expect(lines(file, 'footer1')).toEqual(['Example Trading Ltd', '\tPage # of ##'])
    expect(docxPart(file, 'word/document.xml')).toContain('Log head 3f9a')
  })

  it('are ours where the house has none', async () => {
    const file = await inHouse({ header: [], footer: [] })
    expect(lines(file, 'header1')).toEqual(['Orders hang\t'])
    expect(lines(file, 'footer1')).toEqual(['\tPage # of ##'])
  })

  it.each([
    [
      'runs that were typed apart',
      '<w:r><w:t>Ex</w:t></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:t>A</w:t></w:r>',
      'Ex A',
    ],
    ['a link', '<w:hyperlink r:id="x"><w:r><w:t>site</w:t></w:r></w:hyperlink>', 'site'],
    [
      'words that were put in, and not those struck out',
      '<w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>',
      'new',
    ],
    ['no hidden words', '<w:r><w:t>seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r>', 'seen'],
    [
      'a count of pages in one element',
      '<w:fldSimple w:instr=" PAGE \\* MERGEFORMAT "><w:r><w:t>7</w:t></w:r></w:fldSimple>',
      '#',
    ],
    [
      'no field in a field',
      '<w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>IF </w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/><w:t>1</w:t><w:fldChar w:fldCharType="end"/></w:r>',
      'x',
    ],
    [
      'no file name and no address to fetch',
      '<w:r><w:t>x</w:t></w:r><w:fldSimple w:instr="FILENAME \\p"><w:r><w:t>C:\\secret</w:t></w:r></w:fldSimple><w:fldSimple w:instr="INCLUDEPICTURE http://example.test/x.png"/>',
      'x',
    ],
    [
      'the cells of a table, side by side',
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>left</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>two</w:t></w:r></w:p><w:p><w:r><w:t>lines</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>',
      'left\ttwo lines',
    ],
    ['a content control', '<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>kept</w:t></w:r></w:sdtContent></w:sdt>', 'kept'],
  ])('take %s', async (_, runs, said) => {
    expect(lines(await headerSaying(runs), 'header1')).toEqual([said])
  })

  it('are ours where a part cannot be read, or refers to what is not there', async () => {
    for (const [name, what, instead] of [
      ['word/header1.xml', '</w:hdr>', '</w:ftr>'],
      ['word/header1.xml', '<w:hdr', '<!DOCTYPE x [<!ENTITY a "b">]><w:hdr'],
      ['word/_rels/document.xml.rels', 'header1.xml', 'gone.xml'],
      ['word/_rels/document.xml.rels', 'Target="header1.xml"', 'Target="http://example.test/" TargetMode="External"'],
    ] as const) {
      const file = await withPart(name, (xml) => xml.replace(what, instead))
      expect(lookOf(file).pages.running.header).toEqual([])
    }
  })

  it('can be said otherwise, a name that looks different in its parts as well', async () => {
    const look = lookOf(await houseTemplate())
    expect(lookWords(look)).toEqual(['Example Trading', 'Incident <reviews> & more', 'Sheet ', ' of ', ' in chapter '])
    const file = await written(withLookWords(look, ['Masked', 'b', 'c ', ' d ', '']))
    expect(lines(file, 'header1')).toEqual(['Masked\tb'])
    expect(lines(file, 'footer1')).toEqual(['c # d ##'])
  })
})
