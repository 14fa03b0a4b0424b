import type { EntryId } from '../../shared/ids.ts'
import { type ClockJump, type ClockReading, clockJumps, clockTrace } from '../../shared/journal/clockJumps.ts'
import type { Hlc } from '../../shared/journal/entry.ts'
import { hlcDevice } from '../../shared/journal/hlc.ts'
import type { SegmentRead } from '../../shared/journal/readSegment.ts'
import type { Sleep } from '../../shared/journal/sleep.ts'
import type { NewEntry } from './journalFolder.ts'
import type { FolderRead } from './readFolder.ts'

/** Notices that a clock was set, here or at another writer, while the incident is open. */
export interface ClockWatch {
  readonly own: (entries: readonly NewEntry[]) => void
  /** To be told of what another writer's segment has in addition. */
  readonly others: (read: SegmentRead) => void
  readonly jumps: (sleeps: readonly Sleep[]) => readonly ClockJump[]
}

export function clockWatch(read: FolderRead, session: string): ClockWatch {
  const segments = new Map(read.clock)
  const trace = clockTrace()
  let known: { readonly jumps: readonly ClockJump[]; readonly sleeps: readonly Sleep[] } | null = null

  return {
    own: (entries) => {
      for (const { fields } of entries) {
        const steady = Math.round(fields.monotonic) as ClockReading['steady']
        const device = hlcDevice(fields.hlc as Hlc)
        if (trace.add({ session, device, wall: fields.recordedAt, steady, entry: fields.id as EntryId })) known = null
      }
    },
    others: ({ segment, clock }) => {
      const before = segments.get(segment) ?? []
      // The end of a segment has no header to say which session it is of.
      const named = clock.map((reading) =>
        reading.session === '' ? { ...reading, session: before.at(-1)?.session ?? segment } : reading,
      )
      segments.set(segment, [...before, ...named])
      known = null
    },
    jumps: (sleeps) => {
      if (known === null || known.sleeps !== sleeps) {
        known = { jumps: clockJumps([...[...segments.values()].flat(), ...trace.readings()], sleeps), sleeps }
      }
      return known.jumps
    },
  }
}
