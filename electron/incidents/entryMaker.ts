import type { BatchId, EntryId } from '../../shared/ids.ts'
import type { EntryDraft, Hlc, JournalEntry } from '../../shared/journal/entry.ts'
import { mergeHlc, nextHlc } from '../../shared/journal/hlc.ts'
import type { RecordFields } from '../../shared/journal/record.ts'
import { readOp } from '../../shared/journal/schema.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { Host } from '../host.ts'
import type { NewEntry } from './journalFolder.ts'

/** Gives drafts what the journal adds: identity, order and the moment. */
export interface EntryMaker {
  readonly make: (drafts: readonly EntryDraft[], by: string, now: Instant) => readonly NewEntry[]
  /** What the first line of a segment is stamped with. */
  readonly stamp: () => Omit<RecordFields, 'op' | 'payload'>
  /** Continues after what was read or has just arrived, so that what is recorded next sorts after it [J6]. */
  readonly follow: (entries: readonly JournalEntry[]) => void
}

export function entryMaker(host: Host): EntryMaker {
  const began = host.monotonic()
  let last: Hlc | null = null

  const fieldsAt = (id: string, now: Instant, by: string, batch: string): Omit<RecordFields, 'op' | 'payload'> => {
    last = nextHlc(last, now, host.device)
    return {
      id,
      hlc: last,
      recordedAt: now,
      offsetMinutes: host.offsetMinutes(now),
      monotonic: host.monotonic() - began,
      by,
      batch,
    }
  }

  const makeOne = ({ op, batch }: EntryDraft, by: string, now: Instant): NewEntry => {
    const id = host.newId()
    const payload = JSON.stringify(op.d)
    const fields = { ...fieldsAt(id, now, by, batch), op: op.op, payload }
    let entry: JournalEntry | null = null
    return {
      fields,
      get entry() {
        entry ??= writtenEntry(fields, host)
        return entry
      },
    }
  }

  return {
    make: (drafts, by, now) => drafts.map((draft) => makeOne(draft, by, now)),
    stamp: () => fieldsAt(host.newId(), host.now(), '', ''),
    follow: (entries) => {
      const now = host.now()
      for (const { hlc } of entries) last = mergeHlc(last, hlc, now, host.device)
    },
  }
}

/** Read back from its own text, so that what is shown now is what will be read at the next start. */
function writtenEntry({ id, hlc, recordedAt, by, batch, op, payload }: RecordFields, { device }: Host): JournalEntry {
  return {
    id: id as EntryId,
    hlc: hlc as Hlc,
    recordedAt,
    by,
    device,
    batch: batch as BatchId,
    op: readOp(op, JSON.parse(payload)),
  }
}

/** What the line of an entry is made of again, to write it in another place. It stays the same fact. */
export function fieldsOf(entry: JournalEntry, host: Host): RecordFields {
  const { id, hlc, recordedAt, by, batch, op } = entry
  return {
    id,
    hlc,
    recordedAt,
    offsetMinutes: host.offsetMinutes(recordedAt),
    monotonic: 0,
    by,
    batch,
    op: op.op === 'unknown' ? op.name : op.op,
    payload: JSON.stringify(op.d),
  }
}
