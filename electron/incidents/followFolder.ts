import { join } from 'node:path'
import type { ByteTools } from '../../shared/journal/bytes.ts'
import { readSegment, type SegmentRead } from '../../shared/journal/readSegment.ts'
import type { FilePort } from './filePort.ts'
import { isSegmentName } from './segmentName.ts'
import { isMissing } from './storageError.ts'

/** The longest that another writer's first entry stays unseen; those after it are told of by the system, where it can. */
const POLL_MS = 1_000

/** Changes come in bursts; one look serves them all. */
const SETTLE_MS = 30

/** Segments of sessions long past hardly change: every so many looks are enough. */
const COLD_EVERY = 30
const COLD_AFTER_MS = 600_000

/** On some file systems a file grows before its bytes arrive; until then they read as NULs. */
const ARRIVAL_MS = 60_000

interface Followed {
  readonly sound: number
  readonly bytes: number
  readonly modifiedAt: number
}

interface Follow {
  readonly fs: FilePort
  readonly tools: ByteTools
  readonly folder: string
  /** How far each segment has been read already. */
  readonly read: ReadonlyMap<string, { readonly sound: number; readonly bytes: number }>
  readonly isOwn: (segment: string) => boolean
  readonly now: () => number
  /** Called with what another writer's segment has in addition. It may hold entries that were seen before. */
  readonly onRead: (read: SegmentRead) => void
  /** Called after each look with the names that are there. */
  readonly onLooked: (names: ReadonlySet<string>) => void
}

/** Watches an incident's folder for what others write to it: another window, instance or machine. Answers how to stop. */
export function followFolder(follow: Follow): { readonly look: () => Promise<void>; readonly close: () => void } {
  const { fs, tools, folder, isOwn, onRead } = follow
  const followed = new Map<string, Followed>()
  for (const [name, { sound, bytes }] of follow.read) followed.set(name, { sound, bytes, modifiedAt: Number.NaN })
  let looks = 0
  let looking: Promise<void> | null = null
  let again = false
  let closed = false
  let settle: ReturnType<typeof setTimeout> | null = null
  let stopWatching: (() => void) | null = null

  /** A folder that was deleted or moved away holds nothing: what was written to it must go elsewhere. */
  const held = () =>
    fs.list(folder).catch((error: unknown) => {
      if (isMissing(error)) return []
      throw error
    })

  const lookOnce = async () => {
    const names = (await held()).map(({ name }) => name).filter(isSegmentName)
    const isColdLook = looks++ % COLD_EVERY === 0
    for (const name of names) {
      if (closed || isOwn(name)) continue
      await lookAt(name, isColdLook).catch(() => undefined)
    }
    follow.onLooked(new Set(names))
  }

  const lookAt = async (name: string, isColdLook: boolean) => {
    const before = followed.get(name) ?? { sound: 0, bytes: 0, modifiedAt: Number.NaN }
    const isCold = follow.now() - before.modifiedAt > COLD_AFTER_MS
    if (isCold && !isColdLook) return
    const path = join(folder, name)
    const { bytes, modifiedAt } = await fs.stat(path)
    const sameTime = modifiedAt === before.modifiedAt || Number.isNaN(before.modifiedAt)
    const mayStillArrive = before.sound < bytes && follow.now() - modifiedAt < ARRIVAL_MS
    if (bytes === before.bytes && sameTime && !mayStillArrive) {
      followed.set(name, { ...before, modifiedAt })
      return
    }
    const from = bytes < before.sound ? 0 : before.sound
    const read = readSegment(name, await fs.readFrom(path, from), tools)
    // Only past what verified: what did not may still arrive.
    followed.set(name, { sound: from + read.sound, bytes, modifiedAt })
    if (closed || (read.entries.length === 0 && read.head === null)) return
    watch()
    onRead(read)
  }

  const look = (): Promise<void> => {
    again = looking !== null
    looking ??= lookOnce()
      .catch(() => undefined)
      .finally(() => {
        looking = null
        if (again && !closed) void look()
      })
    return looking
  }

  // Watching wakes this process at each of its own writes too, just when their answer is awaited: only once somebody else
  // is seen to write is it worth that.
  const watch = () => {
    stopWatching ??= fs.watch(folder, (name) => {
      if (closed || settle !== null || (name !== null && (isOwn(name) || !isSegmentName(name)))) return
      settle = setTimeout(() => {
        settle = null
        void look()
      }, SETTLE_MS)
    })
  }
  const timer = setInterval(() => void look(), POLL_MS)
  timer.unref()

  return {
    look,
    close: () => {
      closed = true
      stopWatching?.()
      clearInterval(timer)
      if (settle !== null) clearTimeout(settle)
    },
  }
}
