import { join } from 'node:path'
import type { IncidentId } from '../../shared/ids.ts'
import type { Refusal, Secret, StorageError } from '../../shared/ipc.ts'
import type { Protection } from '../../shared/newIncident.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import type { Host } from '../host.ts'
import { nodeBytes } from '../incidents/nodeBytes.ts'
import { readFolder } from '../incidents/readFolder.ts'
import { storageError } from '../incidents/storageError.ts'
import type { IncidentKey } from './incidentKey.ts'
import { readKeyFiles } from './keyFiles.ts'
import { changePassphrase, findKey, makeKey } from './unlock.ts'

/** The keys of the protected incidents that are open, by folder. They are in memory only, and go when the app ends. */
export interface Keyring {
  readonly of: (folder: string) => IncidentKey | null
  /** Rejects where the folder takes no file. */
  readonly make: (folder: string, incident: IncidentId, protection: Protection) => Promise<void>
  /** Takes the key of an incident back that could not be created. */
  readonly unmake: (folder: string) => Promise<void>
  /** Finds the key with what somebody gave. Fine, too, for an incident that needs none. */
  readonly unlock: (folder: string, secret: Secret) => Promise<Result<null, StorageError | Refusal>>
  readonly forget: (folder: string) => void
  readonly goesOn: (from: string, to: string) => void
  readonly change: (folder: string, incident: IncidentId, passphrase: string) => Promise<Result<null, StorageError>>
}

const UNCHANGED = 'The passphrase is the one it was.'

export function keyring(host: Host): Keyring {
  const { fs, newId, passphraseCost: cost } = host
  const keys = new Map<string, IncidentKey>()

  return {
    of: (folder) => keys.get(folder) ?? null,

    make: async (folder, incident, { passphrase, recoveryKey }) => {
      keys.set(folder, await makeKey({ fs, folder, incident, cost }, passphrase, recoveryKey, newId))
    },

    unmake: async (folder) => {
      if (!keys.delete(folder)) return
      for (const { name } of await readKeyFiles(fs, folder).catch(() => []))
        await fs.remove(join(folder, name)).catch(() => undefined)
    },

    unlock: async (folder, secret) => {
      const read = await readFolder(fs, nodeBytes, folder)
      if (!read.ok) return read
      const { incident, journal } = read.value
      if (!journal.isProtected || incident === null) return ok(null)
      const headers = journal.headers.flatMap(({ recovery }) => (recovery === undefined ? [] : [recovery]))
      const copy = host.mirror?.placeOf(folder) ?? null
      for (const place of [folder, ...(copy === null ? [] : [copy])]) {
        const key = await findKey({ fs, folder: place, incident }, secret, headers).catch(() => null)
        if (key === null) continue
        keys.set(folder, key)
        return ok(null)
      }
      const files = await readKeyFiles(fs, folder).catch(() => [])
      return err({ kind: 'refused', message: wrongWords(secret, files.length > 0) })
    },

    forget: (folder) => void keys.delete(folder),

    goesOn: (from, to) => {
      const key = keys.get(from)
      if (key !== undefined) keys.set(to, key)
    },

    change: async (folder, incident, passphrase) => {
      const key = keys.get(folder)
      if (key === undefined) {
        const message = 'This incident has no passphrase, or is locked.'
        return err({ kind: 'notFound', message, safe: UNCHANGED, place: folder })
      }
      try {
        await changePassphrase({ fs, folder, incident, cost }, key, passphrase, newId)
        return ok(null)
      } catch (error) {
        return err(storageError(error, 'written', folder, UNCHANGED))
      }
    },
  }
}

function wrongWords({ kind }: Secret, hasKeyFile: boolean): string {
  if (kind === 'recoveryKey') return 'This is not the recovery key of this incident. Nothing was changed; try again.'
  return hasKeyFile
    ? 'This is not the passphrase of this incident. Nothing was changed; try again.'
    : 'The file that the passphrase is checked with is missing or damaged. The recovery key opens the incident.'
}
