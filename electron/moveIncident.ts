import { basename, join } from 'node:path'
import type { StorageError } from '../shared/ipc.ts'
import { readSegment } from '../shared/journal/readSegment.ts'
import { err, ok, type Result } from '../shared/result.ts'
import { atomicWrite } from './incidents/atomicWrite.ts'
import { copyAttachments } from './incidents/attachments.ts'
import type { FilePort } from './incidents/filePort.ts'
import { freeFolder } from './incidents/freeFolder.ts'
import { makeFolders } from './incidents/makeFolders.ts'
import { nodeBytes } from './incidents/nodeBytes.ts'
import { isSegmentName } from './incidents/segmentName.ts'
import { storageError } from './incidents/storageError.ts'
import { isKeyName } from './vault/keyFiles.ts'

const SAFE = 'The incident stays where it is; everything shown as saved is on disk.'

/**
 * Copies the segments and attachments of an incident into a folder of its own within `parent`, and answers that folder. What cannot be
 * read any more is left out: whoever knows the entries adds them. The old folder stays as it is.
 */
export async function copyIncident(fs: FilePort, from: string, parent: string): Promise<Result<string, StorageError>> {
  try {
    const to = await freeFolder(fs, join(parent, basename(from)))
    await makeFolders(fs, to)
    const names = await fs.list(from).then(
      (held) => held.filter(({ name, kind }) => kind === 'file' && isSegmentName(name)).map(({ name }) => name),
      () => [],
    )
    for (const name of names) {
      const bytes = await fs.readFile(join(from, name)).catch(() => null)
      if (bytes !== null) await copySegment(fs, to, name, bytes)
    }
    for (const { name } of await fs.list(from).catch(() => [])) {
      const bytes = isKeyName(name) ? await fs.readFile(join(from, name)).catch(() => null) : null
      if (bytes !== null) await atomicWrite(fs, join(to, name), join(to, `.${name}.tmp`), bytes)
    }
    const attached = await copyAttachments(fs, from, to)
    return attached.ok ? ok(to) : err({ ...attached.error, safe: SAFE })
  } catch (error) {
    return err(storageError(error, 'written', parent, SAFE))
  }
}

async function copySegment(fs: FilePort, to: string, name: string, bytes: Uint8Array): Promise<void> {
  await atomicWrite(fs, join(to, name), join(to, `.${name}.tmp`), bytes)
  const copied = await fs.readFile(join(to, name))
  const [before, after] = [bytes, copied].map((held) => readSegment(name, held, nodeBytes).head?.h)
  if (before !== after) throw Object.assign(new Error('The copy differs'), { code: 'EIO' })
}
