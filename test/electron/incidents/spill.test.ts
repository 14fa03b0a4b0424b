import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FilePort } from '../../../electron/incidents/filePort.ts'
import { RETRY_MS } from '../../../electron/incidents/journalFolder.ts'
import { nodeBytes } from '../../../electron/incidents/nodeBytes.ts'
import { readFolder } from '../../../electron/incidents/readFolder.ts'
import type { Session } from '../../../electron/incidents/sessionContract.ts'
import type { StorageTrouble } from '../../../shared/ipc.ts'
import { type FailingFiles, failingFiles } from '../../helpers/failingFiles.ts'
import { type MemoryFiles, memoryFiles } from '../../helpers/memoryFiles.ts'
import { begun, must, note, opened, textsOf } from '../../helpers/sessions.ts'
import { type TestHost, testHost } from '../../helpers/testHost.ts'

// Rule ids like [J13] refer to docs/journal.md.

const FOLDER = '/library/one'

let memory: MemoryFiles
let library: FailingFiles
let temporary: FailingFiles
let host: TestHost
let session: Session

/** Two disks that fail each for itself, and a third, sound one. */
function disks(): FilePort {
  const of = (path: string): FilePort =>
    path.startsWith('/library') ? library : path.startsWith('/tmp') ? temporary : memory
  return {
    ...memory,
    create: (path) => of(path).create(path),
    list: (path) => of(path).list(path),
    makeFolder: (path) => of(path).makeFolder(path),
    rename: (from, to) => of(to).rename(from, to),
    syncFolder: (path) => of(path).syncFolder(path),
  }
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  memory = memoryFiles(['/', '/library', FOLDER, '/tmp', '/user'])
  library = failingFiles(memory)
  temporary = failingFiles(memory)
  host = { ...testHost(disks()), spill: { into: ['/tmp/spill', '/user/spill'], from: ['/tmp/spill', '/user/spill'] } }
  session = await begun(host, FOLDER, '/library')
})
afterEach(async () => {
  vi.useRealTimers()
  await session.close()
})

const log = (text: string) => session.dispatch(note(host, text), 'Lee')
const textsOnDisk = async () => textsOf(must(await readFolder(memory, nodeBytes, FOLDER)).journal.entries)
const spilled = () => memory.paths().filter((path) => path.includes('/spill/') && path.endsWith('.ndjson'))
const spilledTexts = async () => {
  const [first = ''] = spilled()
  return textsOf(must(await readFolder(memory, nodeBytes, first.slice(0, first.lastIndexOf('/')))).journal.entries)
}

describe('a disk that has refused three times in a row', () => {
  it('[J13] is told of, while what is logged is kept on another disk and stays marked as not saved', async () => {
    const heard: (StorageTrouble | null)[] = []
    session.onTrouble((trouble) => heard.push(trouble))
    library.fail('datasync', 'EIO', 2)
    must(await log('two failures cost nobody anything'))
    expect(heard).toEqual([])
    library.fail('datasync', 'EIO')
    expect(await log('kept')).toMatchObject({ ok: false, error: { kept: [expect.any(String)] } })
    expect(await log('kept too')).toMatchObject({ ok: false })
    expect(session.trouble()).toMatchObject({ waiting: 2, keptIn: `/tmp/spill/${session.id}` })
    expect(heard.map((trouble) => trouble?.waiting)).toEqual([1, 2])
    expect(session.trouble()?.error).toMatchObject({ kind: 'writeFailed', place: FOLDER })
    expect(await spilledTexts()).toEqual(['kept', 'kept too'])
    expect(textsOf(session.entries())).toEqual(['two failures cost nobody anything'])
  })

  it('[J13] gets everything once it heals, and only then is the copy removed', async () => {
    const heard: (StorageTrouble | null)[] = []
    session.onTrouble((trouble) => heard.push(trouble))
    library.fail('datasync', 'EIO')
    for (const text of ['one', 'two', 'three']) await log(text)
    await vi.advanceTimersByTimeAsync(2 * RETRY_MS)
    expect(spilled()).toHaveLength(1)
    library.heal()
    await vi.advanceTimersByTimeAsync(RETRY_MS)
    expect(await textsOnDisk()).toEqual(['one', 'two', 'three'])
    expect(spilled()).toEqual([])
    expect(heard.at(-1)).toBeNull()
    expect(session.trouble()).toBeNull()
    must(await log('four'))
    expect(must(await readFolder(memory, nodeBytes, FOLDER)).journal.report).toMatchObject({ gaps: [], damaged: [] })
  })

  it('[J13] is tried again at once when the user asks', async () => {
    library.fail('datasync', 'EIO')
    await log('kept')
    library.heal()
    await session.retryNow()
    expect(await textsOnDisk()).toEqual(['kept'])
    expect(session.trouble()).toBeNull()
  })

  it('[J13] keeps the copy on the next disk when the first one fails too', async () => {
    library.fail('datasync', 'EIO')
    temporary.fail('makeFolder', 'EROFS')
    await log('kept')
    expect(session.trouble()?.keptIn).toBe(`/user/spill/${session.id}`)
  })

  it('[J13] moves a copy whose own disk begins to fail', async () => {
    library.fail('datasync', 'EIO')
    await log('one')
    temporary.fail('datasync', 'EIO')
    await log('two')
    expect(session.trouble()?.keptIn).toBe(`/user/spill/${session.id}`)
    temporary.heal()
    library.heal()
    await session.retryNow()
    expect(await textsOnDisk()).toEqual(['one', 'two'])
    expect(spilled()).toEqual([])
  })

  it('[J13] says so when nothing takes a copy', async () => {
    host = { ...host, spill: { into: [], from: [] } }
    const other = await opened(host, FOLDER, '/library')
    library.fail('datasync', 'EIO')
    expect(await other.dispatch(note(host, 'kept'), 'Lee')).toMatchObject({ ok: false })
    expect(other.trouble()).toMatchObject({ waiting: 1, keptIn: null })
    library.heal()
    await other.close()
  })
})

