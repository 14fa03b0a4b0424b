import type { EventId } from '../../ids.ts'
import type { IncidentEvent } from '../event.ts'
import type { EventRecord } from './eventRecord.ts'
import type { SharedMap } from './sharedMap.ts'

/**
 * The events by id, read from their records: those that were added and do not stand undone. A class only because
 * `ReadonlyMap` is one.
 */
export class EventMap implements ReadonlyMap<EventId, IncidentEvent> {
  readonly #records: SharedMap<EventId, EventRecord>
  readonly size: number

  /** `size`: how many of the records have an event. */
  constructor(records: SharedMap<EventId, EventRecord>, size: number) {
    this.#records = records
    this.size = size
  }

  get(id: EventId): IncidentEvent | undefined {
    return this.#records.get(id)?.event ?? undefined
  }

  has(id: EventId): boolean {
    return this.get(id) !== undefined
  }

  *entries(): Generator<[EventId, IncidentEvent], undefined> {
    for (const [id, { event }] of this.#records) if (event !== null) yield [id, event]
  }

  *keys(): Generator<EventId, undefined> {
    for (const [id] of this.entries()) yield id
  }

  *values(): Generator<IncidentEvent, undefined> {
    for (const [, event] of this.entries()) yield event
  }

  [Symbol.iterator](): Generator<[EventId, IncidentEvent], undefined> {
    return this.entries()
  }

  forEach(visit: (event: IncidentEvent, id: EventId, map: ReadonlyMap<EventId, IncidentEvent>) => void): void {
    for (const [id, event] of this.entries()) visit(event, id, this)
  }
}
