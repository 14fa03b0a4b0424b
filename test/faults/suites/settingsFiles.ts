import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IncidentId } from '../../../shared/ids.ts'
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts'
import { type Outcome, type Size, type Tally, tally } from '../outcome.ts'
import { below, noise, seeded } from '../random.ts'
import { withFolder } from '../realDisk.ts'
import { openSettings } from '../settingsHere.ts'

const FLIPS = { commit: 20, full: 300 } as const

/** [D18] A settings file damaged in any way: the app starts, what was there is kept, and new settings are remembered. */
export async function damagedSettingsStart(size: Size): Promise<Outcome> {
  const counts = tally()
  await withFolder(async (folder) => {
    const healthy = healthyFile(join(folder, 'healthy'))
    let number = 0
    for (const [what, bytes] of damages(healthy, size)) check(join(folder, String(number++)), bytes, what, counts)
    await Promise.resolve()
  })
  return counts.outcome()
}

function healthyFile(folder: string): Buffer {
  const settings = openSettings(folder)
  settings.save({ theme: 'dark', author: 'Sam – “IC”', zone: 'Europe/Berlin' })
  settings.saveWindowBounds({ x: 10, y: 20, width: 1_280, height: 800 })
  settings.noteOpened({ id: 'I' as IncidentId, folder: '/library/I', title: 'Checkout is down' })
  return readFileSync(join(folder, 'settings.json'))
}

/** What may stand in the file; null: a folder stands in its place. */
function* damages(healthy: Buffer, size: Size): Iterable<readonly [string, Buffer | null]> {
  const step = size === 'full' ? 1 : 2
  for (let cut = 0; cut < healthy.length; cut += step) {
    yield [`cut at ${cut}`, healthy.subarray(0, cut)]
    yield [`cut at ${cut}, then NULs`, Buffer.concat([healthy.subarray(0, cut), Buffer.alloc(healthy.length - cut)])]
  }
  const random = seeded(18)
  for (let flip = 0; flip < FLIPS[size]; flip++) {
    const bytes = Buffer.from(healthy)
    const at = below(random, bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << below(random, 8))
    yield [`bit flipped in byte ${at}`, bytes]
  }
  yield ['noise', Buffer.from(noise(1_000))]
  for (const text of ['', 'null', '[]', '7', '"x"', '{}', '{"settings":[],"recent":{},"windowBounds":7}']) {
    yield [`holds ${text}`, Buffer.from(text)]
  }
  yield ['a folder in its place', null]
}

function check(folder: string, bytes: Buffer | null, what: string, counts: Tally): void {
  counts.add({ cases: 1 })
  const file = join(folder, 'settings.json')
  mkdirSync(bytes === null ? file : folder, { recursive: true })
  if (bytes !== null) writeFileSync(file, bytes)
  try {
    const settings = openSettings(folder)
    const { theme, author, zone } = settings.read()
    const isUsable = ['system', 'light', 'dark'].includes(theme) && typeof author === 'string' && zone !== ''
    if (!isUsable) counts.silent(`${what}: unusable settings`)
    if (bytes !== null && !isKept(folder, bytes)) counts.silent(`${what}: what was there is gone`)
    if (settings.save({ author: 'Kim' }).author !== 'Kim') counts.silent(`${what}: a new setting does not hold`)
    const again = openSettings(folder).read().author
    if (bytes !== null && again !== 'Kim') counts.silent(`${what}: a new setting was not remembered`)
    if (bytes === null && again !== DEFAULT_SETTINGS.author && again !== 'Kim')
      counts.silent(`${what}: unusable settings`)
  } catch (error) {
    counts.silent(`${what}: the app does not start (${String(error)})`)
  }
}

/** Whether the bytes still lie somewhere in the folder, under whatever name. */
const isKept = (folder: string, bytes: Buffer): boolean =>
  readdirSync(folder)
    .map((name) => join(folder, name))
    .some((path) => statSync(path).isFile() && readFileSync(path).equals(bytes))
