import { describe, expect, it, vi } from 'vitest'
import { nodeBytes } from '../../../electron/incidents/nodeBytes.ts'
import { nodeFiles } from '../../../electron/incidents/nodeFiles.ts'
import { readFolder } from '../../../electron/incidents/readFolder.ts'
import { openSession } from '../../../electron/incidents/session.ts'
import type { Session } from '../../../electron/incidents/sessionContract.ts'
import type { JournalEntry } from '../../../shared/journal/entry.ts'
import { instant } from '../../../shared/time/instant.ts'
import { failingFiles } from '../../helpers/failingFiles.ts'
import { segment } from '../../helpers/journal.ts'
import { memoryFiles } from '../../helpers/memoryFiles.ts'
import { begun, must, note, opened, textsOf } from '../../helpers/sessions.ts'
import { tempFolders } from '../../helpers/tempFolder.ts'
import { testHost } from '../../helpers/testHost.ts'

// Rule ids like [J6] refer to docs/journal.md.

const tempFolder = tempFolders()
const segmentsIn = async (folder: string) =>
  (await nodeFiles.list(folder)).map(({ name }) => name).filter((name) => name.startsWith('j-'))

describe('a session', () => {
  it('writes nothing before the first command, and one segment after it', async () => {
    const host = testHost(nodeFiles)
    const folder = tempFolder()
    await (await begun(host, folder)).close()
    const session = await opened(host, folder)
    expect(await segmentsIn(folder)).toHaveLength(1)
    must(await session.dispatch(note(host, 'Alert fired'), 'Lee'))
    expect(await segmentsIn(folder)).toHaveLength(2)
    await session.close()
  })

  it('has an entry on disk, with its hash, by the time it is acknowledged', async () => {
    const host = testHost(nodeFiles)
    const folder = tempFolder()
    const session = await begun(host, folder)
    const acknowledged = must(await session.dispatch(note(host, 'Alert fired'), 'Lee'))
    const { journal } = must(await readFolder(nodeFiles, nodeBytes, folder))
    expect(journal.report).toMatchObject({ damaged: [], gaps: [], conflicts: [] })
    expect(journal.entries).toEqual(session.entries())
    expect(journal.entries).toEqual(expect.arrayContaining([...acknowledged]))
    expect(acknowledged[0]).toMatchObject({ by: 'Lee', device: 'laptop', recordedAt: host.now() })
    await session.close()
  })

  it('shows the same after opening it again', async () => {
    const host = testHost(nodeFiles)
    const folder = tempFolder()
    const session = await begun(host, folder)
    for (const text of ['one', 'two', 'three']) must(await session.dispatch(note(host, text), 'Lee'))
    await session.close()
    const again = await opened(host, folder)
    expect(again.id).toBe(session.id)
    expect(again.entries()).toEqual(session.entries())
    expect(again.incident()).toEqual(session.incident())
    expect(again.heads()).toEqual(session.heads())
    await again.close()
  })

  it('lets a burst of commands share flushes, and answers each', async () => {
    const fs = failingFiles(memoryFiles())
    const host = testHost(fs)
    const session = await begun(host, '/tmp')
    const before = fs.count('datasync')
    const texts = Array.from({ length: 100 }, (_, at) => `note ${at}`)
    const answers = await Promise.all(texts.map((text) => session.dispatch(note(host, text), 'Lee')))
    expect(answers.flatMap((answer) => textsOf(must(answer)))).toEqual(texts)
    expect(textsOf(session.entries())).toEqual(texts)
    expect(fs.count('datasync') - before).toBeLessThan(50)
    await session.close()
  })

  it('decides each command against those before it, even before they are on disk', async () => {
    const host = testHost(memoryFiles())
    const session = await begun(host, '/tmp')
    const [added] = must(await session.dispatch(note(host, 'Wrong window'), 'Lee'))
    const event = added?.op.op === 'event.add' ? added.op.d.event : undefined
    if (event === undefined) throw new Error('an event was expected')
    const retract = { kind: 'retractEvent', event, reason: '' } as const
    const [first, second] = await Promise.all([session.dispatch(retract, 'Lee'), session.dispatch(retract, 'Lee')])
    expect(first.ok).toBe(true)
    expect(second).toMatchObject({ ok: false, error: { kind: 'rejected' } })
    await session.close()
  })

  it('shows and tells nothing before it is on disk', async () => {
    const host = testHost(memoryFiles())
    const session = await begun(host, '/tmp')
    const heard: (readonly JournalEntry[])[] = []
    session.onEntries((entries) => heard.push(entries))
    const answer = session.dispatch(note(host, 'Alert fired'), 'Lee')
    expect(textsOf(session.entries())).toEqual([])
    expect(session.incident().timeline.map(({ text }) => text)).not.toContain('Alert fired')
    expect(textsOf(session.unsaved())).toEqual(['Alert fired'])
    must(await answer)
    expect(textsOf(session.entries())).toEqual(['Alert fired'])
    expect(heard.map(textsOf)).toEqual([['Alert fired']])
    expect(session.unsaved()).toEqual([])
    await session.close()
  })

  it('refuses a command once it is closed, and stops telling those who no longer listen', async () => {
    const host = testHost(memoryFiles())
    const session = await begun(host, '/tmp')
    const heard = vi.fn()
    session.onEntries(heard)()
    must(await session.dispatch(note(host, 'Alert fired'), 'Lee'))
    expect(heard).not.toHaveBeenCalled()
    await session.close()
    expect(await session.dispatch(note(host, 'Too late'), 'Lee')).toEqual({ ok: false, error: { kind: 'notOpen' } })
  })

  it('[J6] keeps its order through clocks that jump, and over several sessions', async () => {
    const host = testHost(nodeFiles)
    const folder = tempFolder()
    await (await begun(host, folder)).close()
    const days = ['2026-10-25T02:59:00Z', '2026-10-25T02:00:00Z', '1999-01-01T00:00:00Z', '2099-01-01T00:00:00Z']
    const texts: string[] = []
    for (const day of [...days, '2026-10-25T03:00:00Z']) {
      host.setClock(instant(Date.parse(day)))
      const session = await opened(host, folder)
      must(await session.dispatch(note(host, day), 'Lee'))
      texts.push(day)
      expect(textsOf(session.entries())).toEqual(texts)
      await session.close()
    }
  })

  it('[J8] can be read but not written when a newer version has written to the incident', async () => {
    const fs = memoryFiles()
    const host = testHost(fs)
    const session = await begun(host, '/tmp')
    await session.close()
    fs.put('/tmp/j-phone.ndjson', segment(1, { format: 2, incident: session.id }, 'phone').bytes)
    const again = await opened(host, '/tmp')
    expect(again.incident().title).toBe('Checkout is down')
    expect(await again.dispatch(note(host, 'x'), 'Lee')).toMatchObject({
      ok: false,
      error: { kind: 'storage', error: { kind: 'readOnly', place: '/tmp' } },
    })
    await again.close()
  })

  it('does not open a folder in which nothing declares an incident', async () => {
    const fs = memoryFiles()
    fs.put('/tmp/j-laptop.ndjson', segment(3).bytes.slice(0, 100))
    const result = await openSession({ folder: '/tmp', library: '/tmp', host: testHost(fs) })
    expect(result).toMatchObject({ ok: false, error: { kind: 'readFailed', place: '/tmp' } })
  })

  it('leaves out a segment that strayed in from another incident, and says so', async () => {
    const fs = memoryFiles()
    const host = testHost(fs)
    const session = await begun(host, '/tmp')
    await session.close()
    fs.put('/tmp/j-other.ndjson', segment(3, { incident: 'another' }, 'phone').bytes)
    const again = await opened(host, '/tmp')
    expect(again.entries()).toEqual(session.entries())
    expect(again.recovery.unreadable).toMatchObject([{ segment: 'j-other.ndjson' }])
    await again.close()
  })
})

