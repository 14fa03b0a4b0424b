import { dirname } from 'node:path'
import { writeAll } from './createWhole.ts'
import type { FilePort } from './filePort.ts'

/**
 * Replaces a file as a whole: after a crash at any moment it holds the old content or the new. `draft` is a name beside it
 * that nobody else uses; what an earlier crash left there is removed.
 */
export async function atomicWrite(fs: FilePort, path: string, draft: string, bytes: Uint8Array): Promise<void> {
  await fs.remove(draft).catch(() => undefined)
  const file = await fs.create(draft)
  try {
    await writeAll(file, bytes)
    await file.datasync()
  } catch (error) {
    await file.close().catch(() => undefined)
    await fs.remove(draft).catch(() => undefined)
    throw error
  }
  await file.close()
  try {
    await fs.rename(draft, path)
  } catch (error) {
    await fs.remove(draft).catch(() => undefined)
    throw error
  }
  await fs.syncFolder(dirname(path))
}
