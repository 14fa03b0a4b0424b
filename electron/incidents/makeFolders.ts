import { dirname } from 'node:path'
import type { FilePort } from './filePort.ts'
import { isMissing, isTaken } from './storageError.ts'

/** Makes a folder and those above it that are missing, each name flushed, so that a power cut cannot take them away. */
export async function makeFolders(fs: FilePort, folder: string): Promise<void> {
  try {
    await makeOne(fs, folder)
  } catch (error) {
    const above = dirname(folder)
    if (!isMissing(error) || above === folder) throw error
    await makeFolders(fs, above)
    await makeOne(fs, folder)
  }
}

async function makeOne(fs: FilePort, folder: string): Promise<void> {
  const isNew = await makeUnlessThere(fs, folder)
  try {
    // One that was there may have been made by an attempt that failed here.
    await fs.syncFolder(dirname(folder))
  } catch (error) {
    if (isNew) await fs.removeFolder(folder).catch(() => undefined)
    throw error
  }
}

async function makeUnlessThere(fs: FilePort, folder: string): Promise<boolean> {
  try {
    await fs.makeFolder(folder)
    return true
  } catch (error) {
    if (!isTaken(error) || (await fs.stat(folder)).kind !== 'folder') throw error
    return false
  }
}
