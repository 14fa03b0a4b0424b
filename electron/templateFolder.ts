import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { readTemplateText } from '../shared/document/template/templateText.ts'
import type { KeptTemplate } from '../shared/document/templates/keptTemplate.ts'
import type { StorageError } from '../shared/ipc.ts'
import { err, ok, type Result } from '../shared/result.ts'
import { writeWhole } from './exportFile.ts'
import { slugOf } from './incidents/incidentFolderName.ts'
import { storageError } from './incidents/storageError.ts'

/** The folder in that of the user's data. */
export const TEMPLATES = 'templates'

const ENDING = '.md'

/** The user's own templates, each a file. A file that cannot be read is listed, and left as it is. */
export interface TemplateFolder {
  readonly list: () => Promise<Result<readonly KeptTemplate[], StorageError>>
  /** `id` null makes a new file, called after the name in the text. */
  readonly save: (id: string | null, text: string) => Promise<Result<KeptTemplate, StorageError>>
  readonly remove: (id: string) => Promise<Result<null, StorageError>>
}

export function templateFolder(folder: string): TemplateFolder {
  const fileOf = (id: string): string => path.join(folder, `${id}${ENDING}`)
  return {
    list: async () => {
      try {
        const ids = await idsIn(folder)
        return ok(await Promise.all(ids.map(async (id) => ({ id, text: await textOf(fileOf(id)) }))))
      } catch (error) {
        return err(storageError(error, 'read', folder, 'Nothing was changed.'))
      }
    },

    save: async (asked, text) => {
      try {
        await mkdir(folder, { recursive: true })
        const known = await idsIn(folder)
        const id = asked ?? freeId(text, known)
        if (known.includes(id) && (await textOf(fileOf(id))) === null) return err(unreadable(fileOf(id)))
        await writeWhole(fileOf(id), text)
        return ok({ id, text })
      } catch (error) {
        return err(storageError(error, 'written', folder, 'The template as it was before is safe.'))
      }
    },

    remove: async (id) => {
      try {
        await rm(fileOf(id), { force: true })
        return ok(null)
      } catch (error) {
        return err(storageError(error, 'written', fileOf(id), 'The template is still there.'))
      }
    },
  }
}

/** Whether an id names a file of the folder itself. */
export const isTemplateId = (id: string): boolean =>
  id !== '' &&
  id.length <= 120 &&
  !id.startsWith('.') &&
  path.posix.basename(id) === id &&
  path.win32.basename(id) === id

async function idsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  return names
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .filter(isTemplateId)
    .sort()
}

/** Null where it is no text, or cannot be read. */
async function textOf(file: string): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch {
    return null
  }
}

function freeId(text: string, known: readonly string[]): string {
  const slug = slugOf(readTemplateText(text).name)
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? slug : `${slug}-${count}`
    if (!known.includes(id)) return id
  }
}

const unreadable = (place: string): StorageError => ({
  kind: 'writeFailed',
  message: 'The file of this template cannot be read, so it is not replaced.',
  safe: 'What you wrote is still here: copy it to a new template.',
  place,
})
