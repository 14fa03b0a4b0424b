import type { IncidentId } from '../../shared/ids.ts'
import type { StorageError } from '../../shared/ipc.ts'
import { packEntries } from '../../shared/journal/packedEntries.ts'
import type { Protection } from '../../shared/newIncident.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import type { Answers } from '../ipc.ts'
import { newRecoveryKey } from '../vault/recoveryKey.ts'
import type { Desk } from './desk.ts'

/** Answers for one incident. Whatever reaches its journal, from wherever, is told to every window. */
export function incidentAnswers(
  desk: Desk,
): Pick<
  Answers,
  | 'openIncident'
  | 'unlockIncident'
  | 'lockIncident'
  | 'changePassphrase'
  | 'protectIncident'
  | 'unprotectIncident'
  | 'newRecoveryKey'
  | 'dispatch'
  | 'saveDraft'
  | 'retryStorage'
  | 'moveIncident'
> {
  return {
    newRecoveryKey,
    unlockIncident: (id, secret) => desk.library.unlock(id, secret),
    lockIncident: async (id) => {
      const locked = await desk.sessions.lock(id)
      desk.libraryChanged()
      return locked
    },
    protectIncident: (id, protection) => relock(desk, id, protection),
    unprotectIncident: (id) => relock(desk, id, null),
    changePassphrase: (id, passphrase) => desk.library.changePassphrase(id, passphrase),
    openIncident: async (id) => {
      const opened = await desk.sessions.open(id)
      if (!opened.ok) return opened
      const { folder, incident, entries, drafts, trouble, readOnly, isProtected } = opened.value
      desk.settings.noteOpened({ id, folder, title: isProtected ? '' : incident().title })
      const recovery = { ...opened.value.recovery, clockJumps: opened.value.clockJumps() }
      return ok({
        id,
        folder,
        entries: packEntries(entries()),
        recovery,
        drafts: await drafts(),
        trouble: trouble(),
        readOnly,
        isProtected,
      })
    },
    dispatch: async (id, command) => {
      const opened = await desk.sessions.open(id)
      return opened.ok ? opened.value.dispatch(command, desk.author()) : err({ kind: 'storage', error: opened.error })
    },
    saveDraft: async (id, field, typed) => {
      const opened = await desk.sessions.open(id)
      return opened.ok ? opened.value.saveDraft(field, typed) : opened
    },
    retryStorage: async (id) => {
      const opened = await desk.sessions.open(id)
      if (!opened.ok) return opened
      await opened.value.retryNow()
      return ok(opened.value.trouble())
    },
    moveIncident: async (id) => {
      const folder = await desk.choose.folder({ title: 'Go on in another folder', button: 'Go on here' })
      if (folder === null) return ok(null)
      const moved = await desk.library.move(id, folder)
      if (!moved.ok) return moved
      desk.sessions.watch(moved.value)
      desk.libraryChanged()
      return ok(moved.value.folder)
    },
  }
}

async function relock(
  desk: Desk,
  id: IncidentId,
  protection: Protection | null,
): Promise<Result<string | null, StorageError>> {
  const relocked = await desk.sessions.relock(id, protection)
  if (!relocked.ok) return relocked
  const { left, isSure } = relocked.value
  const isGone = isSure && (await desk.trash(left))
  desk.libraryChanged()
  return ok(isGone ? null : left)
}
