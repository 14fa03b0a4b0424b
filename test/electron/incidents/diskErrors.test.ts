import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RETRY_MS } from '../../../electron/incidents/journalFolder.ts'
import { nodeBytes } from '../../../electron/incidents/nodeBytes.ts'
import { nodeFiles } from '../../../electron/incidents/nodeFiles.ts'
import { readFolder } from '../../../electron/incidents/readFolder.ts'
import type { Session } from '../../../electron/incidents/sessionContract.ts'
import { type FailingFiles, failingFiles, type Operation } from '../../helpers/failingFiles.ts'
import { type MemoryFiles, memoryFiles } from '../../helpers/memoryFiles.ts'
import { begun, must, note, opened, textsOf } from '../../helpers/sessions.ts'
import { tempFolders } from '../../helpers/tempFolder.ts'
import { type TestHost, testHost } from '../../helpers/testHost.ts'

// Rule ids like [J9] refer to docs/journal.md.

const tempFolder = tempFolders()

let memory: MemoryFiles
let fs: FailingFiles
let host: TestHost
let session: Session

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  memory = memoryFiles(['/', '/library', '/library/one'])
  fs = failingFiles(memory)
  host = testHost(fs)
  session = await begun(host, '/library/one', '/library')
})
afterEach(async () => {
  vi.useRealTimers()
  await session.close()
})

const log = (text: string) => session.dispatch(note(host, text), 'Lee')
const onDisk = async () => must(await readFolder(memory, nodeBytes, '/library/one')).journal
const textsOnDisk = async () => textsOf((await onDisk()).entries)

describe('a disk that fails once', () => {
  const failures: readonly (readonly [Operation, string])[] = [
    ['write', 'EIO'],
    ['write', 'ENOSPC'],
    ['shortWrite', 'ENOSPC'],
    ['datasync', 'EIO'],
    ['datasync', 'ENOSPC'],
  ]
  it.each(failures)('[J9] in %s with %s costs nobody anything', async (operation, code) => {
    must(await log('before'))
    fs.fail(operation, code, 1)
    must(await log('during'))
    must(await log('after'))
    expect(await textsOnDisk()).toEqual(['before', 'during', 'after'])
    expect(fs.reused()).toBe(0)
  })

  it.each<Operation>(['create', 'syncFolder', 'write', 'datasync'])(
    '[J9] in %s of the first entry costs nobody anything',
    async (operation) => {
      const again = await opened(host, '/library/one', '/library')
      fs.fail(operation, 'EIO', 1)
      must(await again.dispatch(note(host, 'first'), 'Lee'))
      expect(await textsOnDisk()).toEqual(['first'])
      expect(fs.reused()).toBe(0)
      await again.close()
    },
  )

  it('[J9] never touches the file that failed again, and leaves what was acknowledged in it', async () => {
    must(await log('before'))
    const [first = ''] = memory.paths().filter((path) => path.includes('/j-'))
    fs.fail('datasync', 'EIO', 1)
    must(await log('during'))
    const untouched = memory.peek(first)?.length
    must(await log('after'))
    expect(memory.peek(first)?.length).toBe(untouched)
    expect((await onDisk()).report).toMatchObject({ segments: 2, gaps: [], conflicts: [] })
  })
})

