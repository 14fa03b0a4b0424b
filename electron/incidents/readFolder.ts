import { join } from 'node:path'
import type { IncidentId } from '../../shared/ids.ts'
import type { StorageError } from '../../shared/ipc.ts'
import type { ByteTools } from '../../shared/journal/bytes.ts'
import type { ClockReading } from '../../shared/journal/clockJumps.ts'
import { countEntries } from '../../shared/journal/countEntries.ts'
import { type Journal, joinSegments, type UnreadSegment } from '../../shared/journal/joinSegments.ts'
import { readSegment, type SegmentRead } from '../../shared/journal/readSegment.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import type { FilePort } from './filePort.ts'
import { isSegmentName } from './segmentName.ts'
import { shortId } from './shortId.ts'
import { errorCode, storageError } from './storageError.ts'

/** What one segment gave. */
export interface SegmentSummary {
  readonly name: string
  /** Seals are not counted. */
  readonly entries: number
  /** Of every valid line, in order. */
  readonly hashes: readonly string[]
}

/** An incident's folder as read: every hash verified, nothing modified. */
export interface FolderRead {
  readonly journal: Journal
  /** The incident that the folder holds; null when no readable entry declares one. */
  readonly incident: IncidentId | null
  /** How far each segment was read, to follow it from there. */
  readonly read: ReadonlyMap<string, { readonly sound: number; readonly bytes: number }>
  /** What the lines of each segment say of its writer's clocks, by name. */
  readonly clock: ReadonlyMap<string, readonly ClockReading[]>
  /** What each segment gave, by name. */
  readonly segments: readonly SegmentSummary[]
}

/** A folder before anything was written to it. */
export const EMPTY_FOLDER: FolderRead = {
  journal: joinSegments([], []),
  incident: null,
  read: new Map(),
  clock: new Map(),
  segments: [],
}

/** Reads all segments of a folder. A segment that cannot be read is reported and the others are read all the same. */
export async function readFolder(
  fs: FilePort,
  tools: ByteTools,
  folder: string,
): Promise<Result<FolderRead, StorageError>> {
  let names: readonly string[]
  try {
    const held = await fs.list(folder)
    names = held.filter(({ name, kind }) => kind === 'file' && isSegmentName(name)).map(({ name }) => name)
  } catch (error) {
    return err(storageError(error, 'read', folder, 'Nothing was changed.'))
  }
  const read = new Map<string, { readonly sound: number; readonly bytes: number }>()
  const segments: SegmentRead[] = []
  const unread: UnreadSegment[] = []
  for (const name of names) {
    try {
      const bytes = await fs.readFile(join(folder, name))
      const segment = readSegment(name, bytes, tools)
      segments.push(segment)
      read.set(name, { sound: segment.sound, bytes: bytes.length })
    } catch (error) {
      unread.push({ segment: name, reason: `The system could not read it (${errorCode(error) || 'unknown error'}).` })
    }
  }
  const incident = incidentOf(segments, folder)
  const strays = segments.filter(({ headers }) => headers.some((header) => isStray(header.incident, incident)))
  const own = segments.filter((segment) => !strays.includes(segment))
  const refused = strays.map(({ segment }) => ({ segment, reason: 'It belongs to another incident.' }))
  return ok({
    journal: joinSegments(own, [...unread, ...refused]),
    incident,
    read,
    clock: new Map(own.map(({ segment, clock }) => [segment, clock])),
    segments: segments.map(({ segment, entries, hashes }) => ({
      name: segment,
      entries: countEntries(entries),
      hashes,
    })),
  })
}

const isStray = (named: string, incident: IncidentId | null): boolean =>
  incident !== null && named !== '' && named !== incident

/** The incident declared first, unless the folder's name ends as another one's id does: then a segment strayed in. */
function incidentOf(segments: readonly SegmentRead[], folder: string): IncidentId | null {
  const declared: { readonly hlc: string; readonly id: IncidentId }[] = []
  for (const { entries } of segments) {
    for (const { hlc, op } of entries) if (op.op === 'incident.declare') declared.push({ hlc, id: op.d.incident })
  }
  declared.sort((a, b) => (a.hlc < b.hlc ? -1 : 1))
  if (declared.length === 0) return namedIncident(segments)
  const suffix = folder.toLowerCase()
  const named = declared.find(({ id }) => suffix.endsWith(`-${shortId(id)}`))
  return (named ?? declared[0])?.id ?? null
}

/** What cannot be understood, without its key or in this version, is known by its headers. */
function namedIncident(segments: readonly SegmentRead[]): IncidentId | null {
  const dark = segments.filter(({ isProtected, newerVersion }) => isProtected || newerVersion !== null)
  const named = dark.flatMap(({ headers }) => headers).find(({ incident }) => incident !== '')
  return named === undefined ? null : (named.incident as IncidentId)
}
