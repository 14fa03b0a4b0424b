import { join } from 'node:path'
import { createWhole } from '../incidents/createWhole.ts'
import type { FilePort } from '../incidents/filePort.ts'
import { nodeBytes } from '../incidents/nodeBytes.ts'
import { isTaken } from '../incidents/storageError.ts'

const MARK = '.faultline-copy'
const TEXT = 'Faultline keeps copies of incidents in this folder, and knows it by this file.\n'

/**
 * Marks a folder as the one that was chosen. The mount point of a disk that is not there is a folder too: without its
 * mark nothing is written to it.
 */
export async function setMark(fs: FilePort, folder: string): Promise<void> {
  try {
    const file = await createWhole(fs, join(folder, MARK), nodeBytes.encode(TEXT))
    await file.close()
  } catch (error) {
    if (!isTaken(error)) throw error
  }
}

/** Rejects with `ENOENT` when the folder, or its mark, is not there. */
export async function hasMark(fs: FilePort, folder: string): Promise<void> {
  await fs.stat(join(folder, MARK))
}
