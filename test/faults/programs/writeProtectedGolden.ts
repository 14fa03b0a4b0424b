import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Host } from '../../../electron/host.ts'
import { openLibrary } from '../../../electron/library.ts'
import { isKeyName } from '../../../electron/vault/keyFiles.ts'
import type { Secret } from '../../../shared/ipc.ts'
import type { ByteTools } from '../../../shared/journal/bytes.ts'
import { zone } from '../../../shared/time/instant.ts'
import { GOLDEN_SECRETS, type GoldenFiles, goldenOf } from '../golden.ts'
import { note } from '../logging.ts'
import { simDisk } from '../simDisk.ts'
import { simFiles } from '../simFiles.ts'
import { simHost } from '../simHost.ts'

/* Writes the golden journal of a protected incident, once: what is there is never written again, and could not come out the
   same, for every line is locked with random bits. */

const LIBRARY = '/library'

/** Writes `<folder>/protected/…`: two machines, two sessions, and the key file; and the same with a torn end. Throws when it is there. */
export async function writeProtectedGolden(folder: string): Promise<void> {
  const [passphrase, recoveryKey] = GOLDEN_SECRETS as readonly [Secret, Secret]
  const disk = simDisk()
  const machine = (life: number, device: string): Host => ({
    ...simHost(simFiles(disk), { life, device }),
    offsetMinutes: () => 60,
    appVersion: '0.1.0',
  })
  const tower = machine(0, '1a2b3c4d5e')
  const library = openLibrary(LIBRARY, tower)
  const beginning = { title: 'Customer data leak', zone: zone('UTC'), severity: 'SEV1' }
  const protection = { passphrase: passphrase.text, recoveryKey: recoveryKey.text }
  const created = await library.create(beginning, 'Sam', protection)
  if (!created.ok) throw new Error(created.error.message)
  const { id, folder: place } = created.value
  await created.value.dispatch(note(tower, 'Found on a forum – “naïve” 🔥'), 'Sam')
  await library.close()
  const laptop = machine(1, 'f0e9d8c7b6')
  const again = openLibrary(LIBRARY, laptop)
  await again.unlock(id, passphrase)
  const opened = await again.open(id)
  if (!opened.ok) throw new Error(opened.error.message)
  await opened.value.dispatch(note(laptop, 'Taken down'), 'Kim')
  const tools = again.toolsFor(place)
  await again.close()
  const kept = (name: string) => name.endsWith('.ndjson') || isKeyName(name)
  const files = new Map(
    [...disk.names].flatMap(([path, { bytes }]) =>
      kept(basename(path)) && dirname(path) === place ? [[basename(path), Buffer.from(bytes)] as const] : [],
    ),
  )
  await writeOne(join(folder, 'protected'), files, tools)
  await writeOne(join(folder, 'protectedTorn'), new Map([...files].map(torn)), tools)
}

/** The last line of the laptop, as a crash may leave it. */
const torn = ([name, bytes]: readonly [string, Buffer]): readonly [string, Buffer] =>
  name.startsWith('j-f0e9') ? [name, Buffer.concat([bytes.subarray(0, -40), Buffer.alloc(16)])] : [name, bytes]

async function writeOne(folder: string, files: GoldenFiles, tools: ByteTools): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const [file, bytes] of files) writeFileSync(join(folder, file), bytes, { flag: 'wx' })
  const expected = `${JSON.stringify(await goldenOf(files, tools), null, 2)}\n`
  writeFileSync(join(folder, 'expected.json'), expected, { flag: 'wx' })
}
