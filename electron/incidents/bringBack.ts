import { join } from 'node:path'
import type { ByteTools } from '../../shared/journal/bytes.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { readSegment, type SegmentRead } from '../../shared/journal/readSegment.ts'
import { atomicWrite } from './atomicWrite.ts'
import type { FilePort } from './filePort.ts'
import { isSegmentName } from './segmentName.ts'

/** What a crash had left in the spill folders, and was put into the incident's folder. */
export interface BroughtBack {
  /** The entries that were found there. Some may have reached the incident's folder before. */
  readonly entries: readonly JournalEntry[]
  /** A spill folder whose entries could not all be put in their place; they are still there too. */
  readonly leftIn: string | null
}

/**
 * Puts segments that an earlier session had to write elsewhere into the folder of their incident. A file is removed only
 * once its copy is on disk, and not if it has grown since: then another instance is still at it.
 */
export async function bringBack(
  fs: FilePort,
  tools: ByteTools,
  folder: string,
  spills: readonly string[],
): Promise<BroughtBack> {
  const entries: JournalEntry[] = []
  let leftIn: string | null = null
  for (const spill of spills) {
    const names = await fs.list(spill).then(
      (held) => held.filter(({ name, kind }) => kind === 'file' && isSegmentName(name)).map(({ name }) => name),
      () => [],
    )
    for (const name of names) {
      try {
        const bytes = await fs.readFile(join(spill, name))
        const read = readSegment(name, bytes, tools)
        entries.push(...read.entries)
        await bringOne(fs, join(spill, name), bytes, read, folder)
      } catch {
        leftIn = spill
      }
    }
    if (names.length > 0) await fs.removeFolder(spill).catch(() => undefined)
  }
  return { entries, leftIn }
}

async function bringOne(
  fs: FilePort,
  path: string,
  bytes: Uint8Array,
  { segment, damaged, entries, sound }: SegmentRead,
  folder: string,
): Promise<void> {
  // What never became a line was never kept; a file with damage is copied as it stands.
  const worth = damaged.some(({ reason }) => reason === 'damage') ? bytes : bytes.subarray(0, sound)
  if (entries.length > 0) await atomicWrite(fs, join(folder, segment), join(folder, `.${segment}.tmp`), worth)
  const { bytes: length } = await fs.stat(path)
  if (length === bytes.length) await fs.remove(path)
}
