import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { nodeFiles } from '../../../electron/incidents/nodeFiles.ts'
import { openLibrary } from '../../../electron/library.ts'
import { openSessions } from '../../../electron/openSessions.ts'
import type { ClockJump } from '../../../shared/journal/clockJumps.ts'
import { jumpedEvents } from '../../../shared/journal/jumpedEvents.ts'
import { instant } from '../../../shared/time/instant.ts'
import { begun, must, note, opened } from '../../helpers/sessions.ts'
import { tempFolders } from '../../helpers/tempFolder.ts'
import { type TestHost, testHost } from '../../helpers/testHost.ts'

const HOUR = 3_600_000
const newFolder = tempFolders()
let host: TestHost
let folder: string

beforeEach(() => {
  host = testHost(nodeFiles)
  folder = newFolder()
})

const wait = (ms: number) => host.setClock(instant(host.now() + ms))

describe('[J15] a clock that is set while an incident is open', () => {
  it('is told at the entry after it, at once and at the next opening, and the order stays', async () => {
    const session = await begun(host, folder)
    const told: (readonly ClockJump[])[] = []
    session.onClockJumps((jumps) => told.push(jumps))
    must(await session.dispatch(note(host, 'before'), 'Sam'))
    wait(-HOUR)
    const [after] = must(await session.dispatch(note(host, 'after'), 'Sam'))
    must(await session.dispatch(note(host, 'later'), 'Sam'))
    const order = session.entries().map(({ id }) => id)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject([{ entry: after?.id, at: host.now() }])
    await session.close()

    const again = await opened(host, folder)
    expect(again.entries().map(({ id }) => id)).toEqual(order)
    expect(again.clockJumps()).toMatchObject([{ entry: after?.id }])
    expect([...jumpedEvents(again.entries(), again.clockJumps()).keys()]).toEqual([
      after?.op.op === 'event.add' ? after.op.d.event : '',
    ])
    await again.close()
  })

  it('is seen by another session that follows the same folder', async () => {
    const session = await begun(host, folder)
    const other = testHost(nodeFiles, 'desktop')
    const writer = await opened(other, folder)
    must(await writer.dispatch(note(other, 'one'), 'Kim'))
    other.setClock(instant(other.now() - HOUR))
    must(await writer.dispatch(note(other, 'two'), 'Kim'))
    await expect.poll(() => session.clockJumps().length).toBe(1)
    await writer.close()
    await session.close()
  })
})

describe('[J16] a computer that sleeps', () => {
  it('says from when to when, as no gesture and no jump of its clock', async () => {
    const session = await begun(host, folder)
    must(await session.dispatch(note(host, 'before'), 'Sam'))
    const { undo } = session.incident()
    const from = host.now()
    await session.sleep.fellAsleep()
    wait(HOUR)
    await session.sleep.wokeUp()
    must(await session.dispatch(note(host, 'after'), 'Sam'))
    expect(session.incident().sleeps).toEqual([{ from, to: from + HOUR, ended: 'woke', device: host.device }])
    expect(session.clockJumps()).toEqual([])
    expect(session.incident().undo?.label).toBe(undo?.label.replace('before', 'after'))
    await session.close()

    const again = await opened(host, folder)
    expect(again.incident().sleeps).toHaveLength(1)
    expect(again.recovery.clockJumps).toEqual([])
    expect((await nodeFiles.list(folder)).filter(({ name }) => name.startsWith('asleep'))).toEqual([])
    await again.close()
  })

  it('is not told of for a moment, nor once the incident is over', async () => {
    const session = await begun(host, folder)
    await session.sleep.fellAsleep()
    wait(1_000)
    await session.sleep.wokeUp()
    must(await session.dispatch({ kind: 'changeStatus', to: 'resolved', at: host.now(), reason: '' }, 'Sam'))
    await session.sleep.fellAsleep()
    wait(HOUR)
    await session.sleep.wokeUp()
    expect(session.incident().sleeps).toEqual([])
    await session.close()
  })

  it('is told of when the computer did not wake up, at the next opening in the app', async () => {
    const session = await begun(host, folder)
    const from = host.now()
    await session.sleep.fellAsleep()
    wait(HOUR)

    const library = openLibrary(join(folder, '..'), host)
    const nobody = () => undefined
    const sessions = openSessions(library, { onEntries: nobody, onTrouble: nobody, onClockJumps: nobody })
    const again = must(await sessions.open(folder as never))
    await expect.poll(() => again.incident().sleeps).toMatchObject([{ from, to: from + HOUR, ended: 'restarted' }])
    await library.close()
  })
})
