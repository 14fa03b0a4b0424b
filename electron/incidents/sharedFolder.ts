import { join } from 'node:path'
import type { IncidentId } from '../../shared/ids.ts'
import type { StorageError, StorageTrouble } from '../../shared/ipc.ts'
import type { ByteTools } from '../../shared/journal/bytes.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { generationOf, type Head, type SegmentHeader } from '../../shared/journal/header.ts'
import { openHeads } from '../../shared/journal/joinSegments.ts'
import type { SegmentRead } from '../../shared/journal/readSegment.ts'
import { FORMAT_VERSION, PROTECTED_VERSION, type RecordFields } from '../../shared/journal/record.ts'
import type { Result } from '../../shared/result.ts'
import type { Host } from '../host.ts'
import { ballastAt } from './ballast.ts'
import { followFolder } from './followFolder.ts'
import { journalFolder, type NewEntry } from './journalFolder.ts'
import type { FolderRead } from './readFolder.ts'
import { segmentName } from './segmentName.ts'
import { createSegment, type SegmentWriter } from './segmentWriter.ts'
import { spillTo } from './spill.ts'
import { isMissing } from './storageError.ts'

interface SharedFolderParts {
  readonly host: Host
  readonly folder: string
  readonly library: string
  readonly incident: IncidentId
  readonly session: string
  readonly tools: ByteTools
  /** Of a protected incident: its key, locked with the recovery key. */
  readonly recovery?: string
  readonly read: FolderRead
  readonly stamp: () => Omit<RecordFields, 'op' | 'payload'>
  readonly onSaved: (entries: readonly JournalEntry[]) => void
  readonly onOthers: (entries: readonly JournalEntry[], read: SegmentRead) => void
  readonly onTrouble: (trouble: StorageTrouble | null) => void
}

/** An incident's folder as one session uses it: its own segments to write, everybody else's to follow, all heads known. */
export interface SharedFolder {
  readonly append: (entries: readonly NewEntry[]) => Promise<Result<null, StorageError>>
  readonly unsaved: () => readonly JournalEntry[]
  readonly trouble: () => StorageTrouble | null
  readonly retryNow: () => Promise<void>
  readonly heads: () => readonly Head[]
  readonly close: () => Promise<void>
  /** Closes, giving up what was not acknowledged. */
  readonly discard: () => Promise<void>
}

export function sharedFolder(parts: SharedFolderParts): SharedFolder {
  const { host, folder, incident, session, read } = parts
  const own = new Set<string>()
  const heads = new Map(read.journal.heads.map((head) => [head.segment, head]))
  const headers = new Map<string, readonly SegmentHeader[]>([['', read.journal.headers]])
  /** Of segments that are not on disk yet. */
  const planned = new Map<string, SegmentHeader>()
  const generation = generationOf(read.journal.headers)
  let created = 0

  const copy = host.mirror?.follow(folder, (name) => own.has(name))

  const newSegment = (place: string): { readonly header: SegmentHeader; readonly made: Promise<SegmentWriter> } => {
    const segment = created++
    const name = segmentName(host.device, session, segment)
    const header: SegmentHeader = {
      format: parts.recovery === undefined ? FORMAT_VERSION : PROTECTED_VERSION,
      app: host.appVersion,
      device: host.device,
      session,
      segment,
      incident,
      ...(generation === 0 ? {} : { generation }),
      parents: openHeads([...heads.values()], [...headers.values()].flat()),
      ...(parts.recovery === undefined ? {} : { recovery: parts.recovery }),
    }
    const made = createSegment({ fs: host.fs, tools: parts.tools, folder: place, name, header, stamp: parts.stamp() })
    own.add(name)
    return { header, made }
  }

  const nextSegment = async (): Promise<SegmentWriter> => {
    const { header, made } = newSegment(folder)
    const segment = await made
    planned.set(segment.name, header)
    return segment
  }

  const writer = journalFolder({
    folder,
    ballast: ballastAt(host.fs, parts.library),
    monotonic: host.monotonic,
    nextSegment,
    removeSegment: (name) => host.fs.remove(join(folder, name)),
    spill: spillTo({
      fs: host.fs,
      folders: host.spill.into.map((place) => join(place, incident)),
      newSegment: (place) => newSegment(place).made,
    }),
    onTrouble: parts.onTrouble,
    onSaved: (entries, segment) => {
      const head = segment.head()
      if (head !== null) heads.set(segment.name, { segment: segment.name, ...head })
      const header = planned.get(segment.name)
      if (header !== undefined) headers.set(segment.name, [header])
      planned.delete(segment.name)
      copy?.touch()
      parts.onSaved(entries)
    },
  })

  const checkOwn = async (names: ReadonlySet<string>) => {
    for (const name of own) {
      if (names.has(name) || !heads.has(name)) continue
      const isGone = await host.fs.stat(join(folder, name)).then(() => false, isMissing)
      if (!isGone) continue
      heads.delete(name)
      headers.delete(name)
      own.delete(name)
      await writer.lost(name)
    }
  }

  const follower = followFolder({
    fs: host.fs,
    tools: parts.tools,
    folder,
    read: read.read,
    isOwn: (name) => own.has(name),
    now: host.now,
    onRead: (segment) => {
      if (segment.headers.some((header) => header.incident !== '' && header.incident !== incident)) return
      if (segment.headers.length > 0) headers.set(segment.segment, segment.headers)
      if (segment.head !== null) heads.set(segment.segment, segment.head)
      parts.onOthers(segment.entries, segment)
      copy?.touch()
    },
    onLooked: (names) => void checkOwn(names),
  })

  return {
    append: writer.append,
    unsaved: writer.unsaved,
    trouble: writer.trouble,
    retryNow: writer.retryNow,
    heads: () =>
      [...heads.values()]
        .map(({ segment, n, h }) => ({ segment, n, h }))
        .sort((a, b) => (a.segment < b.segment ? -1 : 1)),
    close: async () => {
      follower.close()
      await writer.close()
      await copy?.close()
    },
    discard: async () => {
      follower.close()
      await writer.discard()
      await copy?.close()
    },
  }
}
