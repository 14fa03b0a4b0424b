import { join } from 'node:path'
import type { ByteTools } from '../../shared/journal/bytes.ts'
import { HEADER_OP, type SegmentHeader } from '../../shared/journal/header.ts'
import { CHAIN_START, encodeRecord, type RecordFields } from '../../shared/journal/record.ts'
import { writeAll } from './createWhole.ts'
import type { FilePort } from './filePort.ts'

/** A segment while it is being written. After any rejection it is dead: close it and never write to it again. */
export interface SegmentWriter {
  /** The file's name. */
  readonly name: string
  /** The last line that is known to be on disk; null before the first flush. */
  readonly head: () => { readonly n: number; readonly h: string; readonly id: string } | null
  /** Writes all of them, then flushes once: when it resolves they would survive a power cut. */
  readonly append: (records: readonly RecordFields[]) => Promise<void>
  readonly close: () => Promise<void>
}

/** Where a new segment goes and what its first line says. */
export interface NewSegment {
  readonly fs: FilePort
  readonly tools: ByteTools
  readonly folder: string
  readonly name: string
  readonly header: SegmentHeader
  /** The first line as a record; its op and payload come from `header`. */
  readonly stamp: Omit<RecordFields, 'op' | 'payload'>
}

/**
 * Creates a segment that nobody else can be writing. Its header reaches the disk together with the first records, and its
 * name is flushed after them and before they are acknowledged: one flush fewer to wait for at the first entry.
 */
export async function createSegment(segment: NewSegment): Promise<SegmentWriter> {
  const { fs, tools, folder, name, header, stamp } = segment
  const file = await fs.create(join(folder, name))
  let flushed: { readonly n: number; readonly h: string; readonly id: string } | null = null
  return {
    name,
    head: () => flushed,
    append: async (records) => {
      const isFirst = flushed === null
      const all = isFirst ? [{ ...stamp, op: HEADER_OP, payload: JSON.stringify(header) }, ...records] : records
      let n = flushed === null ? 0 : flushed.n + 1
      let previous = flushed === null ? CHAIN_START : flushed.h
      let last = flushed
      const lines: string[] = []
      for (const record of all) {
        const { line, h } = encodeRecord(record, n, previous, tools)
        lines.push(line)
        last = { n, h, id: record.id }
        previous = h
        n++
      }
      await writeAll(file, tools.encode(lines.join('')))
      await file.datasync()
      if (isFirst) await fs.syncFolder(folder)
      flushed = last
    },
    close: () => file.close(),
  }
}
