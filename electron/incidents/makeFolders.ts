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
  try {
    await fs.makeFolder(folder)
  } catch (error) {
    if (!isTaken(error) || (await fs.stat(folder)).kind !== 'folder') throw error
    return
  }
  await fs.syncFolder(dirname(folder))
}
