import { basename, dirname } from 'node:path/posix'
import { isSegmentName } from '../../../electron/incidents/segmentName.ts'
import { openLibrary } from '../../../electron/library.ts'
import { ENTRY_LINE } from '../../../shared/draft.ts'
import type { IncidentId } from '../../../shared/ids.ts'
import type { JournalEntry } from '../../../shared/journal/entry.ts'
import type { Protection } from '../../../shared/newIncident.ts'
import { ok } from '../../../shared/result.ts'
import { CHEAP_PASSPHRASE } from '../../helpers/passphraseCost.ts'
import { crashStates } from '../crashStates.ts'
import { logIncident, logMore, noPromises, note, type Promises } from '../logging.ts'
import { type Outcome, type Size, type Tally, tally } from '../outcome.ts'
import { type DiskImage, simDisk } from '../simDisk.ts'
import { type Call, type Fault, simFiles } from '../simFiles.ts'
import { simHost } from '../simHost.ts'

const LIBRARY = '/library'
const PROTECTION: Protection = {
  passphrase: 'four words are better',
  recoveryKey: '0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ',
}

/** An incident at rest, and what was promised of it. */
interface Start {
  readonly image: DiskImage
  readonly promises: Promises
  readonly incident: IncidentId
  readonly isProtected: boolean
}

const hostOn = (fs: ReturnType<typeof simFiles>, life: number) => ({
  ...simHost(fs, { life }),
  userData: '/user',
  passphraseCost: CHEAP_PASSPHRASE,
})

const atRest = (disk: ReturnType<typeof simDisk>): DiskImage => ({
  folders: [...disk.names].flatMap(([path, { kind }]) => (kind === 'folder' && path !== '/' ? [path] : [])),
  files: new Map([...disk.names].flatMap(([path, { kind, bytes }]) => (kind === 'file' ? [[path, bytes]] : []))),
})

/** Two starts of the app, so that the log has more than one segment. */
async function openIncident(): Promise<Start> {
  const disk = simDisk()
  const promises = noPromises()
  await logIncident(hostOn(simFiles(disk), 0), LIBRARY, promises)
  const { incident } = promises
  if (incident === null) throw new Error('There is no incident to protect')
  await logMore(hostOn(simFiles(disk), 1), LIBRARY, incident, promises)
  await attach(hostOn(simFiles(disk), 2), incident, promises)
  return { image: atRest(disk), promises, incident, isProtected: false }
}

/** An entry names the file that was kept: others are no part of the incident. */
async function attach(host: ReturnType<typeof hostOn>, incident: IncidentId, promises: Promises): Promise<void> {
  const library = openLibrary(LIBRARY, host)
  const opened = await library.open(incident)
  if (!opened.ok) throw new Error(opened.error.message)
  const attachments = promises.attachments
    .slice(0, 1)
    .map((sha256) => ({ sha256, name: 'a.png', mediaType: 'image/png', bytes: 12 }))
  const event = { kind: 'note', text: 'As seen here', occurredAt: host.now(), attachments } as const
  const logged = await opened.value.dispatch({ kind: 'addEvent', event }, 'Sam')
  if (logged.ok) promises.entries.push(...logged.value)
  await library.close()
}

async function protectedIncident(open: Start): Promise<Start> {
  const disk = simDisk(open.image)
  const library = openLibrary(LIBRARY, hostOn(simFiles(disk), 4))
  const relocked = await library.relock(open.incident, PROTECTION)
  await library.close()
  if (!relocked.ok) throw new Error(relocked.error.message)
  return { ...open, image: without(atRest(disk), relocked.value.left), isProtected: true }
}

/** The app moves the folder that is no longer needed to the trash. */
const without = ({ folders, files }: DiskImage, left: string): DiskImage => ({
  folders: folders.filter((path) => !path.startsWith(left)),
  files: new Map([...files].filter(([path]) => !path.startsWith(left))),
})

/**
 * [D3] An incident is protected, or its passphrase taken off: a crash at any call, and any call failing, leave an incident
 * that has everything. The folder it had before stays where it was, as when there is no trash, and is never gone on in.
 */
export async function relockingHolds(size: Size, counts: Tally = tally()): Promise<Outcome> {
  const open = await openIncident()
  for (const start of [open, await protectedIncident(open)]) {
    const calls = await crashAnywhere(start, size === 'full' ? 1 : 4, counts)
    const step = size === 'full' ? 1 : 8
    for (let from = 1; from <= calls; from += step) {
      await failAt(start, { code: 'EIO', done: 'all' }, from, from, counts)
      await failAt(start, { code: 'ENOSPC', done: 'half' }, from, Number.POSITIVE_INFINITY, counts)
    }
  }
  return counts.outcome()
}

