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
  let isOurs = true
  try {
    isOurs = await makeUnlessThere(fs, folder)
    // One that was there may have been made by an attempt that failed here.
    await fs.syncFolder(dirname(folder))
  } catch (error) {
    // What failed may have been done all the same; the next attempt must not take the name for flushed.
    if (isOurs && !isMissing(error)) await fs.removeFolder(folder).catch(() => undefined)
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
