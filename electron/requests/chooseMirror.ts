import path from 'node:path'
import type { StorageError } from '../../shared/ipc.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import type { Settings } from '../../shared/settings.ts'
import { nodeFiles } from '../incidents/nodeFiles.ts'
import { storageError } from '../incidents/storageError.ts'
import { setMark } from '../mirror/mirrorMark.ts'
import type { Desk } from './desk.ts'

/** Asks for the folder of the copies, marks it, and begins to copy. */
export async function chooseMirror(desk: Desk): Promise<Result<Settings | null, StorageError>> {
  const chosen = await desk.choose.folder({ title: 'Also keep a copy in', button: 'Keep copies here' })
  if (chosen === null) return ok(null)
  const folder = path.resolve(chosen)
  if (isWithin(folder, desk.library.folder) || isWithin(desk.library.folder, folder)) {
    return err({
      kind: 'notWritable',
      message:
        'A copy within the library, or around it, protects from nothing. Choose a folder elsewhere, best on another disk.',
      safe: 'Nothing was changed.',
      place: folder,
    })
  }
  try {
    await setMark(nodeFiles, folder)
  } catch (error) {
    return err(storageError(error, 'written', folder, 'Nothing was changed.'))
  }
  const settings = desk.settings.save({ mirrorFolder: folder })
  desk.mirror.copyAll()
  return ok(settings)
}

const isWithin = (inner: string, outer: string): boolean => `${inner}${path.sep}`.startsWith(`${outer}${path.sep}`)
