import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { StorageError } from '../../shared/ipc.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { type Host, nodeHost } from '../host.ts'
import type { Session } from '../incidents/sessionContract.ts'
import { type Library, openLibrary } from '../library.ts'
import { recoveryBytes } from '../vault/recoveryKey.ts'
import { type CliIo, FAILED, type Printer, printerTo } from './io.ts'
import { givenPassphrase } from './passphrase.ts'
import { libraryFolder, userDataFolder, userName } from './places.ts'

/** What every command takes. */
export interface SharedOptions {
  readonly library?: string
  readonly userDataDir?: string
  readonly by?: string
  readonly passphraseFile?: string
}

/** What a command works with: the library, and where to say things. */
export interface CliDesk {
  readonly io: CliIo
  readonly out: Printer
  readonly errors: Printer
  readonly host: Host
  readonly library: Library
  readonly by: string
  /** What opens a protected incident; null when the user gave none. */
  readonly passphrase: () => Promise<Result<string | null, CliError>>
}

/** Anything that ends a command: the disk, or what the user asked for. */
export type CliError = StorageError | { readonly kind: 'refused'; readonly message: string }

/** Opens the library for one command, and lets go of it afterwards, whatever happened. */
export async function atDesk(
  io: CliIo,
  options: SharedOptions,
  work: (desk: CliDesk) => Promise<number>,
): Promise<number> {
  const [out, errors] = [printerTo(io.stdout), printerTo(io.stderr)]
  const folder = libraryFolder(options.library, io)
  const place = await checkFolder(folder)
  if (!place.ok) {
    const code = complain(errors, place.error)
    await errors.done()
    return code
  }
  const machine = nodeHost(userDataFolder(options.userDataDir, io))
  // What a script is told was not saved must not turn up later: the script decides whether to try again.
  const host: Host = { ...machine, spill: { ...machine.spill, into: [] } }
  const library = openLibrary(folder, host)
  try {
    return await work({
      io,
      out,
      errors,
      host,
      library,
      by: options.by?.trim() || userName(io.env),
      passphrase: () => givenPassphrase(options.passphraseFile, io),
    })
  } finally {
    await library.close()
    await Promise.all([out.done(), errors.done()])
  }
}

/** A file in the place of the library must not look like an empty library. */
async function checkFolder(folder: string): Promise<Result<null, StorageError>> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    (error: NodeJS.ErrnoException) => error.code !== 'ENOTDIR',
  )
  if (isFolder) return ok(null)
  return err({
    kind: 'notFound',
    message: 'There is a file where the folder of the library should be.',
    safe: 'Nothing was changed.',
    place: folder,
  })
}

/** Says what happened, where, and what is safe; answers the exit code for it. */
export function complain(errors: Printer, error: CliError): number {
  errors.line(`faultline: ${errorText(error)}`)
  return FAILED
}

const errorText = (error: CliError): string =>
  error.kind === 'refused' ? error.message : `${error.message} (${error.place}) ${error.safe}`

/** The folder of the incident that the user named by id, start of id, folder name or path; says why not. */
export async function findIncident({ library, errors, io }: CliDesk, ref: string): Promise<string | null> {
  const found = await library.find(/[/\\]/.test(ref) ? resolve(io.cwd, ref) : ref)
  if (found.ok) return found.value
  complain(errors, found.error)
  return null
}

/** Opens the incident that the user named, or says why not. */
export async function openIncident(desk: CliDesk, ref: string): Promise<Session | null> {
  const folder = await findIncident(desk, ref)
  if (folder === null) return null
  const opened = await desk.library.open(folder)
  if (opened.ok) return opened.value
  if (opened.error.kind === 'locked') return (await unlock(desk, folder)) ? await openIncident(desk, ref) : null
  complain(desk.errors, opened.error)
  return null
}

/** Unlocks a protected incident with what the user gave, or says why that cannot be. */
export async function unlock({ library, errors, passphrase }: CliDesk, folder: string): Promise<boolean> {
  const given = await passphrase()
  if (given.ok && given.value === null) {
    const message = 'This incident is protected: give its passphrase by --passphrase-file or FAULTLINE_PASSPHRASE.'
    complain(errors, { kind: 'refused', message })
    return false
  }
  const kind = recoveryBytes(given.ok ? (given.value ?? '') : '') === null ? 'passphrase' : 'recoveryKey'
  const unlocked = given.ok ? await library.unlock(folder, { kind, text: given.value ?? '' }) : given
  if (!unlocked.ok) complain(errors, unlocked.error)
  return unlocked.ok
}
