import { join } from 'node:path'
import { nodeHost } from '../../../electron/host.ts'
import { openLibrary } from '../../../electron/library.ts'
import { UTC } from '../../../shared/time/instant.ts'
import { expectRefused, expectSavedLater, idsOf, WITHIN } from '../expectations.ts'
import { note } from '../logging.ts'
import { type Outcome, skipped, type Tally, tally } from '../outcome.ts'
import { compileCutfs, mountPowerCutDisk, type PowerCutDisk } from '../powerCut.ts'
import { checkSaved, eventually, withFolder } from '../realDisk.ts'

/** [D10] A disk that stops answering while somebody logs, and one that is pulled out. */
export function awayDisksLoseNothing(source: string): Promise<Outcome> {
  return withFolder(async (folder) => {
    const compiled = compileCutfs(source, folder)
    if ('missing' in compiled) return skipped(compiled.missing)
    const counts = tally()
    for (const mishap of [hangs, isUnplugged]) {
      const mounted = await withFolder(async (place) => {
        const disk = await mountPowerCutDisk(compiled.program, place).catch((error: Error) => error)
        if (disk instanceof Error) return disk.message
        await mishap(disk, place, counts).finally(disk.unmount)
        return null
      })
      if (mounted !== null) return skipped(mounted)
    }
    return counts.outcome()
  })
}

async function loggingOn(disk: PowerCutDisk, folder: string) {
  const library = join(disk.path, 'library')
  const host = nodeHost(join(folder, 'user'))
  const desk = openLibrary(library, host)
  const created = await desk.create({ title: 'Away', zone: UTC, severity: null }, 'Sam')
  if (!created.ok) throw new Error(created.error.message)
  const session = created.value
  const ids = idsOf(session)
  await session.dispatch(note(host, 'Before'), 'Sam')
  return { library, host, desk, session, ids }
}

async function hangs(disk: PowerCutDisk, folder: string, counts: Tally): Promise<void> {
  const what = 'disk that hangs'
  counts.add({ cases: 1 })
  const { library, host, desk, session, ids } = await loggingOn(disk, folder)
  disk.freeze()
  const first = await session.dispatch(note(host, 'It hangs'), 'Sam')
  if (first.ok) counts.silent(`${what}: an entry was called saved`)
  await expectRefused(session, host, what, counts)
  const trouble = session.trouble()
  if (trouble?.keptIn == null) counts.silent(`${what}: no copy is kept elsewhere`)
  if (!trouble?.error.message.includes('has not answered')) counts.silent(`${what}: told is ${trouble?.error.message}`)
  disk.thaw()
  await expectSavedLater(session, ids, what, counts)
  if (!(await eventually(() => session.trouble() === null, WITHIN))) counts.silent(`${what}: the trouble stays`)
  await desk.close()
  await checkSaved({ library, incident: session.id, ids }, what, counts)
}

async function isUnplugged(disk: PowerCutDisk, folder: string, counts: Tally): Promise<void> {
  const what = 'disk unplugged'
  counts.add({ cases: 1 })
  const { host, desk, session, ids } = await loggingOn(disk, folder)
  await disk.unplug()
  await expectRefused(session, host, what, counts)
  for (const { id } of session.unsaved()) ids.add(id)
  const other = join(folder, 'other')
  const moved = await desk.move(session.id, other)
  if (!moved.ok) counts.silent(`${what}: it cannot go on elsewhere (${moved.error.message})`)
  counts.add({ acknowledged: ids.size })
  await desk.close()
  await checkSaved({ library: other, incident: session.id, ids }, what, counts)
}
