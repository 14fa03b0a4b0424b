import { chmodSync, chownSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { nodeHost } from '../../../electron/host.ts'
import { openLibrary } from '../../../electron/library.ts'
import { UTC } from '../../../shared/time/instant.ts'
import { expectRefused, expectSavedLater, idsOf, WITHIN } from '../expectations.ts'
import { note } from '../logging.ts'
import { mountMemory } from '../mounts.ts'
import { type Outcome, skipped, type Tally, tally } from '../outcome.ts'
import { loggerCommand } from '../programs.ts'
import { checkSaved, eventually, newIncident, withFolder } from '../realDisk.ts'
import { start } from '../running.ts'

const NOBODY = 65_534

/** [D10] A folder that cannot be written, or goes away: what is not saved stays in memory, and is saved once it can be. */
export async function unwritableFolderLosesNothing(logger: string): Promise<Outcome> {
  if (process.platform === 'win32') return skipped('Windows knows neither such rights nor folders that go while in use')
  const counts = tally()
  await Promise.all([
    folderOfOthers(logger, counts),
    readOnlyDisk(counts),
    whileLogging('folder deleted', deleted, counts),
    whileLogging('folder moved away', movedAway, counts),
    fileInPlaceOfLibrary(counts),
  ])
  return counts.outcome()
}

/** A folder that may be read and not written [EACCES]. Root may write anywhere, so another user does the logging. */
async function folderOfOthers(logger: string, counts: Tally): Promise<void> {
  await withFolder(async (folder) => {
    counts.add({ cases: 1 })
    const library = join(folder, 'library')
    const user = join(folder, 'user')
    const incident = await newIncident(library, user)
    const uid = process.getuid?.() === 0 ? NOBODY : undefined
    const belongings = [folder, library, ...below(library)]
    for (const path of belongings) chmodSync(path, statSync(path).isDirectory() ? 0o555 : 0o444)
    if (uid !== undefined) for (const path of [user, ...below(user)]) chownSync(path, uid, uid)
    const orders = { library, incident, user, notes: 5, ids: null }
    const running = start(loggerCommand(logger, orders), uid === undefined ? {} : { uid })
    await running.ends
    const refused = running.said.filter((line) => line.startsWith('refused') && line.includes('"notWritable"'))
    if (refused.length < 5 || running.saved.size > 0)
      counts.silent(`no right to write: ${running.said.join('; ') || 'nothing said'}`)
    for (const path of belongings) chmodSync(path, 0o755)
  })
}

const below = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)))

async function readOnlyDisk(counts: Tally): Promise<void> {
  const mount = await mountMemory(4_096).catch((error: Error) => error)
  if (mount instanceof Error) return counts.note('read-only disk: nothing can be mounted here')
  await withFolder(async (user) => {
    counts.add({ cases: 1 })
    const library = join(mount.path, 'library')
    const incident = await newIncident(library, user)
    const host = nodeHost(user)
    const desk = openLibrary(library, host)
    const opened = await desk.open(incident)
    if (!opened.ok) return counts.silent(`read-only disk: ${opened.error.message}`)
    const ids = idsOf(opened.value)
    await mount.run('mount -o remount,ro "$M"')
    await expectRefused(opened.value, host, 'read-only disk', counts)
    await mount.run('mount -o remount,rw "$M"')
    await expectSavedLater(opened.value, ids, 'read-only disk', counts)
    await desk.close()
    await checkSaved({ library, incident, ids }, 'read-only disk', counts)
  }).finally(mount.unmount)
}

/** Does something to the folder of an incident that is being logged into; answers how to put it right. */
type Mishap = (folder: string) => () => void

const deleted: Mishap = (folder) => {
  rmSync(folder, { recursive: true })
  return () => mkdirSync(folder)
}

const movedAway: Mishap = (folder) => {
  renameSync(folder, `${folder}-elsewhere`)
  return () => renameSync(`${folder}-elsewhere`, folder)
}

async function whileLogging(what: string, mishap: Mishap, counts: Tally): Promise<void> {
  await withFolder(async (folder) => {
    counts.add({ cases: 1 })
    const library = join(folder, 'library')
    const host = nodeHost(join(folder, 'user'))
    const desk = openLibrary(library, host)
    const created = await desk.create({ title: 'Gone', zone: UTC, severity: null }, 'Sam')
    if (!created.ok) return counts.silent(`${what}: ${created.error.message}`)
    const session = created.value
    const ids = idsOf(session)
    await session.dispatch(note(host, 'Before'), 'Sam')
    const putRight = mishap(session.folder)
    // The file that is open has lost its name, and nothing tells: it is noticed at the next look at the folder.
    await session.dispatch(note(host, 'Just after'), 'Sam')
    await eventually(() => session.unsaved().length > 0, WITHIN)
    await expectRefused(session, host, what, counts)
    putRight()
    await expectSavedLater(session, ids, what, counts)
    await desk.close()
    await checkSaved({ library, incident: session.id, ids }, what, counts)
  })
}

async function fileInPlaceOfLibrary(counts: Tally): Promise<void> {
  await withFolder(async (folder) => {
    counts.add({ cases: 1 })
    const desk = openLibrary(join(folder, 'user', 'device-id'), nodeHost(join(folder, 'user')))
    const created = await desk.create({ title: 'No place', zone: UTC, severity: null }, 'Sam')
    if (created.ok) counts.silent('a file in place of the library: an incident was created')
    await desk.close()
  })
}
