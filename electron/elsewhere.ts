import { join } from 'node:path'
import type { FilePort } from './incidents/filePort.ts'
import { pathsFile } from './pathsFile.ts'

/** The incident folders outside the library that this installation went on in. */
export interface Elsewhere {
  /** Newest first. */
  readonly folders: () => Promise<readonly string[]>
  /** False where it could not be written down: the folder holds all the same, and can be opened by its path. */
  readonly add: (folder: string) => Promise<boolean>
}

export function elsewhereIn(fs: FilePort, userData: string | null): Elsewhere {
  const kept = userData === null ? null : pathsFile(fs, join(userData, 'elsewhere.txt'))
  return {
    folders: async () => (await kept?.read().catch(() => [])) ?? [],
    add: async (folder) => {
      if (kept === null) return false
      try {
        await kept.write([folder, ...(await kept.read())])
        return true
      } catch {
        return false
      }
    },
  }
}
