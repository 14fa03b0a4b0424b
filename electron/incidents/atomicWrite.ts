import { dirname } from 'node:path'
import type { FilePort } from './filePort.ts'

/**
 * Replaces a file as a whole: after a crash at any moment it holds the old content or the new. `draft` is a name beside it
 * that nobody else uses; what an earlier crash left there is removed.
 */
export async function atomicWrite(fs: FilePort, path: string, draft: string, bytes: Uint8Array): Promise<void> {
  await fs.remove(draft).catch(() => undefined)
  const file = await fs.create(draft)
  try {
    for (let written = 0; written < bytes.length; ) {
      const count = await file.write(bytes.subarray(written))
      if (count <= 0) throw Object.assign(new Error('The disk took no more bytes'), { code: 'ENOSPC' })
      written += count
    }
    await file.datasync()
  } catch (error) {
    await file.close().catch(() => undefined)
    await fs.remove(draft).catch(() => undefined)
    throw error
  }
  await file.close()
  await fs.rename(draft, path)
  await fs.syncFolder(dirname(path))
}
