import { dirname, join } from 'node:path'
import { createWhole } from '../incidents/createWhole.ts'
import type { FilePort } from '../incidents/filePort.ts'
import { makeFolders } from '../incidents/makeFolders.ts'
import { isMissing } from '../incidents/storageError.ts'
import { isKeyName } from '../vault/keyFiles.ts'

interface CopyParts {
  readonly fs: FilePort
  readonly from: string
  readonly to: string
  readonly newId: () => string
}

/**
 * Copies the attachments that the other folder does not have; they never change. `there` remembers what need not be looked
 * at again. One that cannot be read here is left for the next time.
 */
export async function copyMissingFiles(parts: CopyParts, there: Set<string>): Promise<void> {
  for (const path of await attachmentPaths(parts.fs, parts.from)) {
    if (there.has(path)) continue
    if (!(await holds(parts.fs, join(parts.to, path))) && !(await copyFile(parts, path))) continue
    there.add(path)
  }
}

/** Key files too: they never change either. */
async function attachmentPaths(fs: FilePort, folder: string): Promise<readonly string[]> {
  const paths = (await listed(fs, folder)).filter(({ name }) => isKeyName(name)).map(({ name }) => name)
  for (const { name, kind } of await listed(fs, join(folder, 'blobs'))) {
    if (kind !== 'folder') continue
    for (const file of await listed(fs, join(folder, 'blobs', name))) {
      if (file.kind === 'file' && !file.name.startsWith('.')) paths.push(join('blobs', name, file.name))
    }
  }
  return paths
}

/** Whole or not at all: a name in `blobs` must never stand for half a file. False when it cannot be read. */
async function copyFile({ fs, from, to, newId }: CopyParts, path: string): Promise<boolean> {
  const bytes = await fs.readFile(join(from, path)).catch(() => null)
  if (bytes === null) return false
  const target = join(to, path)
  await makeFolders(fs, dirname(target))
  const draft = join(to, `.tmp-${newId().toLowerCase()}`)
  const file = await createWhole(fs, draft, bytes)
  await file.close()
  try {
    await fs.rename(draft, target)
  } catch (error) {
    await fs.remove(draft).catch(() => undefined)
    throw error
  }
  await fs.syncFolder(dirname(target))
  return true
}

const listed = (fs: FilePort, folder: string): ReturnType<FilePort['list']> =>
  fs.list(folder).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })

const holds = (fs: FilePort, path: string): Promise<boolean> =>
  fs.stat(path).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false
      throw error
    },
  )
