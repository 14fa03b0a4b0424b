import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeBytes } from '../../../electron/incidents/nodeBytes.ts'
import { documentAnswers, previewHtml } from '../../../electron/requests/documents.ts'
import { openSample } from '../../../electron/requests/openSample.ts'
import { DEFAULT_EXPORT_OPTIONS } from '../../../shared/document/exportOptions.ts'
import { recordHead } from '../../../shared/journal/recordHead.ts'
import { testDesk } from '../../helpers/desk.ts'
import { must } from '../../helpers/sessions.ts'
import { tempFolders } from '../../helpers/tempFolder.ts'

const newFolder = tempFolders()

/** A desk with the sample in its library, whose user exports into `<folder>/out`. */
async function withSample() {
  const folder = newFolder()
  const out = path.join(folder, 'out')
  const desk = testDesk(folder, { folder: () => Promise.resolve(out) })
  const id = must(await openSample(desk))
  return { desk, id, out, answers: documentAnswers(desk) }
}

describe('exportDocument', () => {
  it('writes the formats asked for into the folder that the user chose', async () => {
    const { desk, id, out, answers } = await withSample()
    const report = must(await answers.exportDocument(id, ['md', 'html'], DEFAULT_EXPORT_OPTIONS))
    expect(report?.folder).toBe(out)
    expect(report?.files.every((file) => existsSync(file))).toBe(true)
    expect(
      readdirSync(out)
        .map((name) => path.extname(name))
        .sort(),
    ).toEqual(['.html', '.md', '.svg'])
    const head = recordHead(must(await desk.sessions.open(id)).entries(), nodeBytes)
    expect(readFileSync(report?.files.find((file) => file.endsWith('.md')) ?? '', 'utf8')).toContain(`in full ${head}`)
    await desk.library.close()
  })

  it('writes nothing when the user cancels', async () => {
    const { desk, id, out } = await withSample()
    const answers = documentAnswers({ ...desk, choose: { ...desk.choose, folder: () => Promise.resolve(null) } })
    expect(await answers.exportDocument(id, ['md'], DEFAULT_EXPORT_OPTIONS)).toEqual({ ok: true, value: null })
    expect(existsSync(out)).toBe(false)
    await desk.library.close()
  })

  it('writes nothing when it is cancelled before the first file', async () => {
    const { desk, id, out } = await withSample()
    const folder = () => {
      answers.cancelExport(id)
      return Promise.resolve(out)
    }
    const answers = documentAnswers({ ...desk, choose: { ...desk.choose, folder } })
    expect(must(await answers.exportDocument(id, ['md'], DEFAULT_EXPORT_OPTIONS))).toMatchObject({
      stopped: true,
      files: [],
    })
    expect(existsSync(out) ? readdirSync(out) : []).toEqual([])
    await desk.library.close()
  })

  it('says so when there is a file where the folder should be', async () => {
    const { desk, id, out, answers } = await withSample()
    writeFileSync(out, 'in the way')
    expect(await answers.exportDocument(id, ['md'], DEFAULT_EXPORT_OPTIONS)).toMatchObject({
      ok: false,
      error: { place: out },
    })
    await desk.library.close()
  })
})

describe('showInFolder', () => {
  it('shows what was exported and what lies in the library, and nothing else', async () => {
    const { desk, id, out, answers } = await withSample()
    const [file = ''] = must(await answers.exportDocument(id, ['md'], DEFAULT_EXPORT_OPTIONS))?.files ?? []
    const incident = must(await desk.sessions.open(id)).folder
    mkdirSync(`${desk.library.folder}-evil`)
    for (const good of [file, out, incident, desk.library.folder])
      expect(await answers.showInFolder(good)).toMatchObject({ ok: true })
    for (const bad of ['/etc/passwd', `${desk.library.folder}-evil`, path.join(incident, '../../..'), `${file}.other`])
      expect(await answers.showInFolder(bad)).toMatchObject({ ok: false, error: { place: bad } })
    expect(desk.told.shown).toEqual([file, out, incident, desk.library.folder])
    await desk.library.close()
  })
})

describe('the preview', () => {
  it('is the document as it would be exported', async () => {
    const { desk, id } = await withSample()
    const html = await previewHtml(desk, id, JSON.stringify(DEFAULT_EXPORT_OPTIONS))
    expect(html).toContain('<h1')
    expect(html).toContain('Spammers found to be hammering the database')
    expect(await previewHtml(desk, '01NOBODY', null)).toBeNull()
    for (const wrong of ['{', '{}', '{"template":"other"}']) expect(await previewHtml(desk, id, wrong)).toBeNull()
    await desk.library.close()
  })
})
