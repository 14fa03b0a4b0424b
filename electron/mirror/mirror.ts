import { basename, join } from 'node:path'
import type { IncidentId } from '../../shared/ids.ts'
import type { MirrorState, StorageError } from '../../shared/ipc.ts'
import type { ByteTools } from '../../shared/journal/bytes.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import type { FilePort } from '../incidents/filePort.ts'
import { isMissing, storageError } from '../incidents/storageError.ts'
import { FRESH_MS, type IncidentCopy, incidentCopy } from './incidentCopy.ts'
import { hasMark } from './mirrorMark.ts'
import { restoreFrom } from './restore.ts'

/** A copy of all incidents in a second folder. Nothing waits for it, and nothing depends on it. */
export interface Mirror {
  /** Keeps the copy of an incident that is being logged to close behind. */
  readonly follow: (folder: string, isOwn: (segment: string) => boolean) => Followed
  /** Sees to the copies of all incidents, soon. */
  readonly copyAll: () => void
  /** What an incident's folder has lost and its copy has; put back, and answered. Null when the copy did not answer in time. */
  readonly restore: (wanted: Wanted) => Promise<readonly JournalEntry[] | null>
  /** Where the copy of an incident's folder is; null while there is no mirror. */
  readonly placeOf: (folder: string) => string | null
  /** Null while there is no mirror. */
  readonly state: () => MirrorState | null
  readonly close: () => void
}

export interface Followed {
  /** Something was saved. */
  readonly touch: () => void
  /** Resolves when the copy has everything, or has been given a moment to. */
  readonly close: () => Promise<void>
}

export interface Wanted {
  readonly folder: string
  readonly incident: IncidentId
  readonly tools: ByteTools
  readonly known: ReadonlySet<string>
}

export interface MirrorParts {
  readonly fs: FilePort
  readonly now: () => number
  readonly newId: () => string
  /** The folder of all copies; empty: no mirror is wanted. */
  readonly root: () => string
  /** The folders of all incidents. */
  readonly folders: () => Promise<readonly string[]>
  readonly onState: (state: MirrorState | null) => void
}

/** How often a copy that is behind is tried again. */
const MIRROR_RETRY_MS = 5_000

/** How long an opening, or a closing, waits for the other disk. */
const PATIENCE_MS = 2_000

const SAFE = 'Logging is not affected: everything shown as saved is in the incident’s own folder.'
const NO_ANSWER = { kind: 'writeFailed', message: 'The folder of the copy does not answer.', safe: SAFE } as const