describe('a copy that a crash left behind', () => {
  /** As a crash leaves it: the session is never closed. */
  const crashed = async (...texts: string[]) => {
    library.fail('write', 'EIO')
    for (const text of texts) await log(text)
    library.heal()
    vi.clearAllTimers()
  }

  it('[J13] is put into the incident at the next opening, and reported', async () => {
    must(await log('saved'))
    await crashed('one', 'two')
    const again = await opened(host, FOLDER, '/library')
    expect(textsOf(again.entries())).toEqual(['saved', 'one', 'two'])
    expect(again.recovery.broughtBack).toEqual({ entries: 2, leftIn: null })
    expect(await textsOnDisk()).toEqual(['saved', 'one', 'two'])
    expect(spilled()).toEqual([])
    expect(again.recovery).toMatchObject({ gaps: [], damaged: [], conflicts: [] })
    await again.close()
    const third = await opened(host, FOLDER, '/library')
    expect(third.recovery.broughtBack).toBeUndefined()
    await third.close()
  })

  it('[J13] comes back without the line that was being written', async () => {
    await crashed('one')
    const [path = ''] = spilled()
    const bytes = memory.peek(path) ?? new Uint8Array()
    await memory.remove(path)
    const file = await memory.create(path)
    await file.write(bytes)
    await file.write(nodeBytes.encode('{"v":1,"id":"01HALF'))
    const again = await opened(host, FOLDER, '/library')
    expect(textsOf(again.entries())).toEqual(['one'])
    expect(again.recovery.damaged).toEqual([])
    await again.close()
  })

  it('[J13] waits in sight when the disk refuses still, and is saved when it no longer does', async () => {
    await crashed('one')
    library.fail('create', 'EROFS')
    const again = await opened(host, FOLDER, '/library')
    expect(again.recovery.broughtBack).toEqual({ entries: 1, leftIn: `/tmp/spill/${session.id}` })
    expect(textsOf(again.unsaved())).toEqual(['one'])
    library.heal()
    await vi.advanceTimersByTimeAsync(RETRY_MS)
    await again.retryNow()
    expect(await textsOnDisk()).toEqual(['one'])
    await again.close()
  })

  it('[J13] that is still being written by another instance loses nothing', async () => {
    library.fail('datasync', 'EIO')
    await log('one')
    library.heal()
    const other = await opened(host, FOLDER, '/library')
    expect(textsOf(other.entries())).toEqual(['one'])
    library.fail('datasync', 'EIO')
    await log('two')
    expect(await spilledTexts()).toEqual(['one', 'two'])
    library.heal()
    await session.retryNow()
    expect(await textsOnDisk()).toEqual(['one', 'two'])
    await other.close()
  })
})
