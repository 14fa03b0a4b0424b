import type { EventRow } from '../../document/data/eventsCsv.ts'
import type { EventId } from '../../ids.ts'
import type { Rejection } from '../../incident/commands.ts'
import { fieldsProblem } from '../../incident/decide/checks.ts'
import type { EventFields, EventLink, ImportSource, IncidentEvent, NewEvent } from '../../incident/event.ts'
import type { Incident } from '../../incident/incident.ts'
import { isBuiltInKind } from '../../incident/kinds.ts'
import { rejectionReason } from '../../incident/rejectionMessage.ts'
import { sameValue } from '../../incident/sameValue.ts'
import type { Instant } from '../../time/instant.ts'
import type { FactsProblem } from '../facts/shape.ts'
import { TABLE_IMPORTER, type TableRow } from './row.ts'

interface EventRowsRead {
  readonly rows: readonly TableRow[]
  readonly warnings: readonly FactsProblem[]
}

/**
 * What rows of events come to [G1]: an event of the incident that a row names by its id, or says with the same words at the
 * same time, is changed where the row says something that the event never said; every other is new.
 */
export function eventRows(file: string, read: readonly EventRow[], incident: Incident, now: Instant): EventRowsRead {
  const known = knownIn(incident)
  const imported = new Map<string, EventId>(
    [...incident.events.values()].flatMap(({ id, importedFrom }) =>
      importedFrom?.importer === TABLE_IMPORTER ? [[importedFrom.key, id]] : [],
    ),
  )
  const inFile = new Set(read.map(({ id }) => id).filter((id) => id !== ''))
  const used = new Set<EventId>()
  const warnings: FactsProblem[] = []
  const rows = read.map((row): TableRow => {
    const warn = (column: string, reason: string) => warnings.push({ path: `line ${row.line}, ${column}`, reason })
    const match = known(row).find(({ id }) => !used.has(id))
    if (match !== undefined) used.add(match.id)
    const given = settled(row, { incident, inFile, imported }, warn)
    const event: NewEvent = { ...row.fields, ...given }
    const facts = { kind: 'event', key: `${file}:${row.line}`, file, line: row.line, event } as const
    const source = { importer: TABLE_IMPORTER, key: row.id === '' ? facts.key : row.id }
    if (match !== undefined) return { ...facts, ...toKnown(match, given, source, incident, now) }
    if (row.fields.attachments.length > 0) warn('attachments', 'The files are not in the table and were left out.')
    return { ...facts, ...toNew(event, source, incident, now) }
  })
  return { rows, warnings }
}

type Outcome = Pick<TableRow, 'standing' | 'note' | 'proposal'>

const impossible = (problem: Rejection): Outcome => ({
  standing: 'impossible',
  note: rejectionReason(problem),
  proposal: null,
})

function toNew(wanted: NewEvent, importedFrom: ImportSource, incident: Incident, now: Instant): Outcome {
  const { attachments: _, ...event } = wanted
  // Where its links lead to may be made by the same import.
  const { links: __, ...checked } = event
  const problem = fieldsProblem(incident, checked, checked, now)
  if (problem !== null) return impossible(problem)
  return { standing: 'new', note: '', proposal: { kind: 'create', event, importedFrom } }
}

function toKnown(
  event: IncidentEvent,
  given: Partial<EventFields>,
  importedFrom: ImportSource,
  incident: Incident,
  now: Instant,
): Outcome {
  if (event.retracted !== null) return { standing: 'known', note: 'taken back here, which is kept', proposal: null }
  const { changes, kept } = changesOf(event, given)
  const names = Object.keys(changes).map(columnWords)
  const keptWords = kept.length === 0 ? [] : [`${kept.map(columnWords).join(', ')} corrected since, which is kept`]
  if (names.length === 0) return { standing: 'known', note: keptWords[0] ?? 'in the log already', proposal: null }
  const { links: _, ...checked } = changes
  const problem = fieldsProblem(incident, checked, { ...event, ...changes }, now)
  if (problem !== null) return impossible(problem)
  const note = [`changes ${names.join(', ')}`, ...keptWords].join('; ')
  return { standing: 'changed', note, proposal: { kind: 'update', event: event.id, changes, importedFrom } }
}

const columnWords = (field: string): string =>
  field === 'occurredAt' ? 'happened_at' : field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The events of the incident that a row may tell of, the surest first. */
function knownIn({ events }: Incident): (row: EventRow) => readonly IncidentEvent[] {
  const nameOf = (text: string, at: Instant): string => `${at} ${text.trim()}`
  const byKey = new Map<string, IncidentEvent>()
  const byWords = new Map<string, IncidentEvent[]>()
  for (const event of events.values()) {
    if (event.importedFrom?.importer === TABLE_IMPORTER) byKey.set(event.importedFrom.key, event)
    const name = nameOf(event.text, event.occurredAt)
    const namesakes = byWords.get(name)
    if (namesakes === undefined) byWords.set(name, [event])
    else namesakes.push(event)
  }
  return ({ id, fields }) => [
    ...(id === '' ? [] : [events.get(id as EventId), byKey.get(id)].filter((event) => event !== undefined)),
    ...(byWords.get(nameOf(fields.text, fields.occurredAt)) ?? []),
  ]
}

interface Place {
  readonly incident: Incident
  /** The ids that rows of the file have. */
  readonly inFile: ReadonlySet<string>
  /** What earlier imports called events. */
  readonly imported: ReadonlyMap<string, EventId>
}

/** What a row says, as it can be said in this incident: kinds that it knows, links that lead somewhere. */
function settled(
  { given, id }: EventRow,
  { incident, inFile, imported }: Place,
  warn: (column: string, reason: string) => void,
): Partial<EventFields> {
  const { kind, links = [] } = given
  const isKnown = kind === undefined || isBuiltInKind(kind) || incident.kinds.some((custom) => custom.id === kind)
  if (!isKnown) warn('kind', `This incident knows no kind “${kind}”; it was taken as a note.`)
  const standing = links.flatMap(({ to, relation }): readonly EventLink[] => {
    if (incident.events.has(to)) return [{ to, relation }]
    const here = imported.get(to)
    if (here !== undefined) return [{ to: here, relation }]
    if (inFile.has(to) && to !== id) return [{ to, relation }]
    warn('links', 'A link to an event that is not here was left out.')
    return []
  })
  return {
    ...given,
    ...(given.text === undefined ? {} : { text: given.text.trim() }),
    ...(isKnown ? {} : { kind: 'note' }),
    ...(given.links === undefined ? {} : { links: standing }),
  }
}

/** What a row says anew. What the event said once and was corrected from stays corrected: the row is the older one. */
function changesOf(
  event: IncidentEvent,
  given: Partial<EventFields>,
): { readonly changes: Partial<EventFields>; readonly kept: readonly string[] } {
  const standing = new Map<string, unknown>(Object.entries(event))
  const differing = Object.entries(given).filter(
    ([field, is]) => field !== 'attachments' && !sameValue(standing.get(field), is),
  )
  const isOlder = ([field, is]: readonly [string, unknown]): boolean =>
    event.edits.some((edit) => edit.field === field && sameValue(edit.was, is))
  return {
    changes: Object.fromEntries(differing.filter((one) => !isOlder(one))),
    kept: differing.filter(isOlder).map(([field]) => field),
  }
}
