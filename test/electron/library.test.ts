import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeFiles } from '../../electron/incidents/nodeFiles.ts'
import { openLibrary } from '../../electron/library.ts'
import { UTC, zone } from '../../shared/time/instant.ts'
import { failingFiles } from '../helpers/failingFiles.ts'
import { memoryFiles } from '../helpers/memoryFiles.ts'
import { must, note, textsOf } from '../helpers/sessions.ts'
import { tempFolders } from '../helpers/tempFolder.ts'
import { testHost } from '../helpers/testHost.ts'

const tempFolder = tempFolders()
const beginning = { title: 'Checkout is down', zone: UTC, severity: 'SEV1' }

/** A library on the real disk, in a folder that is not there yet. */
const library = () => {
  const host = testHost(nodeFiles)
  const folder = join(tempFolder(), 'Documents', 'Faultline')
  return { host, folder, lib: openLibrary(folder, host) }
}

describe('a library', () => {
  it('that does not exist yet is empty, and is made with its first incident', async () => {
    const { lib, folder } = library()
    expect(await lib.list()).toEqual({ ok: true, value: [] })
    const session = must(await lib.create(beginning, 'Sam'))
    expect(session.incident()).toMatchObject({ title: 'Checkout is down', severity: 'SEV1', declaredBy: 'Sam' })
    const [name = ''] = readdirSync(folder).filter((held) => !held.startsWith('.'))
    expect(name).toMatch(/^2026-03-02-checkout-is-down-[0-9a-z]{6}$/)
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o700)
    const [segment = ''] = readdirSync(join(folder, name))
    expect(statSync(join(folder, name, segment)).mode & 0o777).toBe(0o600)
    await lib.close()
  })

  it('dates a folder by the day it was where the team works', async () => {
    const { lib } = library()
    const session = must(await lib.create({ ...beginning, zone: zone('Pacific/Auckland') }, 'Sam'))
    expect(session.folder).toContain('2026-03-02-checkout')
    await lib.close()
  })

  it.each([
    ['Überlast im Zahlungs-Dienst!', 'uberlast-im-zahlungs-dienst'],
    ['../../etc/passwd', 'etc-passwd'],
    ['障害', 'incident'],
    [`A ${'very '.repeat(20)}long title`, 'a-very-very-very-very-very-very-very'],
  ])('calls the folder of %j something any disk takes', async (title, slug) => {
    const { lib, folder } = library()
    const session = must(await lib.create({ ...beginning, title }, 'Sam'))
    expect(session.incident().title).toBe(title)
    expect(session.folder.slice(folder.length + 1)).toMatch(new RegExp(`^2026-03-02-${slug}-[0-9a-z]{6}$`))
    await lib.close()
  })

  it('refuses a title that says nothing, and leaves no trace of it', async () => {
    const { lib, folder } = library()
    expect(await lib.create({ ...beginning, title: '  ' }, 'Sam')).toMatchObject({
      ok: false,
      error: { kind: 'refused' },
    })
    expect(() => readdirSync(folder)).toThrow('ENOENT')
  })

  it('gives everyone who opens an incident the same session, until it is closed', async () => {
    const { lib, host } = library()
    const created = must(await lib.create(beginning, 'Sam'))
    const [a, b] = await Promise.all([lib.open(created.id), lib.open(created.folder)])
    expect(must(a)).toBe(created)
    expect(must(b)).toBe(created)
    must(await created.dispatch(note(host, 'Alert fired'), 'Lee'))
    await created.close()
    const again = must(await lib.open(created.id))
    expect(again).not.toBe(created)
    expect(textsOf(again.entries())).toEqual(['Alert fired'])
    await lib.close()
  })

  it('finds an incident by id, by the start of it, by folder name and by path', async () => {
    const { lib } = library()
    const one = must(await lib.create(beginning, 'Sam'))
    const two = must(await lib.create({ ...beginning, title: 'Another' }, 'Sam'))
    const name = one.folder.split('/').at(-1) ?? ''
    for (const ref of [one.id, one.id.toLowerCase(), name, one.folder]) {
      expect(await lib.find(ref), ref).toEqual({ ok: true, value: one.folder })
    }
    const shared = [...one.id].findIndex((letter, at) => letter !== two.id[at])
    expect(await lib.find(two.id.slice(0, shared + 1))).toEqual({ ok: true, value: two.folder })
    expect(await lib.find(one.id.slice(0, shared))).toMatchObject({
      ok: false,
      error: { kind: 'notFound', message: expect.stringContaining('2 incidents') },
    })
    for (const ref of ['nothing', '', '  ', '/tmp']) {
      expect(await lib.find(ref), ref).toMatchObject({ ok: false, error: { kind: 'notFound' } })
    }
    await lib.close()
  })

  it('goes by the id inside, when a folder was renamed', async () => {
    const { lib, folder } = library()
    const session = must(await lib.create(beginning, 'Sam'))
    await lib.close()
    cpSync(session.folder, join(folder, 'renamed by hand'), { recursive: true })
    const listed = must(await lib.list())
    expect(listed).toMatchObject([
      { id: session.id, folder: session.folder, copies: [join(folder, 'renamed by hand')], trouble: null },
    ])
    expect(must(await lib.open('renamed by hand')).id).toBe(session.id)
    await lib.close()
  })
})

