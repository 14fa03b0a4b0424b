import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nodeBytes } from '../../../electron/incidents/nodeBytes.ts'
import { readFolder } from '../../../electron/incidents/readFolder.ts'
import type { Session } from '../../../electron/incidents/sessionContract.ts'
import { HANG_MS } from '../../../electron/incidents/slowDisk.ts'
import type { StorageTrouble } from '../../../shared/ipc.ts'
import { type FailingFiles, failingFiles } from '../../helpers/failingFiles.ts'
import { type HangingFiles, hangingFiles } from '../../helpers/hangingFiles.ts'
import { type MemoryFiles, memoryFiles } from '../../helpers/memoryFiles.ts'
import { begun, must, note, opened, textsOf } from '../../helpers/sessions.ts'
import { type TestHost, testHost } from '../../helpers/testHost.ts'

const FOLDER = '/library/one'

let memory: MemoryFiles
let failing: FailingFiles
let library: HangingFiles
let host: TestHost
let session: Session
let heard: (StorageTrouble | null)[]

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  memory = memoryFiles(['/', '/library', FOLDER, '/user'])
  failing = failingFiles(memory)
  library = hangingFiles(failing)
  const fs = { ...memory, create: (path: string) => (path.startsWith('/library') ? library : memory).create(path) }
  host = { ...testHost(fs), spill: { into: ['/user/spill'], from: ['/user/spill'] } }
  session = await begun(host, FOLDER, '/library')
  heard = []
  session.onTrouble((trouble) => heard.push(trouble))
})
afterEach(async () => {
  library.answer()
  vi.useRealTimers()
  await session.close()
})

const log = (text: string) => session.dispatch(note(host, text), 'Lee')
const textsOnDisk = async () => textsOf(must(await readFolder(memory, nodeBytes, FOLDER)).journal.entries)
const spilled = () => memory.paths().filter((path) => path.includes('/spill/') && path.endsWith('.ndjson'))
const someTime = () => vi.advanceTimersByTimeAsync(20)

describe('a disk that does not answer', () => {
  it('[J9] is no trouble for a while', async () => {
    library.hang()
    const answer = log('slow')
    await vi.advanceTimersByTimeAsync(HANG_MS - 100)
    expect(session.trouble()).toBeNull()
    library.answer()
    must(await answer)
    expect(heard).toEqual([])
    expect(spilled()).toEqual([])
  })

  it('[J9] [J13] is told of after 5 s; what waits for it is kept elsewhere, and saved once when it answers', async () => {
    library.hang()
    const first = log('during')
    await vi.advanceTimersByTimeAsync(HANG_MS)
    expect(await first).toMatchObject({
      ok: false,
      error: { kind: 'storage', error: { message: 'The disk has not answered for 5 s.' }, kept: [expect.any(String)] },
    })
    expect(await log('later')).toMatchObject({ ok: false })
    await session.retryNow()
    expect(session.trouble()).toMatchObject({ waiting: 2, keptIn: expect.stringContaining('/user/spill/') })
    expect(spilled()).toHaveLength(1)
    expect(textsOf(session.entries())).toEqual([])

    library.answer()
    await someTime()
    expect(heard.at(-1)).toBeNull()
    expect(spilled()).toEqual([])
    expect(textsOf(session.entries())).toEqual(['during', 'later'])
    expect(await textsOnDisk()).toEqual(['during', 'later'])
    must(await log('after'))
    expect(await textsOnDisk()).toEqual(['during', 'later', 'after'])
  })

  it('[J9] is noticed each time anew, and not while nothing is written', async () => {
    must(await log('quick'))
    await vi.advanceTimersByTimeAsync(HANG_MS * 2)
    expect(heard).toEqual([])
    for (const text of ['first', 'second']) {
      library.hang()
      const answer = log(text)
      await vi.advanceTimersByTimeAsync(HANG_MS - 1)
      expect(session.trouble()).toBeNull()
      await vi.advanceTimersByTimeAsync(1)
      expect(await answer).toMatchObject({ ok: false })
      library.answer()
      await someTime()
      expect(session.trouble()).toBeNull()
    }
    expect(await textsOnDisk()).toEqual(['quick', 'first', 'second'])
  })

  it('[J9] and then fails leaves what waited to be written elsewhere, once', async () => {
    library.hang()
    const first = log('during')
    await vi.advanceTimersByTimeAsync(HANG_MS)
    expect(await first).toMatchObject({ ok: false })
    failing.fail('write', 'EIO', 1)
    library.answer()
    await someTime()
    expect(await textsOnDisk()).toEqual(['during'])
    expect(session.trouble()).toBeNull()
    expect(failing.reused()).toBe(0)
  })

  it('[J13] loses nothing when the app ends meanwhile, and does not keep it from ending', async () => {
    library.hang()
    const first = log('during')
    await vi.advanceTimersByTimeAsync(HANG_MS)
    await first
    await session.close()
    const again = await opened({ ...testHost(memory), spill: host.spill }, FOLDER, '/library')
    expect(textsOf(again.entries())).toEqual(['during'])
    await again.close()
  })
})
