import { join } from 'node:path'
import type { IncidentId } from '../../shared/ids.ts'
import type { Secret } from '../../shared/ipc.ts'
import type { FilePort } from '../incidents/filePort.ts'
import { freshData, type IncidentKey, incidentKey } from './incidentKey.ts'
import { readKeyFiles, writeKeyFile } from './keyFiles.ts'
import {
  type PassphraseCost,
  unwrapWithPassphrase,
  unwrapWithRecovery,
  wrapWithPassphrase,
  wrapWithRecovery,
} from './wraps.ts'

interface KeyPlace {
  readonly fs: FilePort
  readonly folder: string
  readonly incident: IncidentId
  /** Of a key file that is written; absent: what keeps guessing slow. */
  readonly cost?: PassphraseCost | undefined
}

/** Makes the key of a new incident, on disk and locked in both ways before anything is locked with it. */
export async function makeKey(
  { fs, folder, incident, cost }: KeyPlace,
  passphrase: string,
  recoveryKey: string,
  newId: () => string,
): Promise<IncidentKey> {
  const data = freshData()
  const recovery = wrapWithRecovery(data, recoveryKey, incident)
  const file = { passphrase: await wrapWithPassphrase(data, passphrase, incident, cost), recovery }
  await writeKeyFile(fs, folder, file, newId)
  return incidentKey(data, recovery)
}

/**
 * The key of an incident; null when the secret is not right. `headers`: what its segments have of it, for the recovery key
 * opens the incident even without a key file.
 */
export async function findKey(
  { fs, folder, incident }: KeyPlace,
  secret: Secret,
  headers: readonly string[],
): Promise<IncidentKey | null> {
  const files = await readKeyFiles(fs, folder)
  if (secret.kind === 'passphrase') {
    for (const { passphrase, recovery } of files) {
      const data = await unwrapWithPassphrase(passphrase, secret.text, incident)
      if (data !== null) return incidentKey(data, recovery)
    }
    return null
  }
  for (const recovery of new Set([...files.map((file) => file.recovery), ...headers])) {
    const data = unwrapWithRecovery(recovery, secret.text, incident)
    if (data !== null) return incidentKey(data, recovery)
  }
  return null
}

/** From now on another passphrase opens it. What is written stays as it is; the old key file goes once the new one is safe. */
export async function changePassphrase(
  { fs, folder, incident, cost }: KeyPlace,
  { data, recovery }: IncidentKey,
  passphrase: string,
  newId: () => string,
): Promise<void> {
  const old = (await fs.list(folder)).map(({ name }) => name)
  const file = { passphrase: await wrapWithPassphrase(data, passphrase, incident, cost), recovery }
  const fresh = await writeKeyFile(fs, folder, file, newId)
  const files = await readKeyFiles(fs, folder)
  if (!files.some(({ name }) => name === fresh)) throw Object.assign(new Error('The key file differs'), { code: 'EIO' })
  for (const { name } of files)
    if (name !== fresh && old.includes(name)) await fs.remove(join(folder, name)).catch(() => undefined)
}
