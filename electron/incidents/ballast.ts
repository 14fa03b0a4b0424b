import { join } from 'node:path'
import type { FilePort } from './filePort.ts'

/** What a full disk gives back: room for about two thousand entries. */
const BALLAST_BYTES = 1_048_576

/** Taking the last free space for ballast would only fill the disk again. */
const NEEDED_FREE_BYTES = 16 * BALLAST_BYTES

/** A file of zeros kept so that it can be given up when the disk is full and an entry must still be written. */
export interface Ballast {
  /** Gives the space back. Harmless when there is nothing to give. */
  readonly release: () => Promise<void>
  /** Lays the ballast down if it is missing and there is ample room. Failing to is no error. */
  readonly restore: () => Promise<void>
}

export function ballastAt(fs: FilePort, folder: string): Ballast {
  const path = join(folder, '.ballast')
  return {
    release: () => fs.remove(path).catch(() => undefined),
    restore: async () => {
      try {
        if (await holds(fs, path)) return
        if ((await fs.freeBytes(folder)) < NEEDED_FREE_BYTES) return
        const file = await fs.create(path)
        try {
          await file.write(new Uint8Array(BALLAST_BYTES))
        } finally {
          await file.close()
        }
      } catch {
        // Another window was faster, or there is no room: entries do not depend on it.
      }
    },
  }
}

const holds = (fs: FilePort, path: string): Promise<boolean> =>
  fs.stat(path).then(
    () => true,
    () => false,
  )
