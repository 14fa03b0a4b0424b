import { dirname, join } from 'node:path'
import type { ByteTools } from '../../shared/journal/bytes.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { type Journal, joinSegments } from '../../shared/journal/joinSegments.ts'
import { readSegment, type SegmentRead } from '../../shared/journal/readSegment.ts'
import { isTornTail } from '../../shared/journal/recovery.ts'
import { type RelockError, relock } from '../../shared/journal/relock.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import type { Host } from '../host.ts'
import { atomicWrite } from '../incidents/atomicWrite.ts'
import { attachmentsIn, openAttachments } from '../incidents/attachments.ts'
import { namedAttachments } from '../incidents/checkAttachments.ts'
import { copyDrafts } from '../incidents/copyDrafts.ts'
import type { FilePort } from '../incidents/filePort.ts'
import { makeFolders } from '../incidents/makeFolders.ts'
import { nodeBytes } from '../incidents/nodeBytes.ts'
import { isSegmentName, segmentName } from '../incidents/segmentName.ts'
import { isMissing } from '../incidents/storageError.ts'
import type { IncidentKey } from './incidentKey.ts'

/** An incident's folder and what opens it; `key` is null for one that is not protected. */
export interface KeyedFolder {
  readonly folder: string
  readonly key: IncidentKey | null
}

/** Why an incident cannot be written again. `differs`: what was written did not read back as the same record. */
export type NotRelocked = RelockError | 'inUse' | 'differs'

/** A segment that was written to so lately, and ends without a seal, may still be open somewhere. */
const IN_USE_MS = 600_000

interface Segment {
  readonly name: string
  readonly bytes: Uint8Array
  readonly read: SegmentRead
}

/**
 * Writes an incident again into a folder of its own, locked with another key or with none. The log comes last, is read back
 * and compared, and gets its name in one step: until then the new folder is no incident, from then on it is all of it. The
 * old folder is not touched. Rejects with the system's error; then, too, there is no new incident.
 */
export async function relockFolder(host: Host, from: KeyedFolder, to: KeyedFolder): Promise<Result<null, NotRelocked>> {
  const { fs } = host
  const [oldTools, newTools] = [toolsOf(from), toolsOf(to)]
  const segments = await segmentsIn(host, from.folder, oldTools)
  const before = journalOf(segments)
  if (!isWhole(before)) return err('notWhole')
  if (await isInUse(host, from.folder, segments)) return err('inUse')
  const log = relock(
    segments.map(({ bytes }) => bytes),
    { from: oldTools, to: newTools, recovery: to.key?.recovery ?? null },
  )
  if (!log.ok) return log

  await makeFolders(fs, to.folder)
  await copyAttached(host, from, to, before.entries)
  await copyDrafts(host, { folder: from.folder, cipher: filesOf(from) }, { folder: to.folder, cipher: filesOf(to) })
  const draft = join(to.folder, '.log.tmp')
  await atomicWrite(fs, draft, `${draft}2`, log.value)
  const name = segmentName(host.device, host.newId(), 0)
  const after = journalOf([segmentOf(name, await fs.readFile(draft), newTools)])
  if (!isWhole(after) || !isSame(before, after)) return err('differs')
  // What somebody else wrote meanwhile would stay behind.
  const now = await segmentsIn(host, from.folder, oldTools)
  if (!isSame(before, journalOf(now))) return err('inUse')
  await giveName(fs, draft, join(to.folder, name))
  return ok(null)
}

/**
 * From here on the new folder is where the incident goes on. A name that the disk did not take for certain is taken back: it
 * goes on in one of the two folders, not in both. Where that is refused, too, the name is there and counts.
 */
async function giveName(fs: FilePort, draft: string, path: string): Promise<void> {
  try {
    await fs.rename(draft, path)
    await fs.syncFolder(dirname(path))
  } catch (error) {
    const isGone = await fs.remove(path).then(() => true, isMissing)
    if (isGone) throw error
  }
}

const toolsOf = ({ key }: KeyedFolder): ByteTools => key?.tools ?? nodeBytes
const filesOf = ({ key }: KeyedFolder) => key?.files ?? null

async function segmentsIn({ fs }: Host, folder: string, tools: ByteTools): Promise<readonly Segment[]> {
  const names = (await fs.list(folder)).filter(({ name, kind }) => kind === 'file' && isSegmentName(name))
  const segments: Segment[] = []
  for (const { name } of names) segments.push(segmentOf(name, await fs.readFile(join(folder, name)), tools))
  return segments
}

const segmentOf = (name: string, bytes: Uint8Array, tools: ByteTools): Segment => ({
  name,
  bytes,
  read: readSegment(name, bytes, tools),
})

const journalOf = (segments: readonly Segment[]): Journal =>
  joinSegments(
    segments.map(({ read }) => read),
    [],
  )

const isWhole = ({ report: { damaged, gaps, unreadable, conflicts } }: Journal): boolean =>
  damaged.every(isTornTail) && [gaps, unreadable, conflicts].every((list) => list.length === 0)

const isSame = (a: Journal, b: Journal): boolean =>
  JSON.stringify([a.entries, a.report.clockJumps]) === JSON.stringify([b.entries, b.report.clockJumps])

async function isInUse({ fs, now }: Host, folder: string, segments: readonly Segment[]): Promise<boolean> {
  for (const { name, read } of segments) {
    if (read.entries.at(-1)?.op.op === 'journal.seal') continue
    const { modifiedAt } = await fs.stat(join(folder, name))
    if (now() - modifiedAt < IN_USE_MS) return true
  }
  return false
}

/** What is missing or damaged stays behind: it was no part of the incident before either. */
async function copyAttached(
  host: Host,
  from: KeyedFolder,
  to: KeyedFolder,
  entries: readonly JournalEntry[],
): Promise<void> {
  const { fs, newId, mirror } = host
  const copy = mirror?.placeOf(from.folder) ?? null
  const source = attachmentsIn(fs, from.folder, newId, { cipher: filesOf(from), copy })
  const target = attachmentsIn(fs, to.folder, newId, { cipher: filesOf(to) })
  const named = namedAttachments(entries).map(({ sha256 }) => sha256)
  for (const sha256 of new Set([...named, ...(await openAttachments(fs, from.folder))])) {
    const found = await source.read(sha256)
    if (found.state !== 'good') continue
    const kept = await target.keep(found.bytes)
    if (!kept.ok) throw Object.assign(new Error(kept.error.message), { code: codeOf(kept.error.kind) })
    if ((await target.read(sha256)).state !== 'good')
      throw Object.assign(new Error('The copy differs'), { code: 'EIO' })
  }
}

const codeOf = (kind: string): string => (kind === 'diskFull' ? 'ENOSPC' : kind === 'notWritable' ? 'EACCES' : 'EIO')
