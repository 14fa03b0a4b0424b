import { dirname, join } from 'node:path'
import type { FilePort } from './incidents/filePort.ts'
import { removeTree } from './incidents/removeTree.ts'
import { isSegmentName } from './incidents/segmentName.ts'
import { isMissing } from './incidents/storageError.ts'
import { pathsFile } from './pathsFile.ts'

/**
 * The folders into which this installation is writing an incident again [J25]. They are written down before they are made: what
 * a crash leaves of one is no incident, is in no list, and may hold attachments without the lock they had.
 */
export interface UnfinishedFolders {
  /** Rejects where it could not be written down; the folder must not be made then. */
  readonly begin: (folder: string) => Promise<void>
  /** It is an incident now. */
  readonly end: (folder: string) => Promise<void>
  /** It will be none: it is removed, or, where that is refused, at the next start. */
  readonly giveUp: (folder: string) => Promise<void>
  /** Removes, once, what an earlier start left behind. What cannot be removed is tried again by the next one. */
  readonly clear: () => Promise<void>
}

export function unfinishedFoldersIn(fs: FilePort, userData: string | null): UnfinishedFolders {
  if (userData === null) {
    const giveUp = async (folder: string) => void (await settle(fs, folder))
    return { begin: nothing, end: nothing, giveUp, clear: nothing }
  }
  const kept = pathsFile(fs, join(userData, 'unfinished.txt'))
  const drop = async (settled: readonly string[]) => {
    const before = await kept.read()
    const left = before.filter((folder) => !settled.includes(folder))
    if (left.length < before.length) await kept.write(left)
  }
  const clear = async () => {
    const settled: string[] = []
    for (const folder of await kept.read()) if (await settle(fs, folder)) settled.push(folder)
    await drop(settled)
  }
  let clearing: Promise<void> | null = null
  const clearOnce = () => {
    clearing ??= clear()
    return clearing
  }
  return {
    begin: async (folder) => {
      // Else it could take what is being made now for what was left behind.
      await clearOnce().catch(nothing)
      await kept.write([folder, ...(await kept.read())])
    },
    // A line too many is harmless: its folder is an incident by then, or not there.
    end: (folder) => drop([folder]).catch(nothing),
    giveUp: async (folder) => {
      if (await settle(fs, folder)) await drop([folder]).catch(nothing)
    },
    clear: clearOnce,
  }
}

const nothing = (): Promise<void> => Promise.resolve()

/** Removes the folder unless it is an incident. False where that is not known, or was refused: a disk that is away may come back. */
async function settle(fs: FilePort, folder: string): Promise<boolean> {
  try {
    const held = await fs.list(folder)
    if (held.some(({ name }) => isSegmentName(name))) return true
    await removeTree(fs, folder)
    // Else a power cut could bring it back once it is forgotten.
    await fs.syncFolder(dirname(folder))
    return true
  } catch (error) {
    return isMissing(error) && (await isThere(fs, dirname(folder)))
  }
}

const isThere = (fs: FilePort, path: string): Promise<boolean> =>
  fs.stat(path).then(
    () => true,
    () => false,
  )
