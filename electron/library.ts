import { basename, dirname, join, resolve } from 'node:path'
import type { ReadIncident } from '../shared/document/data/readIncidentJson.ts'
import type { IncidentId } from '../shared/ids.ts'
import { declareIncident } from '../shared/incident/decide.ts'
import type { IncidentSummary } from '../shared/incident/incident.ts'
import { rejectionMessage } from '../shared/incident/rejectionMessage.ts'
import type { Refusal, Secret, StorageError } from '../shared/ipc.ts'
import type { ByteTools } from '../shared/journal/bytes.ts'
import type { Protection } from '../shared/newIncident.ts'
import { err, ok, type Result } from '../shared/result.ts'
import type { ZoneId } from '../shared/time/instant.ts'
import { elsewhereIn } from './elsewhere.ts'
import type { Host } from './host.ts'
import { withCopies } from './incidentCopies.ts'
import { incidentFolderName, PROTECTED } from './incidents/incidentFolderName.ts'
import { makeFolders } from './incidents/makeFolders.ts'
import { nodeBytes } from './incidents/nodeBytes.ts'
import { continueSession, createSession, openSession } from './incidents/session.ts'
import type { Session, SessionPlace } from './incidents/sessionContract.ts'
import { storageError } from './incidents/storageError.ts'
import { incidentFolders, isIncidentFolder } from './libraryFolders.ts'
import { summaries } from './librarySummaries.ts'
import { copyIncident } from './moveIncident.ts'
import { refusalOf, relockIncident } from './relockIncident.ts'
import { type TakenIn, takeIn } from './takeIn.ts'
import { unfinishedFoldersIn } from './unfinishedFolders.ts'
import { keyring } from './vault/keyring.ts'

/** What a new incident starts with. */
export interface IncidentBeginning {
  readonly title: string
  readonly zone: ZoneId
  readonly severity: string | null
}

/** A folder of incidents, one folder each. */
export interface Library {
  readonly folder: string
  /** All incidents, newest folder first. One that cannot be read is listed too, and says so in `trouble`. */
  readonly list: () => Promise<Result<readonly IncidentSummary[], StorageError>>
  /** The folders of all incidents. */
  readonly folders: () => Promise<readonly string[]>
  /** Declares an incident, and makes the library's folder if it is not there yet. */
  readonly create: (
    beginning: IncidentBeginning,
    by: string,
    protection?: Protection,
  ) => Promise<Result<Session, StorageError | Refusal>>
  /** The folder of an incident named by its id, the start of its id, its folder's name, or a path. */
  readonly find: (ref: string) => Promise<Result<string, StorageError>>
  /** Everyone who opens one incident gets one session, until it is closed. */
  readonly open: (ref: string) => Promise<Result<Session, StorageError>>
  /** Goes on with an incident in a folder of its own within `parent`: copies it there, and what waits is written there. */
  readonly move: (id: IncidentId, parent: string) => Promise<Result<Session, StorageError>>
  /** Takes an incident that was exported: into a folder of its own or, where the library has it, what it lacks there. */
  readonly takeIn: (incident: ReadIncident) => Promise<Result<TakenIn, StorageError>>
  /** Finds the key of a protected incident, which can then be opened. */
  readonly unlock: (ref: string, secret: Secret) => Promise<Result<null, StorageError | Refusal>>
  /** Closes a protected incident and forgets its key. */
  readonly lock: (id: IncidentId) => Promise<Result<null, StorageError>>
  readonly changePassphrase: (id: IncidentId, passphrase: string) => Promise<Result<null, StorageError>>
  /**
   * Protects an incident, or, with null, takes its passphrase off: it goes on in a folder of its own beside the old one, `left`,
   * which stays as it is; `isSure`: it is no longer needed. Until that is decided, whoever asks for the incident waits.
   */
  readonly relock: (
    id: IncidentId,
    protection: Protection | null,
  ) => Promise<Result<{ readonly session: Session; readonly left: string; readonly isSure: boolean }, StorageError>>
  /** Removes what a crash left of a folder into which this installation was writing an incident again. For its one window only. */
  readonly clearUnfinished: () => Promise<void>
  /** What the lines of an incident's folder are read with; its content only while it is unlocked. */
  readonly toolsFor: (folder: string) => ByteTools
  /** Closes every session that is open. */
  readonly close: () => Promise<void>
}

