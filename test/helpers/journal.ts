import { nodeBytes } from '../../electron/incidents/nodeBytes.ts'
import type { DeviceId } from '../../shared/ids.ts'
import type { Hlc } from '../../shared/journal/entry.ts'
import { HEADER_OP, type SegmentHeader } from '../../shared/journal/header.ts'
import { nextHlc } from '../../shared/journal/hlc.ts'
import { CHAIN_START, encodeRecord, type RecordFields } from '../../shared/journal/record.ts'
import { instant } from '../../shared/time/instant.ts'

/*
 * Segments as bytes, for tests of the reader:
 *
 *   segment(20).bytes                 a header and 20 notes by the device `laptop`
 *   segment(3, { parents: [...] })    with a header of its own
 */

export interface TestSegment {
  readonly bytes: Uint8Array
  /** Each line with its newline, the header first. */
  readonly lines: readonly string[]
  /** The ids of the entries, in order. */
  readonly ids: readonly string[]
  /** Where each line ends, newline included. */
  readonly ends: readonly number[]
  /** The last line, as a later header would name it. */
  readonly head: { readonly n: number; readonly h: string; readonly id: string }
}

const BEGAN = Date.parse('2026-03-02T09:00:00Z')

/** What a note called `text` says in the file. */
export const notePayload = (event: string, text: string): string =>
  JSON.stringify({ event, fields: { kind: 'note', text, occurredAt: BEGAN } })

export function segment(entries: number, header: Partial<SegmentHeader> = {}, device = 'laptop'): TestSegment {
  const records: Pick<RecordFields, 'id' | 'op' | 'payload'>[] = [headerRecord(header, device)]
  for (let index = 0; index < entries; index++) {
    const name = `${device}-${String(index).padStart(3, '0')}`
    records.push({ id: `entry-${name}`, op: 'event.add', payload: notePayload(name, `Note ${index} – “naïve” 🔥`) })
  }
  return segmentOf(records, device)
}

export const headerRecord = (
  header: Partial<SegmentHeader>,
  device = 'laptop',
): Pick<RecordFields, 'id' | 'op' | 'payload'> => ({
  id: `header-${device}`,
  op: HEADER_OP,
  payload: JSON.stringify({
    format: 1,
    app: '0.1.0',
    device,
    session: 's',
    segment: 0,
    incident: 'I',
    parents: [],
    ...header,
  }),
})

/** A segment of just these lines, chained and sealed. */
export function segmentOf(
  records: readonly (Pick<RecordFields, 'id' | 'op' | 'payload'> & Partial<RecordFields>)[],
  device = 'laptop',
): TestSegment {
  const lines: string[] = []
  const ends: number[] = []
  let previous = CHAIN_START
  let hlc: Hlc | null = null
  let end = 0
  records.forEach((record, n) => {
    hlc = nextHlc(hlc, instant(BEGAN + n * 1000), device as DeviceId)
    const fields = {
      hlc,
      recordedAt: instant(BEGAN + n * 1000),
      offsetMinutes: 60,
      monotonic: n * 1000,
      by: 'Sam',
      batch: `batch-${n}`,
      ...record,
    }
    const { line, h } = encodeRecord(fields, n, previous, nodeBytes)
    previous = h
    lines.push(line)
    end += nodeBytes.encode(line).length
    ends.push(end)
  })
  return {
    bytes: new Uint8Array(nodeBytes.encode(lines.join(''))),
    lines,
    ids: records.filter(({ op }) => op !== HEADER_OP).map(({ id }) => id),
    ends,
    head: { n: records.length - 1, h: previous, id: records.at(-1)?.id ?? '' },
  }
}

export const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))
