import { closeSync, existsSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { nodeHost } from '../../../electron/host.ts'
import type { Session } from '../../../electron/incidents/sessionContract.ts'
import { openLibrary } from '../../../electron/library.ts'
import { UTC } from '../../../shared/time/instant.ts'
import { doTheRest } from '../fullDiskDeeds.ts'
import { note } from '../logging.ts'
import { type Mount, mountExt4, mountMemory } from '../mounts.ts'
import { type Outcome, type Size, skipped, type Tally, tally } from '../outcome.ts'
import { checkSaved, eventually, withFolder } from '../realDisk.ts'

const MIB = 1_024

/** Enough that the ballast is laid down: that takes 16 MiB of room. */
const DISK_KIB = 24 * MIB

/** What the ballast must be good for. */
const FROM_BALLAST = 1_000

const BURST = 25

interface Case {
  readonly disk: 'memory' | 'ext4'
  readonly ballast: boolean
}

/** [D8] A disk that is full: logging goes on from the ballast, then waits in memory, and nothing is lost on the way. */
export async function fullDiskLosesNothing(size: Size): Promise<Outcome> {
  const counts = tally()
  const disks = size === 'full' ? (['memory', 'ext4'] as const) : (['memory'] as const)
  for (const disk of disks) {
    for (const ballast of [true, false]) {
      const mount = await (disk === 'memory' ? mountMemory(DISK_KIB) : mountExt4(DISK_KIB)).catch(
        (error: Error) => error,
      )
      if (mount instanceof Error) {
        if (disk === 'memory') return skipped(`nothing can be mounted here (${mount.message})`)
        counts.note('ext4: cannot be mounted here')
        break
      }
      await fill(mount, { disk, ballast }, counts).finally(mount.unmount)
    }
  }
  return counts.outcome()
}

async function fill(mount: Mount, { disk, ballast }: Case, counts: Tally): Promise<void> {
  const what = `${disk}, ${ballast ? 'with' : 'without'} ballast`
  const library = join(mount.path, 'library')
  const filler = join(mount.path, 'filler')
  await withFolder(async (user) => {
    counts.add({ cases: 1 })
    const host = nodeHost(user)
    const desk = openLibrary(library, host)
    const created = await desk.create({ title: 'Disk is full', zone: UTC, severity: null }, 'Sam')
    if (!created.ok) return counts.silent(`${what}: not created (${created.error.message})`)
    const session = created.value
    const ids = new Set<string>(session.entries().map(({ id }) => id))
    session.onEntries((entries) => {
      for (const { id } of entries) ids.add(id)
    })
    const weight = join(library, '.ballast')
    if (!(await eventually(() => existsSync(weight), 5_000))) counts.silent(`${what}: no ballast was laid down`)
    if (!ballast) rmSync(weight)
    fillUp(filler)

    const logged = await logUntilRefused(session, (text) => note(host, text))
    if (ballast && logged < FROM_BALLAST) counts.silent(`${what}: only ${logged} entries could be logged`)
    const waiting = session.unsaved().length
    if (waiting === 0) counts.silent(`${what}: nothing was refused on a full disk`)
    await doTheRest({ folder: mount.path, elsewhere: user, session, host, what, counts })
    await checkSaved({ library, incident: session.id, ids: new Set(ids) }, `${what}, while full`, counts)

    rmSync(filler)
    const unsaved = session.unsaved().map(({ id }) => id)
    if (!(await eventually(() => session.unsaved().length === 0, 5_000)))
      counts.silent(`${what}: not saved once there was room`)
    for (const id of unsaved) ids.add(id)
    await desk.close()
    await checkSaved({ library, incident: session.id, ids }, `${what}, afterwards`, counts)
    const left = readdirSync(session.folder).filter((name) => name.endsWith('.tmp'))
    if (left.length > 0) counts.silent(`${what}: ${left.join(', ')} was left behind`)
    counts.add({ acknowledged: ids.size })
    counts.note(`${what}: ${logged} logged while full, ${waiting} kept`)
  })
}

function fillUp(path: string): void {
  const file = openSync(path, 'wx')
  try {
    for (let block = Buffer.alloc(65_536, 1); block.length > 0; ) {
      try {
        writeSync(file, block)
      } catch {
        block = block.subarray(0, block.length >> 1)
      }
    }
  } finally {
    closeSync(file)
  }
}

/** Answers how many entries were saved before the first that was not. */
async function logUntilRefused(session: Session, noteOf: (text: string) => ReturnType<typeof note>): Promise<number> {
  for (let saved = 0; saved < 10_000; ) {
    const texts = Array.from({ length: BURST }, (_, index) => `While the disk is full ${saved + index}`)
    const answers = await Promise.all(texts.map((text) => session.dispatch(noteOf(text), 'Sam')))
    saved += answers.filter(({ ok }) => ok).length
    if (answers.some(({ ok }) => !ok)) return saved
  }
  return Number.POSITIVE_INFINITY
}
