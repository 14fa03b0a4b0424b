import { beforeEach, describe, expect, it } from 'vitest'
import { verifyFolder } from '../../../electron/incidents/verifyFolder.ts'
import { isSigned, type Sealer, sealerIn } from '../../../electron/sealKey.ts'
import type { JournalEntry } from '../../../shared/journal/entry.ts'
import { sealStatement } from '../../../shared/journal/seal.ts'
import { failingFiles } from '../../helpers/failingFiles.ts'
import { type MemoryFiles, memoryFiles } from '../../helpers/memoryFiles.ts'
import { begun, must, note, opened } from '../../helpers/sessions.ts'
import { tempFolders } from '../../helpers/tempFolder.ts'
import { type TestHost, testHost } from '../../helpers/testHost.ts'

// Rule ids like [J11] refer to docs/journal.md.

const newFolder = tempFolders()
let fs: MemoryFiles
let host: TestHost
let sealer: Sealer

beforeEach(() => {
  fs = memoryFiles(['/', '/one', '/library'])
  const made = sealerIn(newFolder())
  if (made === null) throw new Error('no sealer')
  sealer = made
  host = { ...testHost(fs), sealer: () => sealer }
})

const sealsOf = (entries: readonly JournalEntry[]) =>
  entries.flatMap(({ op }) => (op.op === 'journal.seal' ? [op.d] : []))

describe('[J11] a seal', () => {
  it('is written when a session that wrote something is closed, and signs the last line of each segment', async () => {
    const first = await begun(host, '/one', '/library')
    must(await first.dispatch(note(host, 'a'), 'Lee'))
    const heads = first.heads()
    await first.close()

    const second = await opened(host, '/one', '/library')
    const [seal, ...more] = sealsOf(second.entries())
    expect(more).toEqual([])
    expect(seal?.heads).toEqual(heads)
    expect(seal?.publicKey).toBe(sealer.publicKey)
    expect(isSigned(sealStatement(second.id, heads), sealer.publicKey, seal?.signature ?? '')).toBe(true)
    expect(isSigned(sealStatement('another', heads), sealer.publicKey, seal?.signature ?? '')).toBe(false)
    await second.close()
  })

  it('is no entry for whoever counts them: what an opening tells is what verifying tells', async () => {
    const first = await begun(host, '/one', '/library')
    must(await first.dispatch(note(host, 'a'), 'Lee'))
    await first.close()
    const second = await opened(host, '/one', '/library')
    expect(second.entries()).toHaveLength(3)
    expect(second.recovery.entries).toBe(2)
    expect(must(await verifyFolder('/one', fs)).report.entries).toBe(2)
    await second.close()
  })

  it('is not written when nothing was', async () => {
    await (await begun(host, '/one', '/library')).close()
    const paths = fs.paths()
    await (await opened(host, '/one', '/library')).close()
    expect(fs.paths()).toEqual(paths)
  })

  it('covers what no seal before it covers, the line of that seal included, and no more', async () => {
    await (await begun(host, '/one', '/library')).close()
    const second = await opened(host, '/one', '/library')
    must(await second.dispatch(note(host, 'b'), 'Lee'))
    const heads = second.heads()
    await second.close()
    const third = await opened(host, '/one', '/library')
    expect(sealsOf(third.entries()).map((seal) => seal.heads.length)).toEqual([1, 2])
    expect(sealsOf(third.entries())[1]?.heads).toEqual(heads)
    must(await third.dispatch(note(host, 'c'), 'Lee'))
    await third.close()
    const fourth = await opened(host, '/one', '/library')
    expect(sealsOf(fourth.entries()).map((seal) => seal.heads.length)).toEqual([1, 2, 2])
    await fourth.close()
  })

  it('is written when asked for, once, until something is added', async () => {
    const session = await begun(host, '/one', '/library')
    await session.seal()
    await session.seal()
    expect(sealsOf(session.entries())).toHaveLength(1)
    must(await session.dispatch(note(host, 'a'), 'Lee'))
    await session.seal()
    expect(sealsOf(session.entries())).toHaveLength(2)
    await session.close()
    const again = await opened(host, '/one', '/library')
    expect(sealsOf(again.entries())).toHaveLength(2)
    await again.close()
  })

  it('when asked for also covers what another installation wrote', async () => {
    const theirs = await begun({ ...testHost(fs, 'tower'), sealer: () => null }, '/one', '/library')
    must(await theirs.dispatch(note(host, 'a'), 'Kim'))
    await theirs.close()
    const session = await opened(host, '/one', '/library')
    await session.seal()
    expect(sealsOf(session.entries())[0]?.heads).toEqual(theirs.heads())
    await session.close()
  })

  it('is no gesture: undo and redo look past it', async () => {
    const session = await begun(host, '/one', '/library')
    const [logged] = must(await session.dispatch(note(host, 'a'), 'Lee'))
    await session.seal()
    expect(session.incident().undo?.batch).toBe(logged?.batch)
    must(await session.dispatch({ kind: 'undo', batch: logged?.batch ?? ('' as never) }, 'Lee'))
    await session.seal()
    expect(session.incident().redo?.batch).toBe(logged?.batch)
    await session.close()
  })

  it('keeps nobody from closing when the disk does not take it, and is made up for later', async () => {
    const failing = failingFiles(fs)
    const session = await begun({ ...host, fs: failing }, '/one', '/library')
    failing.fail('datasync', 'EIO')
    await session.close()
    failing.heal()
    const second = await opened(host, '/one', '/library')
    await second.seal()
    expect(sealsOf(second.entries()).length).toBeGreaterThan(0)
    await second.close()
  })

  it('is left out where there is no key', async () => {
    const session = await begun({ ...host, sealer: () => null }, '/one', '/library')
    await session.seal()
    expect(sealsOf(session.entries())).toEqual([])
    await session.close()
  })
})