describe('a disk that goes on failing', () => {
  it.each<[Operation, string, string]>([
    ['datasync', 'EIO', 'writeFailed'],
    ['write', 'ENOSPC', 'diskFull'],
    ['create', 'EACCES', 'notWritable'],
    ['create', 'EROFS', 'notWritable'],
  ])(
    '[J9] in %s with %s is told of, and everything is kept and written once it heals',
    async (operation, code, kind) => {
      must(await log('before'))
      fs.fail(operation, code)
      if (operation === 'create') fs.fail('datasync', 'EIO')
      const heard: string[] = []
      session.onEntries((entries) => heard.push(...textsOf(entries)))

      const answer = await log('kept')
      expect(answer).toMatchObject({ ok: false, error: { kind: 'storage', error: { kind, place: '/library/one' } } })
      expect(JSON.stringify(answer)).toContain('Faultline keeps trying')
      expect((await log('kept too')).ok).toBe(false)
      expect(textsOf(session.entries())).toEqual(['before'])
      expect(textsOf(session.unsaved())).toEqual(['kept', 'kept too'])
      await vi.advanceTimersByTimeAsync(3 * RETRY_MS)
      expect(heard).toEqual([])

      fs.heal()
      await vi.advanceTimersByTimeAsync(RETRY_MS)
      expect(heard).toEqual(['kept', 'kept too'])
      expect(session.unsaved()).toEqual([])
      expect(textsOf(session.entries())).toEqual(['before', 'kept', 'kept too'])
      expect(await textsOnDisk()).toEqual(['before', 'kept', 'kept too'])
      expect(fs.reused()).toBe(0)
      expect((await onDisk()).report).toMatchObject({ gaps: [], conflicts: [] })
    },
  )

  it('[J9] is tried at once when the next command comes', async () => {
    fs.fail('datasync', 'EIO')
    expect((await log('kept')).ok).toBe(false)
    fs.heal()
    must(await log('next'))
    expect(await textsOnDisk()).toEqual(['kept', 'next'])
  })

  it('[J9] leaves no heap of useless files behind', async () => {
    fs.fail('datasync', 'EIO')
    expect((await log('kept')).ok).toBe(false)
    await vi.advanceTimersByTimeAsync(100 * RETRY_MS)
    fs.heal()
    await vi.advanceTimersByTimeAsync(RETRY_MS)
    expect(memory.paths().filter((path) => path.includes('/j-'))).toHaveLength(2)
    expect(await textsOnDisk()).toEqual(['kept'])
  })

  it('[J9] is tried a last time when the session closes', async () => {
    fs.fail('datasync', 'EIO')
    expect((await log('kept')).ok).toBe(false)
    fs.heal()
    await session.close()
    expect(await textsOnDisk()).toEqual(['kept'])
  })

  it('creates no incident whose first entry could not be written', async () => {
    fs.fail('datasync', 'EIO')
    await expect(begun(host, '/library/one', '/library')).rejects.toThrow('The incident was not created')
  })
})

describe('a full disk', () => {
  const used = () => memory.paths().reduce((sum, path) => sum + (memory.peek(path)?.length ?? 0), 0)

  it('[J10] gives up its ballast and goes on for a thousand entries', async () => {
    must(await log('before'))
    expect(memory.paths()).toContain('/library/.ballast')
    memory.capacity = used() + 5_000
    for (let count = 0; count < 1_000; count++) must(await log(`entry ${count}`))
    expect(memory.paths()).not.toContain('/library/.ballast')
    expect(await textsOnDisk()).toHaveLength(1_001)
  })

  it('[J10] gets no new ballast until there is ample room', async () => {
    memory.capacity = used() + 200
    for (let count = 0; count < 100; count++) must(await log(`entry ${count}`))
    expect(memory.paths()).not.toContain('/library/.ballast')
    memory.capacity = 100_000_000
    for (let count = 0; count < 40; count++) must(await log(`room again ${count}`))
    await vi.advanceTimersByTimeAsync(1)
    expect(memory.paths()).toContain('/library/.ballast')
  })

  it('[J10] that takes half of a line never shows that half as an entry', async () => {
    must(await log('before'))
    await memory.remove('/library/.ballast')
    memory.capacity = used() + 200
    expect((await log('too much')).ok).toBe(false)
    expect(await textsOnDisk()).toEqual(['before'])
    memory.capacity = Number.POSITIVE_INFINITY
    await vi.advanceTimersByTimeAsync(RETRY_MS)
    expect(await textsOnDisk()).toEqual(['before', 'too much'])
  })
})

describe('a segment that goes away while it is written', () => {
  it('[J9] is noticed, and what it held is written again', async () => {
    vi.useRealTimers()
    const folder = tempFolder()
    const realHost = testHost(nodeFiles)
    const real = await begun(realHost, folder)
    must(await real.dispatch(note(realHost, 'one'), 'Lee'))
    const [only = ''] = (await nodeFiles.list(folder)).map(({ name }) => name).filter((name) => name.startsWith('j-'))
    await nodeFiles.remove(`${folder}/${only}`)
    await expect
      .poll(async () => must(await readFolder(nodeFiles, nodeBytes, folder)).journal.entries)
      .toEqual(real.entries())
    must(await real.dispatch(note(realHost, 'two'), 'Lee'))
    expect(textsOf(must(await readFolder(nodeFiles, nodeBytes, folder)).journal.entries)).toEqual(['one', 'two'])
    await real.close()
  })
})
