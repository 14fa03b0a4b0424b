import { dirname, join } from 'node:path'
import type { StorageError } from '../shared/ipc.ts'
import type { Protection } from '../shared/newIncident.ts'
import { err, ok, type Result } from '../shared/result.ts'
import type { Host } from './host.ts'
import { freeFolder } from './incidents/freeFolder.ts'
import { incidentFolderName, PROTECTED } from './incidents/incidentFolderName.ts'
import { makeFolders } from './incidents/makeFolders.ts'
import type { Session } from './incidents/sessionContract.ts'
import { storageError } from './incidents/storageError.ts'
import type { UnfinishedFolders } from './unfinishedFolders.ts'
import type { Keyring } from './vault/keyring.ts'
import { type NotRelocked, relockFolder } from './vault/relockFolder.ts'
import { findKey } from './vault/unlock.ts'

const SAFE = 'The incident is as it was; nothing of it was changed.'

const WHY: Readonly<Record<NotRelocked, string>> = {
  notWhole: 'Parts of this log are damaged, missing or in conflict, and would stay behind. Verify… says which.',
  lineTooLong: 'An entry is so long that it has no room when it is locked.',
  inUse:
    'Another program or computer wrote to this incident in the last ten minutes and may have it open. Close it there, or wait, and try again.',
  differs: 'What was written did not read back as the same record.',
}

/** Why an open incident cannot be protected now, or its passphrase not taken off; null when it can. */
export function refusalOf(
  { readOnly, unsaved, trouble, folder, isProtected }: Session,
  protects: boolean,
): StorageError | null {
  const refused = (kind: StorageError['kind'], message: string) => ({ kind, message, safe: SAFE, place: folder })
  if (readOnly !== null) return refused('readOnly', readOnly)
  if (isProtected === protects)
    return refused('notWritable', protects ? 'It is protected already.' : 'It has no passphrase.')
  const isWaiting = unsaved().length > 0 || trouble() !== null
  return isWaiting ? refused('notWritable', 'The disk has not taken everything that was logged.') : null
}

interface Remembering {
  readonly remember: (folder: string) => Promise<boolean>
  readonly unfinished: UnfinishedFolders
}

/**
 * Writes a closed incident again beside its folder, protected or, with null, not, and answers the new folder. The old one
 * is left as it is. `remember` makes sure that the new folder will be found; it is asked before it is made. After any failure
 * there is no new folder; what a crash leaves of it is removed by `unfinished` at the next start.
 */
export async function relockIncident(
  host: Host,
  keys: Keyring,
  session: Pick<Session, 'id' | 'folder' | 'incident'>,
  protection: Protection | null,
  { remember, unfinished }: Remembering,
): Promise<Result<string, StorageError>> {
  const { fs, mirror } = host
  const { title, declaredAt, zone } = session.incident()
  const name = incidentFolderName(session.id, protection === null ? title : PROTECTED, declaredAt, zone)
  // A copy of what it was before, under another key or none, must not be taken for a copy of this.
  const copyOf = (folder: string) => mirror?.placeOf(folder) ?? null
  const target = await freeFolder(fs, join(dirname(session.folder), name), copyOf)
  const giveUp = async () => {
    keys.forget(target)
    await unfinished.giveUp(target)
  }
  try {
    if (!(await remember(target)))
      throw Object.assign(new Error('The new folder cannot be remembered'), { code: 'EIO' })
    await unfinished.begin(target)
    await makeFolders(fs, target)
    if (protection !== null) await makeTriedKey(host, keys, target, session, protection)
    const from = { folder: session.folder, key: keys.of(session.folder) }
    const written = await relockFolder(host, from, { folder: target, key: keys.of(target) })
    if (written.ok) {
      await unfinished.end(target)
      return ok(target)
    }
    await giveUp()
    return err({ kind: 'writeFailed', message: WHY[written.error], safe: SAFE, place: session.folder })
  } catch (error) {
    await giveUp()
    return err(storageError(error, 'written', target, SAFE))
  }
}

/** A key file that does not open what is locked with it would be found out too late. */
async function makeTriedKey(
  { fs }: Host,
  keys: Keyring,
  folder: string,
  { id }: Pick<Session, 'id'>,
  protection: Protection,
): Promise<void> {
  await keys.make(folder, id, protection)
  const place = { fs, folder, incident: id }
  const made = keys.of(folder)
  const byPassphrase = await findKey(place, { kind: 'passphrase', text: protection.passphrase }, [])
  const byRecovery = await findKey(place, { kind: 'recoveryKey', text: protection.recoveryKey }, [])
  for (const found of [byPassphrase, byRecovery]) {
    const isRight = made !== null && found !== null && Buffer.from(found.data).equals(made.data)
    if (!isRight) throw Object.assign(new Error('The key file differs'), { code: 'EIO' })
  }
}