export function createMirror({ fs, now, newId, root, folders, onState }: MirrorParts): Mirror {
  const followed = new Map<string, (segment: string) => boolean>()
  const copies = new Map<string, IncidentCopy>()
  const lacking = new Map<string, number>()
  const due = new Set<string>()
  let current = ''
  let allDue = false
  let problem: StorageError | null = null
  let askedAgain = false
  let isSlow = false
  let working: Promise<void> | null = null
  let retry: ReturnType<typeof setTimeout> | null = null
  let told = 'null'
  let closed = false

  const state = (): MirrorState | null =>
    root() === ''
      ? null
      : {
          folder: root(),
          behind: [...lacking.values()].reduce((sum, count) => sum + count, 0),
          problem,
          isCopying: isSlow,
        }

  const tell = () => {
    const now = state()
    if (JSON.stringify(now) === told) return
    told = JSON.stringify(now)
    onState(now)
  }

  const copyOf = (folder: string): IncidentCopy => {
    const isOwn = (segment: string) => followed.get(folder)?.(segment) ?? false
    const copy =
      copies.get(folder) ?? incidentCopy({ fs, from: folder, to: join(current, basename(folder)), isOwn, now, newId })
    copies.set(folder, copy)
    return copy
  }

  const letGoOf = async (folder: string) => {
    const copy = copies.get(folder)
    copies.delete(folder)
    await copy?.close()
  }

  /** Another folder was chosen, or none. */
  const changeRoot = async () => {
    for (const folder of [...copies.keys()]) await letGoOf(folder)
    current = root()
    lacking.clear()
    problem = null
    allDue = current !== ''
    for (const folder of followed.keys()) due.add(folder)
  }

  const copyOne = async (folder: string) => {
    try {
      await hasMark(fs, current)
      const later = await copyOf(folder).sync()
      lacking.delete(folder)
      if (later) lookLater(folder)
      else if (!followed.has(folder)) await letGoOf(folder)
    } catch (error) {
      // An incident that is not there any more has nothing to be copied.
      if (await isGone(fs, folder)) return await letGoOf(folder)
      lacking.set(folder, await copyOf(folder).behind())
      throw error
    }
  }

  const copyWhatIsDue = async () => {
    if (current !== root()) await changeRoot()
    if (current === '') {
      allDue = false
      due.clear()
      return
    }
    if (allDue) for (const folder of await folders()) due.add(folder)
    allDue = false
    const failures: unknown[] = []
    const again = new Set<string>()
    for (let next = first(due); next !== undefined && !closed; next = first(due)) {
      due.delete(next)
      // One that fails must not keep the others waiting.
      await copyOne(next).catch((error: unknown) => {
        again.add(next ?? '')
        failures.push(error)
      })
    }
    for (const folder of again) due.add(folder)
    if (failures.length > 0) throw failures[0]
  }

  const work = async () => {
    askedAgain = false
    const slow = setTimeout(() => {
      isSlow = true
      if (problem === null && lacking.size > 0) problem = { ...NO_ANSWER, place: root() }
      tell()
    }, PATIENCE_MS)
    try {
      await copyWhatIsDue()
      problem = null
    } catch (error) {
      problem = storageError(error, 'written', root(), SAFE)
      for (const folder of due) if (followed.has(folder)) lacking.set(folder, await copyOf(folder).behind())
      if (!closed) retry ??= setTimeout(start, MIRROR_RETRY_MS)
    } finally {
      clearTimeout(slow)
      isSlow = false
      tell()
    }
  }

  const start = () => {
    if (retry !== null) clearTimeout(retry)
    retry = null
    if (closed || working !== null) return
    working = work().finally(() => {
      working = null
      const isDue = due.size > 0 || allDue || current !== root()
      if (askedAgain || (isDue && problem === null)) start()
    })
  }

  const lookLater = (folder: string) => {
    const timer = setTimeout(() => touch(folder), FRESH_MS)
    timer.unref()
  }

  const touch = (folder: string) => {
    if (root() === '' && current === '') return
    due.add(folder)
    // While the copy is behind it is tried now and then; each entry must not wake a disk that is not there.
    if (problem === null) start()
    else retry ??= setTimeout(start, MIRROR_RETRY_MS)
  }

  return {
    state,
    placeOf: (folder) => (root() === '' ? null : join(root(), basename(folder))),
    copyAll: () => {
      allDue = true
      askedAgain = true
      start()
    },
    follow: (folder, isOwn) => {
      followed.set(folder, isOwn)
      touch(folder)
      return {
        touch: () => touch(folder),
        close: async () => {
          touch(folder)
          await within(
            PATIENCE_MS,
            (working ?? Promise.resolve()).then(() => working ?? undefined),
          )
          followed.delete(folder)
          if (!due.has(folder)) await within(PATIENCE_MS, letGoOf(folder))
        },
      }
    },
    restore: async ({ folder, incident, tools, known }) => {
      if (root() === '') return []
      const copy = join(root(), basename(folder))
      const looking = restoreFrom(copy, { fs, tools, newId, folder, incident, known }).catch(() => [])
      return await within(PATIENCE_MS, looking)
    },
    close: () => {
      closed = true
      if (retry !== null) clearTimeout(retry)
    },
  }
}

const isGone = (fs: FilePort, folder: string): Promise<boolean> => fs.stat(folder).then(() => false, isMissing)

const first = (set: ReadonlySet<string>): string | undefined => set.values().next().value

/** What the work answers; null when that takes longer. */
function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), ms)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
