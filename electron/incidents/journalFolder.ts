import type { StorageError, StorageTrouble } from '../../shared/ipc.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import type { RecordFields } from '../../shared/journal/record.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import type { Ballast } from './ballast.ts'
import type { SegmentWriter } from './segmentWriter.ts'
import { HANG_MS, slowDisk } from './slowDisk.ts'
import type { Spill } from './spill.ts'
import { isFullDisk, storageError } from './storageError.ts'

/** How often what could not be written is tried again while nothing else is happening. */
export const RETRY_MS = 2_000

/** One failure or two are overcome without a word; after this many in a row the caller is told. */
const ATTEMPTS = 3

const BALLAST_CHECK_MS = 30_000

/** Keeps one flush, and one answer, from waiting for a huge import. */
const MAX_GROUP = 2_000

const KEPT = 'It is kept in memory and Faultline keeps trying; everything shown as saved is on disk.'
const KEPT_ELSEWHERE =
  'A copy is kept on this machine, outside the incident, and Faultline keeps trying; everything shown as saved is on disk.'

const NO_ANSWER = `The disk has not answered for ${HANG_MS / 1_000} s.`

const GIVEN_UP = {
  message: 'This folder is not written to any more.',
  safe: 'What waited for it goes along to where the incident goes on.',
}

/** An entry with the fields that its line is made of. */
export interface NewEntry {
  /** May be made only when it is asked for: that is best done while the disk is at work. */
  readonly entry: JournalEntry
  readonly fields: RecordFields
}

export interface JournalFolder {
  /**
   * Resolves when the entries are on disk, and with an error when they are not yet. They are then kept, in order, and
   * written as soon as the disk takes them: `onSaved` tells. One flush serves all that wait for it.
   */
  readonly append: (entries: readonly NewEntry[]) => Promise<Result<null, StorageError>>
  /** What has not reached the disk, oldest first. */
  readonly unsaved: () => readonly JournalEntry[]
  /** Why that is so, once the disk has refused it several times in a row; null while all is well. */
  readonly trouble: () => StorageTrouble | null
  /** Tries at once; resolves when that is decided. */
  readonly retryNow: () => Promise<void>
  /**
   * To be called when a segment of this session is gone from the folder. What it held is written again, and nothing more
   * goes into a file that has no name.
   */
  readonly lost: (segment: string) => Promise<void>
  /** Tries once more to write what waits, then lets go of the file. */
  readonly close: () => Promise<void>
  /** Gives up what waits, and removes the files in which nothing was acknowledged. */
  readonly discard: () => Promise<void>
}

interface JournalFolderParts {
  readonly folder: string
  readonly ballast: Ballast
  readonly monotonic: () => number
  /** Creates the next segment of this session, under a name never used before. */
  readonly nextSegment: () => Promise<SegmentWriter>
  readonly removeSegment: (name: string) => Promise<void>
  readonly spill: Spill
  /** Called in order, as soon as entries are on disk. */
  readonly onSaved: (entries: readonly JournalEntry[], segment: SegmentWriter) => void
  /** Called when trouble begins, when something about it changes, and with null when it is over. */
  readonly onTrouble: (trouble: StorageTrouble | null) => void
}

interface Waiting {
  readonly entries: readonly NewEntry[]
  /** Null once the caller has been told of the failure. */
  answer: ((result: Result<null, StorageError>) => void) | null
}

