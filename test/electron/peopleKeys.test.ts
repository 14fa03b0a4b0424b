import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentAnswers, previewHtml } from '../../electron/requests/documents.ts'
import { openSample } from '../../electron/requests/openSample.ts'
import { DEFAULT_EXPORT_OPTIONS } from '../../shared/document/exportOptions.ts'
import { testDesk } from '../helpers/desk.ts'
import { must } from '../helpers/sessions.ts'
import { tempFolders } from '../helpers/tempFolder.ts'

const newFolder = tempFolders()
const MASKED = { ...DEFAULT_EXPORT_OPTIONS, mask: { people: true, secrets: true, names: 'pseudonyms' as const } }

/** Every file under a folder, by its path. */
const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

/** A desk whose library holds the sample, in which Ana Lee says something. */
async function withAna(folder: string) {
  const desk = testDesk(folder, { folder: () => Promise.resolve(path.join(folder, 'out')) })
  const id = must(await openSample(desk))
  const session = must(await desk.sessions.open(id))
  const event = { kind: 'note', text: 'Ana Lee asked ana@example.com', occurredAt: desk.now(), people: ['Ana Lee'] }
  must(await session.dispatch({ kind: 'addEvent', event }, 'Sam'))
  return { desk, id }
}

describe('[X4] the key of a masked export', () => {
  it('stays with this installation: neither beside the incident nor in the export', async () => {
    const folder = newFolder()
    const { desk, id } = await withAna(folder)
    const report = must(await documentAnswers(desk).exportDocument(id, ['md', 'html'], MASKED))
    for (const file of report?.files ?? []) {
      expect(readFileSync(file, 'utf8').toLowerCase().includes('ana lee'), file).toBe(false)
      expect(readFileSync(file, 'utf8').includes('ana@example.com'), file).toBe(false)
    }
    const key = path.join(folder, 'user', 'people-keys', `${id}.json`)
    expect(JSON.parse(readFileSync(key, 'utf8')).pseudonyms['ana lee']).toBe('Person A')
    if (process.platform !== 'win32') expect(statSync(key).mode & 0o077).toBe(0)
    const beside = [...filesUnder(path.join(folder, 'library')), ...filesUnder(path.join(folder, 'out'))]
    expect(beside.filter((file) => readFileSync(file, 'utf8').includes('"pseudonyms"'))).toEqual([])
    await desk.library.close()
  })

  it('says so in words when it cannot be kept, and exports all the same', async () => {
    const folder = newFolder()
    const { desk, id } = await withAna(folder)
    mkdirSync(path.join(folder, 'user'), { recursive: true })
    writeFileSync(path.join(folder, 'user', 'people-keys'), 'a file in the way')
    const report = must(await documentAnswers(desk).exportDocument(id, ['md'], MASKED))
    expect(report?.files.length).toBeGreaterThan(0)
    expect(report?.warning).toMatch(
      /^The key to the names could not be kept: .+people-keys\. People may be called otherwise/,
    )
    await desk.library.close()
  })

  it('[X6] masks what is copied for a wiki and the picture, too', async () => {
    const folder = newFolder()
    const { desk, id } = await withAna(folder)
    const left: string[] = []
    const answers = documentAnswers({
      ...desk,
      copyRich: ({ html, text }) => Promise.resolve(void left.push(html, text)),
      copyImage: () => Promise.resolve(),
      press: {
        pdf: () => Promise.reject(new Error('no paper')),
        png: (svg) => {
          left.push(svg)
          return Promise.resolve(new Uint8Array())
        },
      },
    })
    must(await answers.copyForWiki(id, MASKED))
    must(await answers.copyPicture(id, MASKED))
    expect(left).toHaveLength(3)
    for (const copy of left) {
      expect(copy.includes('Person A asked ‹e-mail 1›')).toBe(true)
      expect(copy.toLowerCase()).not.toContain('ana lee')
      expect(copy).not.toContain('ana@example.com')
    }
    await desk.library.close()
  })

  it('is not written for a preview, which shows the same names', async () => {
    const folder = newFolder()
    const { desk, id } = await withAna(folder)
    const page = (await previewHtml(desk, id, JSON.stringify(MASKED))) ?? ''
    expect(page.includes('Person A')).toBe(true)
    expect(page.includes('Ana Lee')).toBe(false)
    expect(existsSync(path.join(folder, 'user', 'people-keys'))).toBe(false)
    await desk.library.close()
  })
})
