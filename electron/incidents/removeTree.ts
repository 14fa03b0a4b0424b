import { join } from 'node:path'
import type { FilePort } from './filePort.ts'

/** Removes a folder that this process made, and all that it put there. */
export async function removeTree(fs: FilePort, folder: string): Promise<void> {
  for (const { name, kind } of await fs.list(folder)) {
    const path = join(folder, name)
    if (kind === 'folder') await removeTree(fs, path)
    else await fs.remove(path)
  }
  await fs.removeFolder(folder)
}
