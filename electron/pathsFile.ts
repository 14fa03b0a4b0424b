import { dirname } from 'node:path'
import { atomicWrite } from './incidents/atomicWrite.ts'
import type { FilePort } from './incidents/filePort.ts'
import { makeFolders } from './incidents/makeFolders.ts'
import { nodeBytes } from './incidents/nodeBytes.ts'
import { isMissing } from './incidents/storageError.ts'

/** Paths that this installation must remember, one per line of a file of its own. */
export interface PathsFile {
  /** In the order in which they stand; none where there is no such file. Rejects where it cannot be read. */
  readonly read: () => Promise<readonly string[]>
  /** Replaces them all; rejects where they could not be written down for certain. */
  readonly write: (paths: readonly string[]) => Promise<void>
}

export const pathsFile = (fs: FilePort, file: string): PathsFile => ({
  read: async () => {
    const text = await fs.readFile(file).then(nodeBytes.decode, (error: unknown) => {
      if (isMissing(error)) return ''
      throw error
    })
    return text.split('\n').filter((line) => line.trim() !== '' && !line.includes('\0'))
  },
  write: async (paths) => {
    await makeFolders(fs, dirname(file))
    await atomicWrite(fs, file, `${file}.tmp`, nodeBytes.encode(paths.map((path) => `${path}\n`).join('')))
  },
})
