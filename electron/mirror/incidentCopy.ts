import { join } from 'node:path'
import { countEntries } from '../../shared/journal/countEntries.ts'
import { readSegment } from '../../shared/journal/readSegment.ts'
import { createSegmentCopy, writeAll } from '../incidents/createWhole.ts'
import type { FilePort, OpenFile } from '../incidents/filePort.ts'
import { makeFolders } from '../incidents/makeFolders.ts'
import { nodeBytes } from '../incidents/nodeBytes.ts'
import { isSegmentName } from '../incidents/segmentName.ts'
import { copyMissingFiles } from './copyMissingFiles.ts'

/** The copy of one incident in a second folder. Neither folder's files are ever changed but by adding to their end. */
export interface IncidentCopy {
  /**
   * Brings the copy up to date; true when something was left to another instance, and is to be looked at later. Rejects when
   * either folder refuses; the next call then looks at everything again.
   */
  readonly sync: () => Promise<boolean>
  /** How many entries of the incident's folder are not known to be in the copy. */
  readonly behind: () => Promise<number>
  readonly close: () => Promise<void>
}

export interface IncidentCopyParts {
  readonly fs: FilePort
  readonly from: string
  readonly to: string
  /** Whether this process writes the segment: nobody else copies it then. */
  readonly isOwn: (segment: string) => boolean
  readonly now: () => number
  readonly newId: () => string
}

/** A segment that grew so recently may be written, and copied, by another instance just now. */
export const FRESH_MS = 5_000

const NEWLINE = 0x0a

/** How far a segment has been looked at, and the file that what follows goes to. */
interface Copied {
  readonly bytes: number
  readonly seen: number
  readonly target: string
  readonly file: OpenFile | null
}

/**
 * Copies line by line what the second folder lacks. What it has is told by the hashes of its lines, so nothing is copied
 * twice, wherever it stands. A file is only added to by whoever made it, and never after an error [J9]: then its segment is copied
 * again, whole and under another name; the union has each entry once [J4].
 */
export function incidentCopy({ fs, from, to, isOwn, now, newId }: IncidentCopyParts): IncidentCopy {
  const copied = new Map<string, Copied>()
  /** How far each segment is known to be in the copy; outlives errors, to count what is not. */
  const sure = new Map<string, number>()
  /** Files that failed: what is read back from them may not be on the disk. */
  const suspect = new Set<string>()
  const filesThere = new Set<string>()
  let there: Set<string> | null = null

  const readThere = async (): Promise<Set<string>> => {
    const hashes = new Set<string>()
    for (const name of await segmentsIn(fs, to)) {
      if (suspect.has(name)) continue
      for (const h of readSegment(name, await fs.readFile(join(to, name)), nodeBytes).hashes) hashes.add(h)
    }
    return hashes
  }

  const append = async (name: string, before: Copied & { readonly file: OpenFile }, size: number): Promise<false> => {
    const fresh = wholeLines(await fs.readFrom(join(from, name), before.bytes))
    try {
      await writeAll(before.file, fresh)
      await before.file.datasync()
    } catch (error) {
      suspect.add(before.target)
      throw error
    }
    const bytes = before.bytes + fresh.length
    copied.set(name, { ...before, bytes, seen: size })
    sure.set(name, bytes)
    return false
  }

  const copyOne = async (name: string, held: Set<string>, namesThere: ReadonlySet<string>): Promise<boolean> => {
    const { bytes: size, modifiedAt } = await fs.stat(join(from, name))
    const before = copied.get(name)
    if (before?.seen === size) return false
    if (before !== undefined && before.file !== null) return await append(name, { ...before, file: before.file }, size)
    const isFresh = Math.abs(now() - modifiedAt) < FRESH_MS
    if (isFresh && !isOwn(name) && namesThere.has(name)) return true
    const whole = wholeLines(await fs.readFile(join(from, name)))
    const { hashes } = readSegment(name, whole, nodeBytes)
    if (!isOwn(name) && namesThere.has(name) && !suspect.has(name)) {
      for (const h of readSegment(name, await fs.readFile(join(to, name)), nodeBytes).hashes) held.add(h)
    }
    if (hashes.every((h) => held.has(h))) {
      copied.set(name, { bytes: whole.length, seen: size, target: name, file: null })
    } else {
      const made = await createSegmentCopy(fs, to, name, whole, newId)
      const goesOn = isOwn(name) || isFresh || made.name !== name
      if (!goesOn) await made.file.close()
      copied.set(name, { bytes: whole.length, seen: size, target: made.name, file: goesOn ? made.file : null })
      for (const h of hashes) held.add(h)
    }
    sure.set(name, whole.length)
    return false
  }

  const letGo = async () => {
    const files = [...copied.values()]
    copied.clear()
    there = null
    filesThere.clear()
    for (const { file } of files) await file?.close().catch(() => undefined)
  }

  return {
    sync: async () => {
      try {
        if (there === null) {
          await makeFolders(fs, to)
          there = await readThere()
        }
        const namesThere = new Set(await segmentsIn(fs, to))
        let isLeft = false
        for (const name of await segmentsIn(fs, from)) if (await copyOne(name, there, namesThere)) isLeft = true
        await copyMissingFiles({ fs, from, to, newId }, filesThere)
        return isLeft
      } catch (error) {
        await letGo()
        throw error
      }
    },
    behind: async () => {
      let entries = 0
      for (const name of await segmentsIn(fs, from).catch(() => [])) {
        const rest = await fs.readFrom(join(from, name), sure.get(name) ?? 0).catch(() => new Uint8Array())
        entries += countEntries(readSegment(name, rest, nodeBytes).entries)
      }
      return entries
    },
    close: letGo,
  }
}

export async function segmentsIn(fs: FilePort, folder: string): Promise<readonly string[]> {
  const held = await fs.list(folder)
  return held.filter(({ name, kind }) => kind === 'file' && isSegmentName(name)).map(({ name }) => name)
}

/** What follows the last newline may still be being written. */
const wholeLines = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.lastIndexOf(NEWLINE) + 1)
