import { beforeEach, describe, expect, it } from 'vitest'
import { type Attachments, attachmentsIn, copyAttachments } from '../../../electron/incidents/attachments.ts'
import { nodeBytes } from '../../../electron/incidents/nodeBytes.ts'
import { type FailingFiles, failingFiles } from '../../helpers/failingFiles.ts'
import { type MemoryFiles, memoryFiles } from '../../helpers/memoryFiles.ts'
import { begun, must, note, opened } from '../../helpers/sessions.ts'
import { testHost } from '../../helpers/testHost.ts'

// Rule ids like [J12] refer to docs/journal.md.

const PICTURE = new TextEncoder().encode('a picture of the dashboard')
const SHA = nodeBytes.sha256(PICTURE)
const PLACE = `/one/blobs/${SHA.slice(0, 2)}/${SHA}`

let memory: MemoryFiles
let fs: FailingFiles
let attachments: Attachments
let ids = 0

beforeEach(() => {
  memory = memoryFiles(['/', '/one', '/library'])
  fs = failingFiles(memory)
  attachments = attachmentsIn(fs, '/one', () => `ID${++ids}`)
})

const blobs = () => memory.paths().filter((path) => path.startsWith('/one/blobs'))

describe('[J12] an attachment', () => {
  it('is kept under the hash of its content, flushed with its name, and read back verified', async () => {
    expect(must(await attachments.keep(PICTURE))).toBe(SHA)
    expect(blobs()).toEqual([PLACE])
    expect(await attachments.read(SHA)).toMatchObject({ state: 'good', bytes: PICTURE })
    // The file, then its name; before that the two folders.
    expect([fs.count('datasync'), fs.count('rename')]).toEqual([1, 1])
    expect(fs.count('syncFolder')).toBeGreaterThanOrEqual(3)
  })

  it('is kept once, however often it is attached', async () => {
    must(await attachments.keep(PICTURE))
    must(await attachments.keep(PICTURE))
    expect(fs.count('create')).toBe(1)
  })

  it('that was deleted is missing, one that was altered is damaged, and no name leads out of the folder', async () => {
    must(await attachments.keep(PICTURE))
    memory.put(PLACE, new TextEncoder().encode('another picture'))
    expect(await attachments.read(SHA)).toEqual({ state: 'damaged' })
    await memory.remove(PLACE)
    expect(await attachments.read(SHA)).toEqual({ state: 'missing' })
    for (const name of ['../../etc/passwd', '', SHA.toUpperCase()])
      expect(await attachments.read(name)).toEqual({ state: 'missing' })
  })

  it('goes along when the incident goes on in another folder, unless it cannot be read', async () => {
    const other = new TextEncoder().encode('damaged')
    must(await attachments.keep(PICTURE))
    const damaged = must(await attachments.keep(other))
    memory.put(`/one/blobs/${damaged.slice(0, 2)}/${damaged}`, new Uint8Array())
    must(await copyAttachments(fs, '/one', '/library'))
    const there = attachmentsIn(fs, '/library', () => 'x')
    expect(await there.read(SHA)).toMatchObject({ state: 'good', bytes: PICTURE })
    expect(await there.read(damaged)).toEqual({ state: 'missing' })
    expect(await copyAttachments(fs, '/nowhere', '/library')).toEqual({ ok: true, value: null })
    fs.fail('create', 'ENOSPC')
    await memory.remove(`/library/blobs/${SHA.slice(0, 2)}/${SHA}`)
    expect(await copyAttachments(fs, '/one', '/library')).toMatchObject({ ok: false, error: { kind: 'diskFull' } })
  })

  it('that was altered is put right by attaching it again', async () => {
    must(await attachments.keep(PICTURE))
    memory.put(PLACE, new Uint8Array())
    must(await attachments.keep(PICTURE))
    expect(await attachments.read(SHA)).toMatchObject({ state: 'good' })
  })

  it.each([
    ['create', 'ENOSPC', 'diskFull'],
    ['write', 'ENOSPC', 'diskFull'],
    ['shortWrite', 'ENOSPC', null],
    ['datasync', 'EIO', 'writeFailed'],
    ['rename', 'EACCES', 'notWritable'],
    ['syncFolder', 'EIO', 'writeFailed'],
    ['makeFolder', 'EROFS', 'notWritable'],
  ] as const)(
    'is not called kept when the disk refuses (%s, %s), and leaves nothing half',
    async (step, code, kind) => {
      fs.fail(step, code, step === 'shortWrite' ? 1 : undefined)
      const kept = await attachments.keep(PICTURE)
      if (kind === null) expect(kept).toEqual({ ok: true, value: SHA })
      else
        expect(kept).toMatchObject({ ok: false, error: { kind, safe: 'Nothing was attached; the log is as it was.' } })
      fs.heal()
      for (const path of blobs().filter((path) => path === PLACE)) expect(memory.peek(path)).toEqual(PICTURE)
      expect(blobs().filter((path) => path.includes('.tmp-')).length).toBeLessThanOrEqual(step === 'rename' ? 1 : 0)
      expect(must(await attachments.keep(PICTURE))).toBe(SHA)
      expect(await attachments.read(SHA)).toMatchObject({ state: 'good' })
    },
  )

  it('whose entry was never written, as after a kill in between, is a file that nothing names', async () => {
    const host = testHost(memory)
    const first = await begun(host, '/one', '/library')
    must(await first.attachments.keep(PICTURE))
    // The app is killed here: no close, no entry.
    const second = await opened(testHost(memory), '/one', '/library')
    expect(second.recovery).toMatchObject({ damaged: [], gaps: [], unreadable: [] })
    expect(second.incident().timeline).toEqual([])
    expect(blobs()).toEqual([PLACE])
    await second.close()
    await first.close()
  })

  it('is named by an event, and still is after a restart', async () => {
    const host = testHost(memory)
    const first = await begun(host, '/one', '/library')
    must(await first.dispatch(note(host, 'a'), 'Lee'))
    const [event] = first.incident().timeline
    const sha256 = must(await first.attachments.keep(PICTURE))
    const attached = { sha256, name: 'graph.png', bytes: PICTURE.length, mediaType: 'image/png' }
    const changes = { attachments: [attached] }
    must(await first.dispatch({ kind: 'amendEvent', event: event?.id ?? ('' as never), changes }, 'Lee'))
    await first.close()
    const second = await opened(host, '/one', '/library')
    expect(second.incident().timeline[0]?.attachments).toEqual([attached])
    expect(await second.attachments.read(sha256)).toMatchObject({ state: 'good' })
    await second.close()
  })
})
