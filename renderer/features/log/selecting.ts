import type { EventId } from '../../../shared/ids.ts'
import type { LogRow } from './rows.ts'

/** `only` this one, this one too (or not any more), or all from where the selection began up to this one. */
export type SelectHow = 'only' | 'toggle' | 'range'

export interface Selecting {
  /** What is marked, empty while only `current` is meant. */
  readonly marked: ReadonlySet<EventId>
  readonly current: EventId | null
  /** Where a range begins. */
  readonly anchor: EventId | null
}

const idOf = (row: LogRow | undefined | null): EventId | null => (row?.kind === 'event' ? row.event.id : null)

/** The selection after a row is pressed or moved to. Rows that are not saved yet are never part of it. */
export function selecting(rows: readonly LogRow[], before: Selecting, row: LogRow | null, how: SelectHow): Selecting {
  const id = idOf(row)
  if (how === 'only' || id === null) return { marked: new Set(), current: id, anchor: id }
  const marked = before.marked.size > 0 ? before.marked : new Set(before.current === null ? [] : [before.current])
  if (how === 'toggle') {
    const next = new Set(marked)
    if (!next.delete(id)) next.add(id)
    const current = next.has(id) ? id : ([...next].at(-1) ?? null)
    return { marked: next, current, anchor: id }
  }
  const from = rows.findIndex((other) => idOf(other) === (before.anchor ?? before.current))
  const to = rows.findIndex((other) => idOf(other) === id)
  if (from === -1) return { marked: new Set(), current: id, anchor: id }
  const between = rows.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { marked: new Set(eventIds(between)), current: id, anchor: before.anchor ?? before.current }
}

/** The events of these rows. */
export const eventIds = (rows: readonly LogRow[]): readonly EventId[] =>
  rows.map(idOf).filter((id): id is EventId => id !== null)