async function relockOn(start: Start, fs: ReturnType<typeof simFiles>) {
  const host = hostOn(fs, 3)
  const library = openLibrary(LIBRARY, host)
  if (start.isProtected) await library.unlock(start.incident, { kind: 'recoveryKey', text: PROTECTION.recoveryKey })
  const relocked = await library.relock(start.incident, start.isProtected ? null : PROTECTION)
  return { host, library, relocked }
}

async function crashAnywhere(start: Start, every: number, counts: Tally): Promise<number> {
  const disk = simDisk(start.image)
  const states: {
    readonly image: DiskImage
    readonly what: string
    readonly later: readonly JournalEntry[]
    readonly isWhole: boolean
  }[] = []
  const later: JournalEntry[] = []
  let isLogging = false
  let calls = 0
  const onCall = ({ number, name }: Call) => {
    calls = number
    const what = `crash before call ${number} (${name})`
    // What is torn of an entry that is being logged afterwards is reported, as always.
    const isWhole = !isLogging
    for (const image of crashStates(disk)) states.push({ image, what, later: [...later], isWhole })
  }
  const { host, library, relocked } = await relockOn(start, simFiles(disk, { onCall, maxWrite: 900 }))
  isLogging = true
  if (relocked.ok) {
    const logged = await relocked.value.session.dispatch(note(host, 'afterwards'), 'Sam')
    if (logged.ok) later.push(...logged.value)
  } else counts.silent(`it was refused: ${relocked.error.message}`)
  await library.close()
  for (const { image, what, later: promised, isWhole } of states.filter((_, place) => place % every === 0))
    await check(start, image, what, counts, promised, isWhole)
  return calls
}

async function failAt(start: Start, fault: Fault, from: number, to: number, counts: Tally): Promise<void> {
  const what = `${fault.code} at call ${from}${to === from ? '' : ' and ever after'}`
  const disk = simDisk(start.image)
  const fails = ({ number, name }: Call) => (number >= from && number <= to && name !== 'close' ? fault : null)
  const { host, library, relocked } = await relockOn(start, simFiles(disk, { fault: fails }))
  const again = relocked.ok ? ok(relocked.value.session) : await library.open(start.incident)
  const later: JournalEntry[] = []
  if (again.ok) {
    const logged = await again.value.dispatch(note(host, 'afterwards'), 'Sam')
    if (logged.ok) later.push(...logged.value)
    else if (to === from) counts.silent(`${what}: nothing could be logged afterwards`)
  }
  await library.close()
  const left = atRest(disk)
  await check(start, left, what, counts, later)
  if (relocked.ok && relocked.value.isSure) await check(start, without(left, relocked.value.left), what, counts, later)
}

/** Folders of the library without a log: they are in no list, whatever they hold. */
const strays = (disk: ReturnType<typeof simDisk>): readonly string[] =>
  atRest(disk).folders.filter(
    (folder) =>
      dirname(folder) === LIBRARY &&
      ![...disk.names.keys()].some((path) => dirname(path) === folder && isSegmentName(basename(path))),
  )

/** Whichever folder is found, it has everything. */
async function check(
  start: Start,
  image: DiskImage,
  what: string,
  counts: Tally,
  later: readonly JournalEntry[],
  isWhole = true,
): Promise<void> {
  const { promises, incident } = start
  const entries = [...promises.entries, ...later]
  counts.add({ cases: 1, acknowledged: entries.length })
  const disk = simDisk(image)
  const library = openLibrary(LIBRARY, hostOn(simFiles(disk), 99))
  await library.clearUnfinished()
  const astray = strays(disk)
  if (astray.length > 0) counts.silent(`${what}: ${astray.join(', ')} is no incident, and stays`)
  const listed = await library.list()
  if (!listed.ok || listed.value.length !== 1) counts.silent(`${what}: there is not one incident`)
  await library.unlock(incident, { kind: 'passphrase', text: PROTECTION.passphrase })
  const opened = await library.open(incident)
  if (!opened.ok) {
    counts.lost(entries.length, `${what}: the incident does not open (${opened.error.message})`)
    return
  }
  const session = opened.value
  const found = new Map(session.entries().map((entry) => [entry.id, JSON.stringify(entry)]))
  const lost = entries.filter((entry) => found.get(entry.id) !== JSON.stringify(entry))
  counts.lost(lost.length, `${what}: ${lost.length} entries are gone`)
  const { damaged, gaps, unreadable, conflicts } = session.recovery
  if (isWhole && [damaged, gaps, unreadable, conflicts].some((list) => list.length > 0))
    counts.silent(`${what}: it is not whole`)
  const draft = (await session.drafts())[ENTRY_LINE]?.text
  if (draft !== promises.drafts.at(-1)) counts.silent(`${what}: the draft is "${draft}"`)
  for (const hash of promises.attachments) {
    if ((await session.attachments.read(hash)).state !== 'good') counts.lost(1, `${what}: an attachment is gone`)
  }
  await library.close()
}
