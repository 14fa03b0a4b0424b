import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { attachmentAnswers, attachmentImage } from '../../../electron/requests/attachments.ts'
import { incidentAnswers } from '../../../electron/requests/incidents.ts'
import { openSample } from '../../../electron/requests/openSample.ts'
import { verifyAnswers } from '../../../electron/requests/verify.ts'
import { testDesk } from '../../helpers/desk.ts'
import { must } from '../../helpers/sessions.ts'
import { tempFolders } from '../../helpers/tempFolder.ts'

const newFolder = tempFolders()
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])

/** A desk with the sample open, whose user picks `file` and saves to `<folder>/saved`. */
async function withSample(file: (folder: string) => string | null = () => null) {
  const folder = newFolder()
  const saved = path.join(folder, 'saved')
  const desk = testDesk(folder, {
    file: () => Promise.resolve(file(folder)),
    saveAs: (name) => Promise.resolve(`${saved}-${name}`),
  })
  const id = must(await openSample(desk))
  return { folder, saved, desk, id, answers: attachmentAnswers(desk) }
}

describe('attaching', () => {
  it('keeps the file that the user picked, says what it is and gives it back', async () => {
    const { desk, id, answers } = await withSample((folder) => {
      const file = path.join(folder, 'graph.dat')
      writeFileSync(file, PNG)
      return file
    })
    const picked = must(await answers.pickFile())
    expect(picked).toEqual({ name: 'graph.dat', bytes: PNG })
    const attachment = must(await answers.attachBytes(id, 'graph.dat', PNG))
    expect(must(await answers.readAttachment(id, attachment.sha256))).toEqual(PNG)
    expect(attachment).toMatchObject({ name: 'graph.dat', bytes: PNG.length, mediaType: 'image/png' })
    expect(await answers.attachmentState(id, attachment.sha256)).toBe('good')
    expect(await attachmentImage(desk, id, attachment.sha256)).toMatchObject({ mediaType: 'image/png' })
    await desk.library.close()
  })

  it('shows only images, whatever a file is called', async () => {
    const { desk, id, answers } = await withSample()
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
    const { sha256, mediaType } = must(await answers.attachBytes(id, 'innocent.png', svg))
    expect(mediaType).toBe('application/octet-stream')
    expect(await attachmentImage(desk, id, sha256)).toBeNull()
    await desk.library.close()
  })

  it('refuses more than 25 MB before reading it', async () => {
    const { desk, answers } = await withSample((folder) => {
      const file = path.join(folder, 'video.mp4')
      writeFileSync(file, '')
      truncateSync(file, 30 * 1024 * 1024)
      return file
    })
    expect(await answers.pickFile()).toEqual({
      ok: false,
      error: {
        kind: 'refused',
        message: 'video.mp4 has 30.0 MB; an attachment may have 25 MB. Nothing was attached.',
      },
    })
    await desk.library.close()
  })

  it('does nothing when the user cancels, and says so when the file cannot be read', async () => {
    const { desk, answers } = await withSample()
    expect(await answers.pickFile()).toEqual({ ok: true, value: null })
    await desk.library.close()
    const other = await withSample((folder) => {
      mkdirSync(path.join(folder, 'a folder'))
      return path.join(folder, 'a folder')
    })
    expect(await other.answers.pickFile()).toMatchObject({ ok: false, error: { kind: 'readFailed' } })
    await other.desk.library.close()
  })

  it('saves it again under a name that is safe everywhere, unless it was changed or is gone', async () => {
    const { desk, id, answers, folder, saved } = await withSample()
    const { sha256 } = must(await answers.attachBytes(id, 'x', PNG))
    const to = must(await answers.saveAttachment(id, sha256, '../graph.png'))
    expect(to).toBe(`${saved}-_graph.png`)
    expect([...readFileSync(to ?? '')]).toEqual([...PNG])
    const incident = must(await desk.sessions.open(id)).folder
    writeFileSync(path.join(incident, 'blobs', sha256.slice(0, 2), sha256), 'changed')
    const before = readdirSync(folder).length
    expect(await answers.saveAttachment(id, sha256, 'x')).toMatchObject({
      ok: false,
      error: { message: 'The file was changed since it was attached.' },
    })
    expect(readdirSync(folder)).toHaveLength(before)
    await desk.library.close()
  })
})

describe('looking at damage', () => {
  it('reads the raw bytes, 64 KiB at most, of segments only', async () => {
    const { desk, id } = await withSample()
    const { folder } = must(await incidentAnswers(desk).openIncident(id))
    const { readDamage } = verifyAnswers(desk)
    const [segment = ''] = readdirSync(folder).filter((name) => name.startsWith('j-'))
    const bytes = readFileSync(path.join(folder, segment))
    expect(must(await readDamage(id, { segment, from: 3, to: 9 }))).toEqual({
      bytes: Uint8Array.from(bytes.subarray(3, 9)),
      total: 6,
    })
    writeFileSync(path.join(folder, 'j-large.ndjson'), Buffer.alloc(100_000))
    const large = must(await readDamage(id, { segment: 'j-large.ndjson', from: 0, to: 100_000 }))
    expect([large.bytes.length, large.total]).toEqual([65_536, 100_000])
    for (const name of ['../../user/settings.json', 'j-/../../x.ndjson', 'draft.txt'])
      expect(await readDamage(id, { segment: name, from: 0, to: 9 })).toMatchObject({ ok: false })
    await desk.library.close()
  })
})