describe('a library in which something is damaged', () => {
  it('lists every incident, with its trouble', async () => {
    const { lib, folder, host } = library()
    const sound = must(await lib.create({ ...beginning, title: 'Sound' }, 'Sam'))
    const hit = must(await lib.create({ ...beginning, title: 'Hit' }, 'Sam'))
    must(await hit.dispatch(note(host, 'Alert fired'), 'Lee'))
    must(await hit.dispatch(note(host, 'Rolled back'), 'Lee'))
    await lib.close()
    const [segment = ''] = readdirSync(hit.folder)
    const path = join(hit.folder, segment)
    writeFileSync(path, readFileSync(path, 'utf8').replace('Alert fired', 'Alert faked'))
    mkdirSync(join(folder, 'lost'))
    writeFileSync(join(folder, 'lost', 'j-laptop-x-0000.ndjson'), 'nothing that can be read\n')
    mkdirSync(join(folder, 'holiday pictures'))
    writeFileSync(join(folder, 'notes.txt'), 'mine')

    const listed = must(await lib.list())
    expect(listed.map(({ title, trouble }) => [title, trouble])).toEqual([
      ['lost', 'No incident could be read in this folder. Its files are untouched.'],
      ['Sound', null],
      ['Hit', 'The log has 1 damaged place. Everything else is shown.'],
    ])
    const opened = must(await lib.open(hit.id))
    expect(textsOf(opened.entries())).toEqual(['Rolled back'])
    expect(opened.recovery.damaged).toMatchObject([{ reason: 'damage', segment }])
    expect(must(await lib.find(sound.id))).toBe(sound.folder)
    await lib.close()
  })

  it('says nothing of a torn tail, which is how a crash leaves a file', async () => {
    const { lib } = library()
    const session = must(await lib.create(beginning, 'Sam'))
    await lib.close()
    const [segment = ''] = readdirSync(session.folder)
    writeFileSync(join(session.folder, segment), '{"v":1,"id":"0', { flag: 'a' })
    expect(must(await lib.list())).toMatchObject([{ trouble: null }])
    expect(must(await lib.open(session.id)).recovery.damaged).toMatchObject([{ reason: 'tornTail' }])
    await lib.close()
  })

  it('reads an incident again only when it has changed', async () => {
    const fs = failingFiles(memoryFiles())
    const host = testHost(fs)
    const lib = openLibrary('/tmp/library', host)
    const session = must(await lib.create(beginning, 'Sam'))
    await lib.close()
    expect(must(await lib.list())).toMatchObject([{ title: 'Checkout is down', eventCount: 0 }])
    const reads = fs.count('readFile')
    expect(must(await lib.list())).toMatchObject([{ eventCount: 0 }])
    expect(fs.count('readFile')).toBe(reads)
    must(await must(await lib.open(session.id)).dispatch(note(host, 'Alert fired'), 'Lee'))
    await lib.close()
    expect(must(await lib.list())).toMatchObject([{ eventCount: 1 }])
  })
})

describe('a library that cannot be written', () => {
  it.each([
    ['EACCES', 'You may not write in this folder.'],
    ['EROFS', 'This disk can only be read.'],
  ])('says so (%s)', async (code, message) => {
    const fs = failingFiles(memoryFiles())
    fs.fail('makeFolder', code)
    const lib = openLibrary('/tmp/library', testHost(fs))
    expect(await lib.create(beginning, 'Sam')).toEqual({
      ok: false,
      error: {
        kind: 'notWritable',
        message,
        safe: 'The incident was not created; other incidents are as they were.',
        place: '/tmp/library',
      },
    })
  })

  it('leaves no empty folder behind when the first entry cannot be written', async () => {
    const fs = failingFiles(memoryFiles())
    const lib = openLibrary('/tmp/library', testHost(fs))
    fs.fail('datasync', 'EIO')
    expect(await lib.create(beginning, 'Sam')).toMatchObject({ ok: false, error: { kind: 'writeFailed' } })
    fs.heal()
    expect(await lib.list()).toEqual({ ok: true, value: [] })
    expect(await fs.list('/tmp/library')).toEqual([])
  })

  it('says so when a file is in its place', async () => {
    const path = join(tempFolder(), 'library')
    writeFileSync(path, 'a file')
    const lib = openLibrary(path, testHost(nodeFiles))
    expect(await lib.create(beginning, 'Sam')).toMatchObject({ ok: false, error: { kind: 'notWritable' } })
    expect(await lib.list()).toMatchObject({ ok: false, error: { kind: 'notFound', place: path } })
    expect(readFileSync(path, 'utf8')).toBe('a file')
  })

  // Permissions do not bind the superuser.
  it.skipIf(process.getuid?.() === 0)('says so on the real disk', async () => {
    const folder = tempFolder()
    chmodSync(folder, 0o500)
    const lib = openLibrary(join(folder, 'library'), testHost(nodeFiles))
    expect(await lib.create(beginning, 'Sam')).toMatchObject({ ok: false, error: { kind: 'notWritable' } })
    chmodSync(folder, 0o700)
  })
})