describe('two sessions on one incident', () => {
  const twoSessions = async (): Promise<{ readonly a: Session; readonly b: Session; readonly folder: string }> => {
    const folder = tempFolder()
    const a = await begun(testHost(nodeFiles), folder)
    return { a, b: await opened(testHost(nodeFiles, 'phone'), folder), folder }
  }

  it('see what the other writes within two seconds, and end up the same', async () => {
    const { a, b, folder } = await twoSessions()
    const host = testHost(nodeFiles)
    must(await a.dispatch(note(host, 'from a'), 'Lee'))
    must(await b.dispatch(note(host, 'from b'), 'Kim'))
    must(await b.dispatch(note(host, 'from b again'), 'Kim'))
    await vi.waitFor(() => expect(b.entries()).toEqual(a.entries()), { timeout: 2_500 })
    expect(textsOf(a.entries()).toSorted()).toEqual(['from a', 'from b', 'from b again'])
    expect(a.incident()).toEqual(b.incident())
    expect(a.heads()).toEqual(b.heads())
    await a.close()
    await b.close()
    expect(must(await readFolder(nodeFiles, nodeBytes, folder)).journal.report).toMatchObject({ damaged: [], gaps: [] })
  })

  it('[J6] continue after what the other has recorded, whatever their clocks say', async () => {
    const folder = tempFolder()
    const fast = testHost(nodeFiles)
    fast.setClock(instant(Date.parse('2026-03-02T11:00:00Z')))
    const a = await begun(fast, folder)
    must(await a.dispatch(note(fast, 'first'), 'Lee'))
    const slow = testHost(nodeFiles, 'phone')
    const b = await opened(slow, folder)
    must(await b.dispatch(note(slow, 'second'), 'Kim'))
    expect(textsOf(b.entries())).toEqual(['first', 'second'])
    await a.close()
    await b.close()
  })
})
