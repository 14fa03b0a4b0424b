import { randomBytes } from 'node:crypto'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { isMissing, isTaken } from './incidents/storageError.ts'

/**
 * Writes a file that others may open at once: it is complete when its name appears, and an older file of that name stays
 * until then, whatever happens in between.
 */
export async function writeWhole(file: string, content: string | Uint8Array, mode = 0o666): Promise<void> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const handle = await open(draft, 'wx', mode)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(path.dirname(file))
}

/**
 * Makes a folder and those above it that are missing, for everybody to read. Node's own way says of a disk that can only be read that
 * the folder is missing.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    const above = path.dirname(folder)
    if (isTaken(error) && (await stat(folder)).isDirectory()) return
    if (!isMissing(error) || above === folder) throw error
    await makeFolder(above)
    await mkdir(folder)
  }
}

/** So that the name survives a power cut, too. Windows offers no way, and needs none. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  if (handle === null) return
  await handle.sync().catch(() => undefined)
  await handle.close()
}
