import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { StorageError } from '../../shared/ipc.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { storageError } from '../incidents/storageError.ts'
import type { CliIo } from './io.ts'

/**
 * The first line of the file, else the environment's FAULTLINE_PASSPHRASE, else null. Never an argument: those can be seen by
 * everybody on the machine, and stay in the history of the shell.
 */
export async function givenPassphrase(
  file: string | undefined,
  { env, cwd }: CliIo,
): Promise<Result<string | null, StorageError>> {
  if (file === undefined) return ok(env.FAULTLINE_PASSPHRASE || null)
  const path = resolve(cwd, file)
  try {
    const [line = ''] = (await readFile(path, 'utf8')).split(/\r?\n/, 1)
    return ok(line === '' ? null : line)
  } catch (error) {
    return err(storageError(error, 'read', path, 'Nothing was changed.'))
  }
}
