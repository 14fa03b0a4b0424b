import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Host } from '../../../electron/host.ts'
import { openLibrary } from '../../../electron/library.ts'
import type { Sealer } from '../../../electron/sealKey.ts'
import { zone } from '../../../shared/time/instant.ts'
import { type GoldenFiles, goldenOf } from '../golden.ts'
import { note } from '../logging.ts'
import { simDisk } from '../simDisk.ts'
import { simFiles } from '../simFiles.ts'
import { simHost } from '../simHost.ts'

/* Writes the golden journal of a log with seals, once: what is there is never written again. */

const LIBRARY = '/library'

/** A key for this journal only, so that it comes out the same each time. */
function goldenSealer(seed: number): Sealer {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(12)
  return {
    publicKey: publicKey.toString('base64'),
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64'),
  }
}

/** Writes `<folder>/sealed/…`: two machines, each with a key, three sessions. Throws when it is there. */
export async function writeSealedGolden(folder: string): Promise<void> {
  const disk = simDisk()
  const machine = (life: number, device: string, seed: number): Host => ({
    ...simHost(simFiles(disk), { life, device }),
    offsetMinutes: () => 60,
    appVersion: '0.1.0',
    sealer: () => goldenSealer(seed),
  })
  const tower = machine(0, '1a2b3c4d5e', 1)
  const library = openLibrary(LIBRARY, tower)
  const created = await library.create({ title: 'Sealed', zone: zone('UTC'), severity: 'SEV2' }, 'Sam')
  if (!created.ok) throw new Error(created.error.message)
  const { id, folder: place } = created.value
  await created.value.dispatch(note(tower, 'From the tower'), 'Sam')
  await created.value.seal()
  await created.value.dispatch(note(tower, 'After the first seal'), 'Sam')
  await library.close()
  for (const host of [machine(1, 'f0e9d8c7b6', 2), machine(2, '1a2b3c4d5e', 1)]) {
    const again = openLibrary(LIBRARY, host)
    const opened = await again.open(id)
    if (!opened.ok) throw new Error(opened.error.message)
    await opened.value.dispatch(note(host, `From ${host.device}`), 'Kim')
    await again.close()
  }
  const segments = [...disk.names].filter(([path]) => path.endsWith('.ndjson') && dirname(path) === place)
  const files: GoldenFiles = new Map(segments.map(([path, { bytes }]) => [basename(path), Buffer.from(bytes)]))
  mkdirSync(join(folder, 'sealed'), { recursive: true })
  for (const [file, bytes] of files) writeFileSync(join(folder, 'sealed', file), bytes, { flag: 'wx' })
  const expected = `${JSON.stringify(await goldenOf(files), null, 2)}\n`
  writeFileSync(join(folder, 'sealed', 'expected.json'), expected, { flag: 'wx' })
}