/** The one writer of a session: groups what waits into one flush, and survives errors by moving to a new segment. */
export function journalFolder(parts: JournalFolderParts): JournalFolder {
  const { folder, ballast, nextSegment, removeSegment, spill, onSaved } = parts
  const waiting: Waiting[] = []
  let current: SegmentWriter | null = null
  /** What each segment of this session holds, in case the file goes away. */
  const held = new Map<string, NewEntry[]>()
  /** Segments given up before anything in them was acknowledged. */
  let spent: readonly string[] = []
  let failures = 0
  let trouble: StorageTrouble | null = null
  let isWriting = false
  let writing: Promise<void> = Promise.resolve()
  let retry: ReturnType<typeof setTimeout> | null = null
  let ballastDue = Number.NEGATIVE_INFINITY
  let layingBallast: Promise<void> = Promise.resolve()
  let closed = false

  const start = () => {
    if (retry !== null) clearTimeout(retry)
    retry = null
    if (isWriting) return
    isWriting = true
    writing = writeAllThatWaits()
  }

  const writeAllThatWaits = async () => {
    // Whatever else is appended in this turn of the event loop shares the flush.
    await Promise.resolve()
    // The disk may take its time to refuse: what came meanwhile must not depend on it.
    if (trouble !== null) await keepElsewhere(trouble.error)
    while (waiting.length > 0) {
      const group = waiting.slice(0, MAX_GROUP)
      const failure = await write(group)
      if (failure === null) {
        failures = 0
        // Their entries have just been written again, so these files hold nothing of their own.
        if (spent.length > 0) await removeSpent()
      } else if (++failures >= ATTEMPTS) {
        const told = await keepElsewhere(failure)
        for (const ticket of waiting) answer(ticket, err(told))
        if (!closed) retry = setTimeout(start, RETRY_MS)
        break
      }
    }
    if (waiting.length === 0 && trouble !== null) {
      tellTrouble(null)
      await spill.remove()
    }
    // In one step with finding nothing left to write: an append in between would wait for ever.
    isWriting = false
    if (waiting.length > 0 && trouble === null) start()
  }

  /** The call cannot be taken back: it is waited for, and meanwhile nobody is left without an answer. */
  const disk = slowDisk(async () => {
    const told = await keepElsewhere({ kind: 'writeFailed', message: NO_ANSWER, safe: KEPT, place: folder })
    if (disk.isHanging()) for (const ticket of waiting) answer(ticket, err(told))
  })

  /** Waits until nothing is being written, or until that may take for ever. */
  const settled = async () => {
    while (isWriting && !disk.isHanging()) await Promise.race([writing, disk.hangs()])
  }

  const allWaiting = () => waiting.flatMap(({ entries }) => entries)

  /** Answers the error in words that say where the entries are now. */
  const keepElsewhere = async (failure: StorageError): Promise<StorageError> => {
    const isKept = await spill.keep(allWaiting())
    const error = { ...failure, safe: isKept ? KEPT_ELSEWHERE : KEPT }
    tellTrouble({ error, waiting: allWaiting().length, keptIn: isKept ? spill.place() : null })
    return error
  }

  const tellTrouble = (now: StorageTrouble | null) => {
    const isSame = JSON.stringify(now) === JSON.stringify(trouble)
    trouble = now
    if (!isSame) parts.onTrouble(now)
  }

  const write = async (group: readonly Waiting[]): Promise<StorageError | null> => {
    const entries = group.flatMap((ticket) => ticket.entries)
    let segment: SegmentWriter
    let written: readonly JournalEntry[]
    try {
      const appending = appendAll(entries)
      written = entries.map(({ entry }) => entry)
      segment = await disk.watch(appending)
    } catch (error) {
      await giveUpSegment(error)
      return storageError(error, 'written', folder, KEPT)
    }
    waiting.splice(0, group.length)
    hold(segment.name, entries)
    onSaved(written, segment)
    for (const ticket of group) answer(ticket, ok(null))
    if (parts.monotonic() >= ballastDue) {
      ballastDue = parts.monotonic() + BALLAST_CHECK_MS
      layingBallast = ballast.restore()
    }
    return null
  }

  const appendAll = async (entries: readonly NewEntry[]): Promise<SegmentWriter> => {
    const segment = current ?? (await nextSegment())
    current = segment
    await segment.append(entries.map(({ fields }) => fields))
    return segment
  }

  // After an error the system may have dropped what it could not write and call the next flush a success, so the file is
  // never used again. What was acknowledged in it stays there for ever.
  const giveUpSegment = async (error: unknown) => {
    const dead = current
    current = null
    await dead?.close().catch(() => undefined)
    if (dead !== null && dead.head() === null) spent = [...spent, dead.name]
    if (isFullDisk(error)) {
      await ballast.release()
      await removeSpent()
    }
  }

  const removeSpent = async () => {
    const names = spent
    spent = []
    for (const name of names) await removeSegment(name).catch(() => undefined)
  }

  const hold = (segment: string, entries: readonly NewEntry[]) => {
    const before = held.get(segment)
    if (before === undefined) held.set(segment, [...entries])
    else before.push(...entries)
  }

  const answer = (ticket: Waiting, result: Result<null, StorageError>) => {
    ticket.answer?.(result)
    ticket.answer = null
  }

  const letGo = async () => {
    await settled()
    if (retry !== null) clearTimeout(retry)
    const letFileGo = async () => {
      await current?.close().catch(() => undefined)
      current = null
      await layingBallast
    }
    // A disk that hangs may let go of the file in its own time.
    if (disk.isHanging()) void writing.then(letFileGo)
    else await letFileGo()
    await spill.close()
  }

  return {
    append: (entries) =>
      new Promise((resolve) => {
        waiting.push({ entries, answer: resolve })
        start()
        disk.more()
      }),
    unsaved: () => allWaiting().map(({ entry }) => entry),
    trouble: () => trouble,
    retryNow: async () => {
      if (waiting.length > 0) start()
      await settled()
    },
    lost: async (segment) => {
      while (isWriting) await writing
      const again = held.get(segment)
      if (again === undefined || closed) return
      held.delete(segment)
      if (current?.name === segment) {
        const dead = current
        current = null
        await dead.close().catch(() => undefined)
      }
      waiting.unshift({ entries: again, answer: null })
      start()
    },
    close: async () => {
      closed = true
      if (waiting.length > 0) start()
      await letGo()
    },
    discard: async () => {
      closed = true
      for (const ticket of waiting.splice(0)) answer(ticket, err({ kind: 'notWritable', ...GIVEN_UP, place: folder }))
      await letGo()
      await removeSpent()
      await spill.remove()
    },
  }
}
