import { mkdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FilePort } from '../../../electron/incidents/filePort.ts'
import { nodeBytes } from '../../../electron/incidents/nodeBytes.ts'
import { nodeFiles } from '../../../electron/incidents/nodeFiles.ts'
import { readFolder } from '../../../electron/incidents/readFolder.ts'
import type { Session } from '../../../electron/incidents/sessionContract.ts'
import { createMirror, type Mirror } from '../../../electron/mirror/mirror.ts'
import { setMark } from '../../../electron/mirror/mirrorMark.ts'
import { type FailingFiles, failingFiles } from '../../helpers/failingFiles.ts'
import { memoryFiles } from '../../helpers/memoryFiles.ts'
import { begun, must, note, opened, textsOf } from '../../helpers/sessions.ts'
import { type TestHost, testHost } from '../../helpers/testHost.ts'

// Rule ids like [J20] refer to docs/journal.md.

interface Disks {
  readonly fs: FilePort
  readonly library: string
  readonly usb: string
  readonly clean: () => Promise<void>
}

const KINDS: readonly (readonly [string, () => Promise<Disks>])[] = [
  [
    'memory',
    () =>
      Promise.resolve({
        fs: memoryFiles(['/', '/library', '/library/one', '/usb']),
        library: '/library',
        usb: '/usb',
        clean: () => Promise.resolve(),
      }),
  ],
  [
    'the real disk',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'faultline-mirror-'))
      for (const name of ['library/one', 'usb']) mkdirSync(join(folder, name), { recursive: true })
      return {
        fs: nodeFiles,
        library: join(folder, 'library'),
        usb: join(folder, 'usb'),
        clean: () => rm(folder, { recursive: true, force: true }),
      }
    },
  ],
]

