import { join } from 'node:path'
import type { FilePort } from './filePort.ts'
import type { NewEntry } from './journalFolder.ts'
import { makeFolders } from './makeFolders.ts'
import type { SegmentWriter } from './segmentWriter.ts'

/** A second place for entries that their incident's folder refuses, so that a crash does not take them away. */
export interface Spill {
  /** Sees to it that all of these are kept; false when no place takes them. Never rejects. */
  readonly keep: (waiting: readonly NewEntry[]) => Promise<boolean>
  /** The folder that keeps them; null when there is none. */
  readonly place: () => string | null
  /** To be called once everything in it is in the incident's folder. */
  readonly remove: () => Promise<void>
  readonly close: () => Promise<void>
}

interface SpillParts {
  readonly fs: FilePort
  /** The folders that may be used for this incident, best first. */
  readonly folders: readonly string[]
  readonly newSegment: (folder: string) => Promise<SegmentWriter>
}

/** Segments like any other, outside the incident's folder: the next start puts what a crash left here where it belongs. */
export function spillTo({ fs, folders, newSegment }: SpillParts): Spill {
  let current: { readonly folder: string; readonly segment: SegmentWriter } | null = null
  let kept = new Set<string>()
  let files: readonly { readonly folder: string; readonly name: string }[] = []

  const letGo = async () => {
    const segment = current?.segment
    current = null
    kept = new Set()
    await segment?.close().catch(() => undefined)
  }

  /** Another instance may have put the file where it belongs while this one was still writing it. */
  const isThere = ({ folder, segment }: NonNullable<typeof current>): Promise<boolean> =>
    fs.stat(join(folder, segment.name)).then(
      () => true,
      () => false,
    )

  const add = async (segment: SegmentWriter, entries: readonly NewEntry[]) => {
    await segment.append(entries.map(({ fields }) => fields))
    for (const { entry } of entries) kept.add(entry.id)
  }

  const begin = async (folder: string, waiting: readonly NewEntry[]) => {
    await makeFolders(fs, folder)
    const segment = await newSegment(folder)
    current = { folder, segment }
    files = [...files, { folder, name: segment.name }]
    await add(segment, waiting)
  }

  return {
    keep: async (waiting) => {
      if (current !== null && !(await isThere(current))) await letGo()
      const fresh = waiting.filter(({ entry }) => !kept.has(entry.id))
      if (fresh.length === 0) return true
      if (current !== null) {
        try {
          await add(current.segment, fresh)
          return true
        } catch {
          await letGo()
        }
      }
      for (const folder of folders) {
        try {
          await begin(folder, waiting)
          return true
        } catch {
          await letGo()
        }
      }
      return false
    },
    place: () => current?.folder ?? null,
    remove: async () => {
      await letGo()
      const old = files
      files = []
      for (const { folder, name } of old) await fs.remove(join(folder, name)).catch(() => undefined)
      for (const { folder } of old) await fs.removeFolder(folder).catch(() => undefined)
    },
    close: letGo,
  }
}
