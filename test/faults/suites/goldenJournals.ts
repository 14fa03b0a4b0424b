import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeBytes } from '../../../electron/incidents/nodeBytes.ts'
import { openLibrary } from '../../../electron/library.ts'
import { isKeyName } from '../../../electron/vault/keyFiles.ts'
import type { Secret } from '../../../shared/ipc.ts'
import type { ByteTools } from '../../../shared/journal/bytes.ts'
import { FOLDER, GOLDEN_SECRETS, type Golden, goldenDisk, goldenFiles, goldenOf } from '../golden.ts'
import { note } from '../logging.ts'
import { type Outcome, type Tally, tally } from '../outcome.ts'
import { simFiles } from '../simFiles.ts'
import { simHost } from '../simHost.ts'

/** Of all files of a version together. A new version adds a line; no line ever changes. */
const HASHES: Readonly<Record<string, string>> = {
  v1: 'd21bd4ac28f0949cf7faca513397006476eacbdcabb27e275e2d125ad35ea33e',
  v3: 'a8b3db040e25d433820b435aae886a8b759987c9ca2985326571748392a9994e',
  'v1.1': '99e7070f705d7c982093e7b30cfe7296dfb744ad555d219a820c50bfc2bc8572',
}

/** [D17] Journals of every format version: not one byte of them edited, each read as its own version meant it, and none
 * changed by adding to the incident. */
export async function goldenJournalsRead(root: string): Promise<Outcome> {
  const counts = tally()
  for (const version of readdirSync(root).filter((name) => name.startsWith('v'))) {
    const folder = join(root, version)
    if (hashOf(folder) !== HASHES[version]) counts.silent(`${version}: the files were edited (${hashOf(folder)})`)
    for (const name of readdirSync(folder)) await check(join(folder, name), `${version} ${name}`, counts)
  }
  return counts.outcome()
}

async function check(folder: string, what: string, counts: Tally): Promise<void> {
  const files = goldenFiles(folder)
  const expected: Golden = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
  const tools = await toolsOf(files, what, counts)
  const found = await goldenOf(files, tools)
  counts.add({ cases: 1, acknowledged: expected.entries.length })
  const ids = new Set(found.entries.map(({ id }) => id))
  counts.lost(expected.entries.filter(({ id }) => !ids.has(id)).length, `${what}: entries are gone`)
  for (const part of Object.keys(expected) as (keyof Golden)[]) {
    if (JSON.stringify(found[part]) !== JSON.stringify(expected[part]))
      counts.silent(`${what}: reads differently (${part})`)
  }
  await addTo(files, expected, what, counts)
}

/** Adds an entry, as far as that is allowed, and looks whether a byte of what was there has changed. */
async function addTo(
  files: ReturnType<typeof goldenFiles>,
  expected: Golden,
  what: string,
  counts: Tally,
): Promise<void> {
  const disk = goldenDisk(files)
  const host = simHost(simFiles(disk), { life: 7 })
  const library = openLibrary('/', host)
  if (isProtected(files)) await library.unlock(FOLDER, GOLDEN_SECRETS[1] as Secret)
  const opened = await library.open(FOLDER)
  if (!opened.ok) return counts.silent(`${what}: does not open (${opened.error.message})`)
  const answer = await opened.value.dispatch(note(host, 'Added later'), 'Sam')
  if (answer.ok === expected.readOnly)
    counts.silent(`${what}: ${answer.ok ? 'could be added to' : 'refused a new entry'}`)
  await library.close()
  for (const [name, bytes] of files) {
    if (!bytes.equals(disk.names.get(join(FOLDER, name))?.bytes ?? new Uint8Array()))
      counts.silent(`${what}: ${name} was changed`)
  }
}

const isProtected = (files: ReturnType<typeof goldenFiles>): boolean => [...files.keys()].some(isKeyName)

/** Each secret that a protected journal was written with must open it. */
async function toolsOf(files: ReturnType<typeof goldenFiles>, what: string, counts: Tally): Promise<ByteTools> {
  if (!isProtected(files)) return nodeBytes
  const library = openLibrary('/', simHost(simFiles(goldenDisk(files)), { life: 8 }))
  const locked = await library.open(FOLDER)
  if (locked.ok || locked.error.kind !== 'locked') counts.silent(`${what}: opens without its key`)
  for (const secret of GOLDEN_SECRETS) {
    const unlocked = await library.unlock(FOLDER, secret)
    if (!unlocked.ok) counts.silent(`${what}: ${unlocked.error.message}`)
  }
  return library.toolsFor(FOLDER)
}

function hashOf(folder: string): string {
  const hash = createHash('sha256')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).sort()) {
    hash.update(`${path.slice(folder.length).replaceAll('\\', '/')}\n`).update(readFileSync(path))
  }
  return hash.digest('hex')
}