describe.each(KINDS)('a copy in a second folder, over %s', (_name, make) => {
  let disks: Disks
  let other: FailingFiles
  let host: TestHost
  let mirror: Mirror
  let session: Session
  let one: string
  let copy: string

  /** The library's disk is sound; that of the copy fails when it is told to. */
  const port = (): FilePort => {
    const of = (path: string): FilePort => (path.startsWith(disks.usb) ? other : disks.fs)
    return {
      ...disks.fs,
      create: (path) => of(path).create(path),
      list: (path) => of(path).list(path),
      readFile: (path) => of(path).readFile(path),
      makeFolder: (path) => of(path).makeFolder(path),
      syncFolder: (path) => of(path).syncFolder(path),
    }
  }

  const startMirror = (): Mirror =>
    createMirror({
      fs: port(),
      now: Date.now,
      newId: testHost(disks.fs).newId,
      root: () => disks.usb,
      folders: () => Promise.resolve([one]),
      onState: () => undefined,
    })

  beforeEach(async () => {
    disks = await make()
    other = failingFiles(disks.fs)
    one = join(disks.library, 'one')
    copy = join(disks.usb, 'one')
    await setMark(disks.fs, disks.usb)
    mirror = startMirror()
    host = { ...testHost(port()), mirror }
    session = await begun(host, one, disks.library)
  })
  afterEach(async () => {
    other.heal()
    await session.close()
    mirror.close()
    await disks.clean()
  })

  const log = async (text: string) => must(await session.dispatch(note(host, text), 'Lee'))
  const textsIn = async (folder: string) => {
    const read = await readFolder(disks.fs, nodeBytes, folder)
    return read.ok ? textsOf(read.value.journal.entries) : []
  }
  const reportOf = async (folder: string) => must(await readFolder(disks.fs, nodeBytes, folder)).journal.report
  const namesIn = async (folder: string) =>
    (await disks.fs.list(folder)).map(({ name }) => name).filter((name) => name.startsWith('j-'))
  const inCopy = (...texts: string[]) => expect.poll(() => textsIn(copy)).toEqual(texts)
  const state = () => mirror.state()
  const rewrite = async (path: string, change: (text: string) => string) => {
    const text = nodeBytes.decode(await disks.fs.readFile(path))
    await disks.fs.remove(path)
    const file = await disks.fs.create(path)
    const bytes = nodeBytes.encode(change(text))
    for (let at = 0; at < bytes.length; ) at += await file.write(bytes.subarray(at))
    await file.datasync()
    await file.close()
  }
  const withoutLine = (words: string) => (text: string) =>
    text
      .split('\n')
      .filter((line) => !line.includes(words))
      .join('\n')
  /** As after a crash: nobody closed anything, and another process begins. */
  const restarted = async (): Promise<Session> => {
    mirror.close()
    mirror = startMirror()
    host = { ...testHost(port(), `other${Math.random()}`), mirror }
    session = await opened(host, one, disks.library)
    return session
  }

  it('[J20] has the same bytes, shortly after they were acknowledged', async () => {
    await log('one')
    await log('two')
    await inCopy('one', 'two')
    const [name = ''] = await namesIn(one)
    expect(await namesIn(copy)).toEqual([name])
    expect(await disks.fs.readFile(join(copy, name))).toEqual(await disks.fs.readFile(join(one, name)))
    expect(state()).toEqual({ folder: disks.usb, behind: 0, problem: null, isCopying: false })
  })

  it('[J20] has the attachments', async () => {
    const sha256 = must(await session.attachments.keep(nodeBytes.encode('a picture')))
    await log('with a picture')
    const place = join('blobs', sha256.slice(0, 2), sha256)
    await expect.poll(async () => nodeBytes.decode(await disks.fs.readFile(join(copy, place)))).toBe('a picture')
    await disks.fs.remove(join(one, place))
    expect(await session.attachments.read(sha256)).toMatchObject({ state: 'good' })
  })

  it.each([
    ['create', 'EROFS'],
    ['write', 'ENOSPC'],
    ['datasync', 'EIO'],
    ['syncFolder', 'EIO'],
    ['list', 'EIO'],
    ['makeFolder', 'EACCES'],
    ['readFile', 'EIO'],
  ] as const)('[J20] that refuses (%s: %s) delays nothing, is told of, and catches up', async (operation, code) => {
    other.fail(operation, code)
    await log('one')
    await log('two')
    expect(session.trouble()).toBeNull()
    expect(await textsIn(one)).toEqual(['one', 'two'])
    other.heal()
    mirror.copyAll()
    await inCopy('one', 'two')
    await log('three')
    await inCopy('one', 'two', 'three')
    expect(await reportOf(copy)).toMatchObject({ gaps: [], conflicts: [], unreadable: [] })
  })

  it('[J20] never goes on in a file that failed, and leaves what it holds as it is', async () => {
    await log('one')
    await inCopy('one')
    const [name = ''] = await namesIn(copy)
    const before = await disks.fs.readFile(join(copy, name))
    // What can be read there need not be flushed yet.
    await pause(100)
    other.fail('datasync', 'EIO')
    await log('two')
    await expect.poll(state).toMatchObject({ behind: 1, problem: { kind: 'writeFailed' } })
    other.heal()
    mirror.copyAll()
    await expect.poll(state).toMatchObject({ behind: 0, problem: null })
    expect(await textsIn(copy)).toEqual(['one', 'two'])
    expect(other.reused()).toBe(0)
    expect(await namesIn(copy)).toHaveLength(2)
    expect((await disks.fs.readFile(join(copy, name))).slice(0, before.length)).toEqual(before)
  })

  it('[J20] whose folder is gone is not made anew, and catches up by itself once it is back', async () => {
    await log('one')
    await inCopy('one')
    await disks.fs.remove(join(disks.usb, '.faultline-copy'))
    await log('two')
    await log('three')
    // What comes while it is away is counted at the next try.
    const counted = { behind: 2, problem: { kind: 'notFound' } }
    await expect.poll(state).toMatchObject(counted)
    expect(await textsIn(copy)).toEqual(['one'])
    await setMark(disks.fs, disks.usb)
    await expect.poll(() => textsIn(copy)).toEqual(['one', 'two', 'three'])
    await expect.poll(state).toMatchObject({ behind: 0, problem: null })
  })

  it('[J20] that a kill left behind has everything after the next start', async () => {
    await log('one')
    await inCopy('one')
    other.fail('write', 'EIO')
    await log('acknowledged, and not in the copy')
    mirror.close()
    other.heal()
    await restarted()
    await inCopy('one', 'acknowledged, and not in the copy')
  })

  it('[J20] is not kept while none is wanted, and begins as soon as one is', async () => {
    let root = ''
    const none = createMirror({
      fs: port(),
      now: Date.now,
      newId: testHost(disks.fs).newId,
      root: () => root,
      folders: () => Promise.resolve([one]),
      onState: () => undefined,
    })
    mirror.close()
    await session.close()
    await disks.fs.remove(join(disks.usb, '.faultline-copy'))
    none.copyAll()
    const own = await opened({ ...host, mirror: none }, one, disks.library)
    must(await own.dispatch(note(host, 'alone'), 'Lee'))
    expect(none.state()).toBeNull()
    await setMark(disks.fs, disks.usb)
    root = disks.usb
    none.copyAll()
    await inCopy('alone')
    await own.close()
    none.close()
  })

  it('[J21] gives back a line that is damaged in the primary, for good', async () => {
    for (const text of ['one', 'two', 'three']) await log(text)
    await inCopy('one', 'two', 'three')
    await session.close()
    const [name = ''] = await namesIn(one)
    await rewrite(join(one, name), (text) => text.replace('"two"', '"TWO"'))
    const damaged = await disks.fs.readFile(join(one, name))
    await restarted()
    expect(textsOf(session.entries())).toEqual(['one', 'two', 'three'])
    expect(session.recovery.restored).toEqual({ entries: 1, from: copy })
    expect(session.recovery.damaged).toHaveLength(1)
    expect(await disks.fs.readFile(join(one, name))).toEqual(damaged)
    await session.close()

    // The copy is not needed a second time.
    other.fail('list', 'EIO')
    await restarted()
    expect(textsOf(session.entries())).toEqual(['one', 'two', 'three'])
    expect(session.recovery.restored).toBeUndefined()
  })

  it('[J21] gives back a deleted line, and a deleted segment', async () => {
    for (const text of ['one', 'two', 'three']) await log(text)
    await inCopy('one', 'two', 'three')
    await session.close()
    const [name = ''] = await namesIn(one)
    await rewrite(join(one, name), withoutLine('"three"'))
    await restarted()
    expect(textsOf(session.entries())).toEqual(['one', 'two', 'three'])
    await log('four')
    await inCopy('one', 'two', 'three', 'four')
    const mine = (await namesIn(one)).find((each) => each.includes('other')) ?? ''
    await session.close()
    await disks.fs.remove(join(one, mine))
    await restarted()
    expect(textsOf(session.entries())).toEqual(['one', 'two', 'three', 'four'])
    expect(session.recovery.restored).toMatchObject({ entries: 1 })
  })

  it('[J21] takes nothing from a folder that holds another incident', async () => {
    await log('one')
    await inCopy('one')
    const stranger = testHost(disks.fs, 'stranger')
    const elsewhere = join(disks.usb, 'elsewhere')
    await disks.fs.makeFolder(elsewhere)
    const foreign = await begun(stranger, elsewhere)
    must(await foreign.dispatch(note(stranger, 'not yours'), 'Mallory'))
    await foreign.close()
    for (const name of await namesIn(elsewhere)) await disks.fs.rename(join(elsewhere, name), join(copy, name))
    await session.close()
    await restarted()
    expect(textsOf(session.entries())).toEqual(['one'])
  })
})
