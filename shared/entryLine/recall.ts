import type { EventId } from '../ids.ts'
import type { Change, EventFields, IncidentEvent, NewEvent } from '../incident/event.ts'
import { EVENT_DEFAULTS } from '../incident/event.ts'
import type { Incident } from '../incident/incident.ts'
import { isBuiltInKind, KINDS } from '../incident/kinds.ts'
import { handleOf, personCalled } from '../incident/people.ts'
import { sameValue } from '../incident/sameValue.ts'
import type { Instant } from '../time/instant.ts'
import { instant, UTC } from '../time/instant.ts'
import { methodLead } from './kind.ts'
import { isPersonName, isTagName } from './marks.ts'
import { readEntryLine } from './read.ts'
import type { Span } from './span.ts'
import { headEnd, inOrder, overlapsAny, wordsOf } from './span.ts'
import { VERBS } from './verb.ts'

/** Something a user logged, as a line that can be typed over. */
export interface Recalled {
  readonly event: EventId
  /** `event`: the line that made it. `state`: the line that ruled it out, confirmed or parked it. */
  readonly made: 'event' | 'state'
  readonly text: string
  /** What looks like a mark and was text. */
  readonly plain: readonly Span[]
  /** The time that stands while the line names none. */
  readonly at: Instant
}

/**
 * What somebody logged here, the latest first: events that stand, and hypotheses that they ruled out, confirmed or
 * parked. What came by an import was not typed and is left out, as
 * are roles, which no line can give.
 */
export function recallable(incident: Incident, author: string, most = 50): readonly Recalled[] {
  const found: { readonly when: Instant; readonly event: IncidentEvent; readonly made: Recalled['made'] }[] = []
  for (const event of incident.timeline) {
    if (event.importedFrom !== null || event.change?.what === 'role') continue
    if (event.recordedBy === author) found.push({ when: event.recordedAt, event, made: 'event' })
    const edit = event.edits.findLast(({ field, imported }) => field === 'state' && imported !== true)
    if (edit?.by === author && event.state !== 'open' && event.kind === 'hypothesis')
      found.push({ when: edit.at, event, made: 'state' })
  }
  found.sort((a, b) => b.when - a.when)
  return found.slice(0, most).map(({ event, made }) => recalled(event, made, incident))
}

/** The line that would log the event, or what became of the hypothesis, as it stands now. */
export function recalled(event: IncidentEvent, made: Recalled['made'], incident: Incident): Recalled {
  if (made === 'state') {
    const verb = VERBS.find(({ act }) => act.kind === 'hypothesis' && act.state === event.state)
    const lead = `${verb?.words ?? 'rule out'} ${event.number ?? ''}`
    const line = event.reason === '' ? lead : `${lead}: ${event.reason}`
    const words = event.reason === '' ? null : { from: line.length - event.reason.length, to: line.length }
    return { event: event.id, made, at: event.endedAt ?? event.occurredAt, ...withPlain(line, words, incident) }
  }
  if (event.change !== null && event.change.what !== 'role') return changed(event, event.change, incident)
  const lead = leadOf(event, incident)
  const cut = headEnd(event.text)
  const line = `${lead}${event.text.slice(0, cut)}${marksOf(event, incident)}${event.text.slice(cut)}`
  const words = { from: lead.length, to: lead.length + cut }
  return { event: event.id, made, at: event.occurredAt, ...withPlain(line, words, incident) }
}

/** `=identified found it`: what changed, then why. */
function changed(event: IncidentEvent, change: Exclude<Change, { what: 'role' }>, incident: Incident): Recalled {
  const lead = `${change.what === 'status' ? '=' : '!'}${change.to.toLowerCase().replaceAll(' ', '')}`
  const line = event.reason === '' ? lead : `${lead} ${event.reason}`
  const words = event.reason === '' ? null : { from: lead.length + 1, to: lead.length + 1 + headEnd(event.reason) }
  return { event: event.id, made: 'event', at: event.occurredAt, ...withPlain(line, words, incident) }
}

function leadOf({ kind, method }: IncidentEvent, incident: Incident): string {
  if (kind === 'note' || kind === 'status') return ''
  if (!isBuiltInKind(kind)) {
    const label = incident.kinds.find(({ id }) => id === kind)?.label ?? ''
    return label === '' ? '' : `${label}: `
  }
  const prefix = `${KINDS[kind].prefix} `
  return kind === 'detection' && method !== null ? `${prefix}${methodLead(method)}: ` : prefix
}

/** Those people and tags that a line can name; the others stay with the event untouched. */
function marksOf(event: IncidentEvent, incident: Incident): string {
  const named = event.kind === 'escalation' ? event.escalatedTo.split(', ') : event.people
  const people = named.filter((name) => isPersonName(handleOf(name)) && personCalled(handleOf(name), incident) === name)
  if (event.kind === 'status') return ''
  return [
    ...people.map((name) => ` @${handleOf(name)}`),
    ...event.tags.filter(isTagName).map((tag) => ` #${tag}`),
  ].join('')
}

/** Marks as plain whatever would be understood, or found wrong, in the words. */
function withPlain(text: string, words: Span | null, incident: Incident): Pick<Recalled, 'text' | 'plain'> {
  if (words === null) return { text, plain: [] }
  const escapes = wordsOf(text, words.from, words.to).filter((word) => word.text.startsWith('\\'))
  let plain: readonly Span[] = escapes.map(({ from, to }) => ({ from, to }))
  const at = instant(0)
  for (let turn = 0; turn < 100; turn++) {
    const { chips, problem } = readEntryLine(text, { now: at, startedAt: at, zone: UTC, incident, plain })
    const wrong = [...chips, ...(problem === null ? [] : [problem])]
      .map(({ from, to }) => ({ from: Math.max(from, words.from), to: Math.min(to, words.to) }))
      .find((span) => span.from < span.to && !overlapsAny(span, plain))
    if (wrong === undefined) break
    plain = inOrder([...plain, wrong])
  }
  return { text, plain }
}

const COMPARED = [
  'kind',
  'text',
  'people',
  'tags',
  'method',
  'escalatedTo',
  'expectedEffect',
  'checkAt',
] as const satisfies readonly (keyof EventFields)[]

/**
 * What editing a recalled line changes about the event: only what the two readings tell differently, so that what a line
 * cannot say stays. `timeTyped`: the edited line names a time, which the recalled one never does.
 */
export function amendmentOf(before: NewEvent, edited: NewEvent, timeTyped: boolean): Partial<EventFields> {
  const [was, is]: readonly Partial<EventFields>[] = [
    { ...EVENT_DEFAULTS, ...before },
    { ...EVENT_DEFAULTS, ...edited },
  ]
  const changed = COMPARED.filter((field) => !sameValue(was?.[field], is?.[field]))
  const time: Partial<EventFields> = timeTyped
    ? {
        occurredAt: edited.occurredAt,
        precision: edited.precision ?? 'exact',
        ...(edited.endedAt === undefined ? {} : { endedAt: edited.endedAt }),
      }
    : {}
  return { ...Object.fromEntries(changed.map((field) => [field, is?.[field]])), ...time }
}
