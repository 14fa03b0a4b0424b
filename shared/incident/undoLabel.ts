import type { EventId } from '../ids.ts'
import type { JournalEntry, Op } from '../journal/entry.ts'
import { assertNever } from '../result.ts'
import { type EventFields, type HypothesisState, type IncidentEvent, TIME_FIELDS } from './event.ts'
import { OUTCOME_WORDS } from './fieldWords.ts'
import { type BulkDeed, type Gesture, gestureOf } from './gesture.ts'
import type { ActionItem, ContributingFactor } from './incident.ts'
import { type CustomKind, type EventKind, isBuiltInKind, KINDS } from './kinds.ts'
import { MILESTONE_NAMES } from './milestone.ts'
import { quoted } from './quoted.ts'
import type { Records } from './records/collections.ts'
import { recordPutWords } from './records/recordWords.ts'

/** What a label is worded from: the incident as it stands. */
export interface LabelSource {
  readonly events: ReadonlyMap<EventId, IncidentEvent>
  readonly factors: readonly ContributingFactor[]
  readonly actionItems: readonly ActionItem[]
  readonly records: Records
  readonly kinds: readonly CustomKind[]
}

const STATE_VERBS: Readonly<Record<HypothesisState, string>> = {
  open: 'reopen',
  ruledOut: 'rule out',
  confirmed: 'confirm',
  parked: 'park',
}

function kindWord(kind: EventKind, kinds: readonly CustomKind[]): string {
  if (isBuiltInKind(kind)) return KINDS[kind].label.toLowerCase()
  return kinds.find((custom) => custom.id === kind)?.label ?? 'event'
}

/** `H2` when it has a number, else its kind and text. */
function named(id: EventId, source: LabelSource): string {
  const event = source.events.get(id)
  if (event === undefined) return 'an event'
  return event.number ?? `${kindWord(event.kind, source.kinds)} ${quoted(event.text)}`
}

const TIMES: ReadonlySet<string> = new Set<keyof EventFields>([...TIME_FIELDS, 'tries', 'earlierStates'])

/** A correction of when it happened, which takes its other times along. */
const isRetimed = (changes: Partial<EventFields>): boolean =>
  (changes.occurredAt !== undefined || typeof changes.endedAt === 'number') &&
  Object.keys(changes).every((field) => TIMES.has(field))

/** The verb for a correction of this one field; other fields, and several at once, are edits. */
function fieldVerb(changes: Partial<EventFields>): string {
  if (isRetimed(changes)) return 'retime'
  const [field, ...more] = Object.keys(changes)
  if (more.length > 0) return 'edit'
  if (field === 'starred') return changes.starred === true ? 'star' : 'unstar'
  if (field === 'hidden') return changes.hidden === true ? 'hide' : 'show'
  if (field === 'kind') return 'change the kind of'
  return field === 'attachments' ? 'change the files of' : 'edit'
}

function amendWords(id: EventId, changes: Partial<EventFields>, source: LabelSource): string {
  const kind = source.events.get(id)?.kind
  const name = named(id, source)
  if (changes.occurredAt !== undefined && isRetimed(changes)) return `retime ${name}`
  if (changes.state !== undefined) return `${STATE_VERBS[changes.state]} ${name}`
  if (kind === 'escalation') {
    const last = changes.tries?.at(-1)
    if (last !== undefined) return last.kind === 'declined' ? `decline ${name}` : `page again for ${name}`
    if (changes.acknowledgedAt !== undefined) return `acknowledge ${name}`
  }
  if (kind === 'impact' && changes.endedAt !== undefined) return `end impact ${name}`
  if (changes.outcomeAt !== undefined && changes.outcome !== undefined) {
    return `mark ${name} as ${OUTCOME_WORDS[changes.outcome]}`
  }
  if (kind === 'action' && changes.checkAt !== undefined) return `ask again about ${name}`
  if (changes.links !== undefined) return `change what ${name} is evidence of`
  return `${fieldVerb(changes)} ${name}`
}

function recordWords(what: string, text: string | undefined, isNew: boolean, removed: boolean | undefined): string {
  const name = text === undefined ? what : `${what} ${quoted(text)}`
  return removed === true ? `remove ${name}` : isNew ? `add ${name}` : `edit ${name}`
}

