import { readFile, stat } from 'node:fs/promises'
import type { WordLook } from '../shared/document/docx/wordLook.ts'
import type { StorageError } from '../shared/ipc.ts'
import { err, ok, type Result } from '../shared/result.ts'
import { storageError } from './incidents/storageError.ts'

/** More than any house template has. */
const LARGEST_BYTES = 64_000_000

/** The look of a Word template on this machine. */
export async function wordLookOf(file: string): Promise<Result<WordLook, StorageError>> {
  const safe = 'Nothing was written.'
  try {
    if ((await stat(file)).size > LARGEST_BYTES) throw new Error('It is too large for a template.')
    // Only whoever wants it loads what reads it.
    const { readWordTemplate } = await import('../shared/document/docx/readWordTemplate.ts')
    const look = readWordTemplate(await readFile(file))
    if (look.ok) return ok(look.value)
    const message = `The Word template cannot be used. ${look.error}`
    return err({ kind: 'readFailed', message, safe, place: file })
  } catch (error) {
    return err(storageError(error, 'read', file, safe))
  }
}
