import type { BatchId, EventId } from '../ids.ts'
import type { JournalEntry } from '../journal/entry.ts'
import { applyRecords, type Events } from './fold/applyRecords.ts'
import { EventMap } from './fold/eventMap.ts'
import type { EventRecord } from './fold/eventRecord.ts'
import { NO_CLAIMS } from './fold/numbers.ts'
import { inOrder, mergeInOrder } from './fold/order.ts'
import { SharedMap } from './fold/sharedMap.ts'
import { type Standing, standingOf } from './fold/standing.ts'
import { nextRedo, nextUndo, undoneBatches, undoTarget } from './fold/steps.ts'
import { EMPTY_WHOLE, foldWhole, type Whole } from './fold/whole.ts'
import type { Incident, UndoStep } from './incident.ts'
import { undoLabel } from './undoLabel.ts'

/** A replay that can go on: the incident so far, and what is needed to add entries without starting over. */
export interface Replay extends Events {
  readonly incident: Incident
  readonly entries: readonly JournalEntry[]
  /** All that is neither about an event nor an undo. */
  readonly rest: readonly JournalEntry[]
  readonly undoOps: readonly JournalEntry[]
  readonly undone: ReadonlySet<BatchId>
  readonly whole: Whole
  readonly standing: Standing
}

const NO_STANDING = standingOf([], null)
const NO_RECORDS = new SharedMap<EventId, EventRecord>()
const NO_EVENTS = new EventMap(NO_RECORDS, 0)

/** The incident before any entry: untitled, empty, `investigating`. */
export const emptyReplay: Replay = {
  incident: {
    ...EMPTY_WHOLE.fields,
    id: EMPTY_WHOLE.id,
    declaredAt: EMPTY_WHOLE.declaredAt,
    declaredBy: '',
    ...NO_STANDING,
    events: NO_EVENTS,
    timeline: [],
    factors: [],
    actionItems: [],
    records: EMPTY_WHOLE.records,
    milestoneOverrides: EMPTY_WHOLE.milestoneOverrides,
    sleeps: EMPTY_WHOLE.sleeps,
    undo: null,
    redo: null,
    entryCount: 0,
  },
  entries: [],
  records: NO_RECORDS,
  claims: NO_CLAIMS,
  events: NO_EVENTS,
  timeline: [],
  rest: [],
  undoOps: [],
  undone: new Set(),
  whole: EMPTY_WHOLE,
  standing: NO_STANDING,
}

/**
 * The incident that a set of entries adds up to [J1]: any order, any repeats, any subset. Never fails: what it does not
 * understand it skips, and a correction of an event that has not arrived waits for it.
 */
export const replay = (entries: Iterable<JournalEntry>): Incident => extendReplay(emptyReplay, entries).incident

/** The event that an entry is about; null when it is about the incident, a factor, an item or a batch. */
function eventOf({ op }: JournalEntry): EventId | null {
  switch (op.op) {
    case 'event.add':
    case 'event.amend':
    case 'event.retract':
    case 'event.restore':
      return op.d.event
    default:
      return null
  }
}

/**
 * The same as replaying the old entries and the new ones together, for the price of what the new ones touch [J1].
 * Answers the same replay when nothing is new. `before` stays valid.
 */
export function extendReplay(before: Replay, entries: Iterable<JournalEntry>): Replay {
  const { all, added } = mergeInOrder(before.entries, inOrder(entries))
  if (added.length === 0) return before
  const fresh = sortOut(added)
  const undoOps = mergeInOrder(before.undoOps, fresh.undoOps).all
  const undone = fresh.undoOps.length === 0 ? before.undone : undoneBatches(undoOps)
  const flipped = new Set([...before.undone, ...undone].filter((id) => before.undone.has(id) !== undone.has(id)))
  const flippedEntries = flipped.size === 0 ? [] : before.entries.filter((entry) => flipped.has(entry.batch))

  const touched = new Map<EventId, readonly JournalEntry[]>()
  const touch = (id: EventId, more: readonly JournalEntry[]): void => {
    const known = before.records.get(id)?.entries
    touched.set(id, known === undefined ? more : mergeInOrder(known, more).all)
  }
  for (const [id, more] of fresh.events) touch(id, more)
  for (const entry of flippedEntries) {
    const id = eventOf(entry)
    if (id !== null && !touched.has(id)) touch(id, [])
  }
  const events = applyRecords(before, touched, undone)

  const rest = mergeInOrder(before.rest, fresh.rest).all
  const sameWhole = rest === before.rest && flippedEntries.every((entry) => eventOf(entry) !== null)
  const whole = sameWhole ? before.whole : foldWhole(rest, undone)
  const sameStanding = whole.declaredSeverity === before.whole.declaredSeverity && !events.standingTouched
  const standing = sameStanding ? before.standing : standingOf(events.timeline, whole.declaredSeverity)

  const incident: Incident = {
    ...whole.fields,
    id: whole.id,
    declaredAt: whole.declaredAt,
    declaredBy: whole.declaredBy,
    ...standing,
    events: events.events,
    timeline: events.timeline,
    factors: whole.factors,
    actionItems: whole.actionItems,
    records: whole.records,
    milestoneOverrides: whole.milestoneOverrides,
    sleeps: whole.sleeps,
    undo: null,
    redo: null,
    entryCount: all.length,
  }
  return {
    incident: {
      ...incident,
      undo: step('Undo', nextUndo(all, undone), incident),
      redo: step('Redo', nextRedo(all, undone), incident),
    },
    entries: all,
    records: events.records,
    claims: events.claims,
    events: events.events,
    timeline: events.timeline,
    rest,
    undoOps,
    undone,
    whole,
    standing,
  }
}

interface SortedOut {
  readonly events: ReadonlyMap<EventId, readonly JournalEntry[]>
  readonly undoOps: readonly JournalEntry[]
  readonly rest: readonly JournalEntry[]
}

function sortOut(entries: readonly JournalEntry[]): SortedOut {
  const events = new Map<EventId, JournalEntry[]>()
  const undoOps: JournalEntry[] = []
  const rest: JournalEntry[] = []
  for (const entry of entries) {
    const id = eventOf(entry)
    if (id !== null) {
      const known = events.get(id)
      if (known === undefined) events.set(id, [entry])
      else known.push(entry)
    } else if (undoTarget(entry) !== null) undoOps.push(entry)
    else rest.push(entry)
  }
  return { events, undoOps, rest }
}

function step(verb: 'Undo' | 'Redo', entries: readonly JournalEntry[], incident: Incident): UndoStep | null {
  const [first] = entries
  return first === undefined ? null : { batch: first.batch, label: undoLabel(verb, entries, incident) }
}
