import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { isTemplateId, templateFolder } from '../../electron/templateFolder.ts'
import { must } from '../helpers/sessions.ts'
import { tempFolders } from '../helpers/tempFolder.ts'

const tempFolder = tempFolders()
const TEXT = '---\nname: House style\n---\n{% section "summary" %}\n'

describe('the folder of templates', () => {
  it('is empty before anything was kept', async () => {
    expect(await templateFolder(path.join(tempFolder(), 'none')).list()).toEqual({ ok: true, value: [] })
  })

  it('keeps each template as a file called after its name, and never one over another', async () => {
    const folder = tempFolder()
    const templates = templateFolder(folder)
    expect(must(await templates.save(null, TEXT)).id).toBe('house-style')
    expect(must(await templates.save(null, TEXT)).id).toBe('house-style-2')
    expect(must(await templates.save('house-style', 'changed'))).toEqual({ id: 'house-style', text: 'changed' })
    expect(readdirSync(folder).sort()).toEqual(['house-style-2.md', 'house-style.md'])
    expect(readFileSync(path.join(folder, 'house-style-2.md'), 'utf8')).toBe(TEXT)
  })

  it('gives back what was removed under the same name', async () => {
    const templates = templateFolder(tempFolder())
    const { id } = must(await templates.save(null, TEXT))
    must(await templates.remove(id))
    expect(must(await templates.list())).toEqual([])
    must(await templates.save(id, TEXT))
    expect(must(await templates.list())).toEqual([{ id, text: TEXT }])
  })

  it('lists a file that is no text, and never replaces it', async () => {
    const folder = tempFolder()
    const bytes = Uint8Array.of(0xff, 0xfe, 0x00)
    writeFileSync(path.join(folder, 'odd.md'), bytes)
    const templates = templateFolder(folder)
    expect(must(await templates.list())).toEqual([{ id: 'odd', text: null }])
    expect(await templates.save('odd', TEXT)).toMatchObject({ ok: false, error: { kind: 'writeFailed' } })
    expect(readFileSync(path.join(folder, 'odd.md'))).toEqual(Buffer.from(bytes))
  })

  it.skipIf(process.getuid?.() === 0)('says so when the folder cannot be written', async () => {
    const folder = path.join(tempFolder(), 'locked')
    mkdirSync(folder)
    chmodSync(folder, 0o500)
    expect(await templateFolder(folder).save(null, TEXT)).toMatchObject({ ok: false, error: { kind: 'notWritable' } })
  })

  it.each(['', '..', '.hidden', '../up', 'a/b', 'a\\b', 'x'.repeat(121)])(
    'takes no name that leads elsewhere: %j',
    (id) => {
      expect(isTemplateId(id)).toBe(false)
    },
  )
})