/** What one op did, as the words after "Undo". */
function opWords(op: Op, source: LabelSource): string {
  switch (op.op) {
    case 'event.add': {
      const { kind, text, change } = op.d.fields
      return change === undefined || change === null
        ? `add ${kindWord(kind, source.kinds)} ${quoted(text)}`
        : `change ${quoted(text)}`
    }
    case 'event.amend':
      return amendWords(op.d.event, op.d.changes, source)
    case 'event.retract':
      return `retract ${named(op.d.event, source)}`
    case 'event.restore':
      return `restore ${named(op.d.event, source)}`
    case 'incident.declare':
      return 'declare the incident'
    case 'incident.amend':
      if (op.d.changes.updateMinutes !== undefined) return 'change how often an update is due'
      return op.d.changes.title === undefined ? 'edit the incident' : `rename to ${quoted(op.d.changes.title)}`
    case 'factor.put': {
      const { factor, changes } = op.d
      const text = changes.text ?? source.factors.find(({ id }) => id === factor)?.text
      return recordWords('contributing factor', text, 'text' in changes && 'primary' in changes, changes.removed)
    }
    case 'actionItem.put': {
      const { item, changes } = op.d
      const text = changes.text ?? source.actionItems.find(({ id }) => id === item)?.text
      return recordWords('action item', text, 'text' in changes && 'list' in changes, changes.removed)
    }
    case 'record.put':
      return recordPutWords(op.d, source.records, (id) => named(id, source))
    case 'milestone.override':
      return `set ${MILESTONE_NAMES[op.d.milestone].toLowerCase()} by hand`
    case 'milestone.clear':
      return `let the log set ${MILESTONE_NAMES[op.d.milestone].toLowerCase()}`
    case 'batch.undo':
    case 'batch.redo':
    case 'journal.seal':
    case 'journal.sleep':
    case 'unknown':
      return 'a change'
    default:
      return assertNever(op)
  }
}

/** A version of a text that one gesture put in the place of another or joined to it. */
const usesKeptText = ([first, ...others]: readonly JournalEntry[]): boolean =>
  first?.op.op === 'record.put' &&
  first.op.d.collection === 'keptText' &&
  first.op.d.changes.removed === true &&
  others.length > 0

/** Several impacts that one gesture ended. */
const endsImpacts = (entries: readonly JournalEntry[]): boolean =>
  entries.length > 1 && entries.every(({ op }) => op.op === 'event.amend' && typeof op.d.changes.endedAt === 'number')
const DEED_VERBS: Readonly<Record<Exclude<BulkDeed, 'change'>, string>> = {
  tag: 'tag',
  untag: 'untag',
  addPerson: 'add a person to',
  removePerson: 'take a person off',
  shift: 'shift',
}

/** What a gesture on several events did, as the words after "Undo". */
function gestureWords(gesture: Gesture, ops: readonly Op[], source: LabelSource): string {
  switch (gesture.kind) {
    case 'bulk': {
      const amends = ops.flatMap((op) => (op.op === 'event.amend' ? [op.d] : []))
      const [first] = amends
      if (first === undefined) return 'a change'
      const verb = gesture.deed === 'change' ? fieldVerb(first.changes) : DEED_VERBS[gesture.deed]
      return `${verb} ${amends.length === 1 ? named(first.event, source) : `${amends.length} events`}`
    }
    case 'merge':
      return `merge ${gesture.from.length + 1} events into ${named(gesture.into, source)}`
    case 'split':
      return `split ${named(gesture.from, source)}`
    default:
      return assertNever(gesture)
  }
}

const isImport = ({ op }: JournalEntry): boolean =>
  (op.op === 'event.add' || op.op === 'event.amend') && op.d.importedFrom !== undefined

/**
 * What undoing (or redoing) these entries of one batch would do: "Undo rule out H2", "Undo add action “Block
 * addresses”", "Undo import of 14 events". Texts are cut at 40 characters.
 */
export function undoLabel(verb: 'Undo' | 'Redo', entries: readonly JournalEntry[], source: LabelSource): string {
  const imported = entries.filter(isImport).length
  if (imported > 0) return `${verb} import of ${imported} ${imported === 1 ? 'event' : 'events'}`
  const [first] = entries
  if (first === undefined) return verb
  const gesture = first.op.op === 'unknown' ? null : gestureOf(first.op.d)
  if (gesture !== null) {
    return `${verb} ${gestureWords(
      gesture,
      entries.map(({ op }) => op),
      source,
    )}`
  }
  if (usesKeptText(entries)) return `${verb} use another version of a text`
  if (endsImpacts(entries)) return `${verb} end impact everywhere`
  const alike = entries.filter(({ op }) => op.op === first.op.op).length
  if (alike > 1 && first.op.op === 'event.retract') return `${verb} retract ${alike} events`
  if (alike > 1 && first.op.op === 'event.restore') return `${verb} restore ${alike} events`
  const added = entries.filter(({ op }) => op.op === 'event.add').length
  return added > 1 ? `${verb} add ${added} events` : `${verb} ${opWords(first.op, source)}`
}
