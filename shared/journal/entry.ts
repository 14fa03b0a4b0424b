import type { ActionItemId, BatchId, DeviceId, EntryId, EventId, FactorId, IncidentId } from '../ids.ts'
import type { EventFields, ImportSource, NewEvent } from '../incident/event.ts'
import type { Gesture } from '../incident/gesture.ts'
import type { ActionItem, ContributingFactor, IncidentFields, Milestone } from '../incident/incident.ts'
import type { RecordPut } from '../incident/records/collections.ts'
import type { TextField } from '../incident/texts.ts'
import type { Instant, ZoneId } from '../time/instant.ts'
import type { SealFields } from './seal.ts'
import type { SleepFields } from './sleep.ts'

/** What one entry says happened to the record. Names and payloads are the file format: never change one, add another. */
export type Op =
  | {
      readonly op: 'incident.declare'
      readonly d: {
        readonly incident: IncidentId
        readonly title: string
        readonly zone: ZoneId
        readonly severityScale: readonly string[]
        readonly severity: string | null
      }
    }
  | {
      readonly op: 'incident.amend'
      readonly d: {
        readonly changes: Partial<IncidentFields>
        /** For each text that is changed, the version it was written over; read by `textsApart`. */
        readonly over?: Partial<Record<TextField, string>>
      }
    }
  | {
      readonly op: 'event.add'
      readonly d: {
        readonly event: EventId
        readonly fields: NewEvent
        readonly importedFrom?: ImportSource
        /** Only explains; read it by `gestureOf`. The same below. */
        readonly gesture?: Gesture
      }
    }
  | {
      readonly op: 'event.amend'
      readonly d: {
        readonly event: EventId
        readonly changes: Partial<EventFields>
        /** Set when an import brought the new values, not a person. */
        readonly importedFrom?: ImportSource
        readonly gesture?: Gesture
      }
    }
  | {
      readonly op: 'event.retract'
      readonly d: { readonly event: EventId; readonly reason: string; readonly gesture?: Gesture }
    }
  | { readonly op: 'event.restore'; readonly d: { readonly event: EventId } }
  | {
      readonly op: 'factor.put'
      readonly d: { readonly factor: FactorId; readonly changes: Partial<Omit<ContributingFactor, 'id'>> }
    }
  | {
      readonly op: 'actionItem.put'
      readonly d: { readonly item: ActionItemId; readonly changes: Partial<Omit<ActionItem, 'id'>> }
    }
  | {
      readonly op: 'milestone.override'
      readonly d: { readonly milestone: Milestone; readonly at: Instant | null; readonly reason: string }
    }
  | { readonly op: 'milestone.clear'; readonly d: { readonly milestone: Milestone } }
  /** A record of one of the collections: prose, notes, cards, whatever is not an event. */
  | { readonly op: 'record.put'; readonly d: RecordPut }
  | { readonly op: 'batch.undo'; readonly d: { readonly batch: BatchId } }
  | { readonly op: 'batch.redo'; readonly d: { readonly batch: BatchId } }
  /** Vouches for what is in the log; says nothing about the incident. Older versions keep it as unknown. */
  | { readonly op: 'journal.seal'; readonly d: SealFields }
  /** The computer that wrote this slept: nothing happened in the incident. Older versions keep it as unknown. */
  | { readonly op: 'journal.sleep'; readonly d: SleepFields }
  /** Written by a newer version: kept, passed on, not acted upon. */
  | { readonly op: 'unknown'; readonly name: string; readonly d: unknown }

/** An op that this version writes, with the gesture it belongs to; the journal adds identity, order and hash. */
export interface EntryDraft {
  readonly batch: BatchId
  readonly op: Exclude<Op, { op: 'unknown' }>
}

declare const order: unique symbol
/** A hybrid logical clock reading, `<ms hex 12>-<counter hex 4>-<device>`: sorts as text in the order things were recorded. */
export type Hlc = string & { readonly [order]: 'Hlc' }

/** One line of the journal: a fact recorded. Sorted by `(hlc, id)`; equal ids are one fact. */
export interface JournalEntry {
  readonly id: EntryId
  readonly hlc: Hlc
  readonly recordedAt: Instant
  readonly by: string
  readonly device: DeviceId
  readonly batch: BatchId
  readonly op: Op
}