export function openLibrary(libraryFolder: string, host: Host): Library {
  const folder = resolve(libraryFolder)
  const { fs } = host
  const sessions = new Map<string, Promise<Result<Session, StorageError>>>()
  const summarised = summaries(host)
  const keys = keyring(host)
  const placeOf = (place: string, library: string): SessionPlace => {
    const key = keys.of(place)
    return { folder: place, library, host, ...(key === null ? {} : { key }) }
  }
  const elsewhere = elsewhereIn(fs, host.userData)
  const unfinished = unfinishedFoldersIn(fs, host.userData)
  const allFolders = async () => incidentFolders(fs, folder, await elsewhere.folders())

  /** Keeps the session until it is closed, so that a second opening finds it. */
  const kept = (place: string, session: Session): Session => {
    const shared: Session = {
      ...session,
      close: async () => {
        sessions.delete(place)
        await session.close()
      },
    }
    sessions.set(place, Promise.resolve(ok(shared)))
    return shared
  }

  const openSessionIn = async (place: string): Promise<Session | null> => {
    const session = await sessions.get(place)
    return session?.ok ? session.value : null
  }

  const find = async (ref: string): Promise<Result<string, StorageError>> => {
    const wanted = ref.trim()
    for (const place of [join(folder, wanted), resolve(wanted)]) {
      if (wanted !== '' && (await isIncidentFolder(fs, place))) return ok(place)
    }
    const folders = await allFolders()
    if (!folders.ok) return folders
    const id = wanted.toUpperCase()
    const found = id === '' ? [] : folders.value.filter((one) => one.id?.toUpperCase().startsWith(id))
    const ids = new Set(found.map((one) => one.id))
    const [first] = found
    if (first !== undefined && ids.size === 1) return ok(first.folder)
    const message =
      ids.size === 0
        ? `There is no incident "${ref}" in this library.`
        : `${ids.size} incidents have an id that begins with "${ref}": give more of it.`
    return err({ kind: 'notFound', message, safe: 'Nothing was changed.', place: folder })
  }

  const openById: Library['open'] = async (ref) => {
    // Every command of a window comes this way: an incident that is open must not cost a look at the whole library.
    for (const opened of await Promise.all(sessions.values())) if (opened.ok && opened.value.id === ref) return opened
    const found = await find(ref)
    if (!found.ok) return found
    const place = found.value
    const known = sessions.get(place)
    if (known !== undefined) return known
    const opening = openSession(placeOf(place, folder)).then((opened) => {
      if (opened.ok) return ok(kept(place, opened.value))
      sessions.delete(place)
      return opened
    })
    sessions.set(place, opening)
    return opening
  }

  const relock: Library['relock'] = async (id, protection) => {
    const opened = await openById(id)
    if (!opened.ok) return opened
    const from = opened.value
    const refusal = refusalOf(from, protection !== null)
    if (refusal !== null) return err(refusal)
    const work = async () => {
      await closing
      const isInLibrary = dirname(from.folder) === folder
      const remember = isInLibrary ? () => Promise.resolve(true) : elsewhere.add
      const target = await relockIncident(host, keys, from, protection, { remember, unfinished })
      const place = target.ok ? target.value : from.folder
      const again = await openSession(placeOf(place, folder))
      // What the disk refused in the last moment goes along.
      if (again.ok) await again.value.adopt(from.unsaved())
      if (target.ok && again.ok) {
        keys.forget(from.folder)
        await again.value.seal()
      }
      sessions.delete(from.folder)
      return { target, again: again.ok ? ok(kept(place, again.value)) : again }
    }
    const closing = from.close()
    const working = work()
    // A command that comes meanwhile waits, and is decided where the incident goes on.
    sessions.set(
      from.folder,
      working.then(({ again }) => again),
    )
    const { target, again } = await working
    if (!target.ok) return target
    if (!again.ok) return again
    const isSure = await fs.syncFolder(target.value).then(
      () => true,
      () => false,
    )
    return ok({ session: again.value, left: from.folder, isSure })
  }

  return {
    folder,
    find,
    relock,
    clearUnfinished: unfinished.clear,

    list: async () => {
      const folders = await allFolders()
      if (!folders.ok) return folders
      const listed: IncidentSummary[] = []
      for (const one of folders.value) listed.push(await summarised(one, await openSessionIn(one.folder)))
      return ok(
        (await withCopies(fs, folders.value, listed)).toSorted((a, b) =>
          basename(a.folder) < basename(b.folder) ? 1 : -1,
        ),
      )
    },

    folders: async () => {
      const found = await allFolders()
      return found.ok ? found.value.map((one) => one.folder) : []
    },

    create: async (beginning, by, protection) => {
      const now = host.now()
      const declared = declareIncident(beginning, { now, by, newId: host.newId })
      if (!declared.ok) return err({ kind: 'refused', message: rejectionMessage(declared.error) })
      const id = declaredId(declared.value)
      const place = join(
        folder,
        incidentFolderName(id, protection === undefined ? beginning.title : PROTECTED, now, beginning.zone),
      )
      try {
        await makeFolders(fs, place)
        if (protection !== undefined) await keys.make(place, id, protection)
      } catch (error) {
        await fs.removeFolder(place).catch(() => undefined)
        return err(
          storageError(error, 'written', folder, 'The incident was not created; other incidents are as they were.'),
        )
      }
      const created = await createSession(placeOf(place, folder), id, declared.value, by)
      if (created.ok) return ok(kept(place, created.value))
      await keys.unmake(place)
      await fs.removeFolder(place).catch(() => undefined)
      return created
    },

    open: openById,

    takeIn: (incident) =>
      takeIn(incident, {
        isKnown: async (id) => (await find(id)).ok,
        open: openById,
        begin: async (name, from) => {
          const place = join(folder, name)
          await makeFolders(fs, place)
          const begun = await continueSession(placeOf(place, folder), from)
          if (!begun.ok) await fs.removeFolder(place).catch(() => undefined)
          return begun.ok ? ok(kept(place, begun.value)) : begun
        },
      }),

    move: async (id, parent) => {
      const opened = await openById(id)
      if (!opened.ok) return opened
      const from = opened.value
      const to = await copyIncident(fs, from.folder, resolve(parent))
      if (!to.ok) return to
      keys.goesOn(from.folder, to.value)
      const moved = await continueSession(placeOf(to.value, resolve(parent)), from)
      if (!moved.ok) return moved
      sessions.delete(from.folder)
      await elsewhere.add(to.value)
      return ok(kept(to.value, moved.value))
    },

    unlock: async (ref, secret) => {
      const found = await find(ref)
      return found.ok ? await keys.unlock(found.value, secret) : found
    },

    lock: async (id) => {
      for (const opened of await Promise.all(sessions.values())) {
        if (!opened.ok || opened.value.id !== id || !opened.value.isProtected) continue
        await opened.value.close()
        keys.forget(opened.value.folder)
      }
      return ok(null)
    },

    changePassphrase: async (id, passphrase) => {
      const opened = await openById(id)
      return opened.ok ? await keys.change(opened.value.folder, id, passphrase) : opened
    },

    toolsFor: (place) => keys.of(place)?.tools ?? nodeBytes,

    close: async () => {
      const open = await Promise.all(sessions.values())
      await Promise.all(open.map((session) => (session.ok ? session.value.close() : undefined)))
    },
  }
}

function declaredId(drafts: readonly { readonly op: { readonly op: string; readonly d: unknown } }[]): IncidentId {
  const declare = drafts.find(({ op }) => op.op === 'incident.declare')
  if (declare === undefined) throw new Error('An incident begins with its declaration')
  return (declare.op.d as { readonly incident: IncidentId }).incident
}
