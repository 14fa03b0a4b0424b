import { join } from 'node:path'
import { atomicWrite } from './incidents/atomicWrite.ts'
import type { FilePort } from './incidents/filePort.ts'
import { makeFolders } from './incidents/makeFolders.ts'
import { nodeBytes } from './incidents/nodeBytes.ts'

/** The incident folders outside the library that this installation went on in; one path per line of a file of its own. */
export interface Elsewhere {
  /** Newest first. */
  readonly folders: () => Promise<readonly string[]>
  /** False where it could not be written down: the folder holds all the same, and can be opened by its path. */
  readonly add: (folder: string) => Promise<boolean>
}

export function elsewhereIn(fs: FilePort, userData: string | null): Elsewhere {
  const path = join(userData ?? '', 'elsewhere.txt')
  const folders = async (): Promise<readonly string[]> => {
    if (userData === null) return []
    const text = await fs.readFile(path).then(nodeBytes.decode, () => '')
    return text.split('\n').filter((line) => line.trim() !== '' && !line.includes('\0'))
  }
  return {
    folders,
    add: async (folder) => {
      if (userData === null) return false
      try {
        const text = [folder, ...(await folders())].map((line) => `${line}\n`).join('')
        await makeFolders(fs, userData)
        await atomicWrite(fs, path, `${path}.tmp`, nodeBytes.encode(text))
        return true
      } catch {
        return false
      }
    },
  }
}
