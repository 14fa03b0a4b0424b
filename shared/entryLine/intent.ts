import type { EventFields, EventLink, NewEvent } from '../incident/event.ts'
import { EVENT_DEFAULTS } from '../incident/event.ts'
import type { Layout } from './layout.ts'
import { isChange } from './layout.ts'
import type { Mark } from './marks.ts'
import type { EntryLineIntent } from './reading.ts'
import type { ResolvedTime } from './time/resolve.ts'

/** What a line asks for, first and besides. Empty when there is nothing left to log. */
export function intentsOf(layout: Layout, time: ResolvedTime): readonly EntryLineIntent[] {
  switch (layout.mode) {
    case 'add': {
      const event = newEvent(layout, time)
      return event.text === '' ? [] : [{ kind: 'add', event }, ...changes(layout, time, '')]
    }
    case 'change':
      return changes(layout, time, layout.text)
    case 'verb':
      return [...verbIntents(layout, time), ...changes(layout, time, '')]
  }
}

function newEvent({ kind, marks, text, expectation }: Layout, { start, end, precision }: ResolvedTime): NewEvent {
  const people = [...new Set(marks.flatMap((mark) => (mark.part === 'person' ? [mark.value] : [])))]
  const tags = [...new Set(marks.flatMap((mark) => (mark.part === 'tag' ? [mark.value] : [])))]
  const escalated = kind?.kind === 'escalation' && people.length > 0
  const others: Partial<EventFields> = {
    endedAt: end,
    precision,
    tags,
    people: escalated ? [] : people,
    escalatedTo: escalated ? people.join(', ') : '',
    method: kind?.method ?? null,
    links: evidenceIn(marks),
    expectedEffect: expectation?.effect ?? '',
    checkAt: expectation?.checkAt ?? null,
  }
  return {
    kind: kind?.kind ?? 'note',
    text: text === '' && escalated ? people.join(', ') : text,
    occurredAt: start,
    ...withoutDefaults(others),
  }
}

/** One link to each hypothesis: of several marks the last one counts. */
function evidenceIn(marks: readonly Mark[]): readonly EventLink[] {
  const links = marks.flatMap((mark): readonly EventLink[] =>
    mark.part === 'evidence' && mark.value !== null ? [{ to: mark.value, relation: mark.relation }] : [],
  )
  return links.filter((link, index) => !links.some((other, later) => later > index && other.to === link.to))
}

/** A new event says only what differs from the defaults, so that the record stays readable. */
function withoutDefaults(fields: Partial<EventFields>): Partial<EventFields> {
  const defaults: Readonly<Record<string, unknown>> = EVENT_DEFAULTS
  const said = Object.entries(fields).filter(
    ([name, value]) => value !== defaults[name] && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(said)
}

function changes({ marks }: Layout, { start }: ResolvedTime, reason: string): readonly EntryLineIntent[] {
  return marks.filter(isChange).flatMap((mark): readonly EntryLineIntent[] => {
    if (mark.value === null) return []
    if (mark.part === 'status') return [{ kind: 'status', to: mark.value, at: start, reason }]
    return [{ kind: 'severity', to: mark.value, at: start, reason }]
  })
}

function verbIntents({ verb, marks, text }: Layout, time: ResolvedTime): readonly EntryLineIntent[] {
  const target = verb?.target ?? null
  if (verb === null || target === null) return []
  const event = target.id
  const at = time.start
  const said = text.replace(/^[-–—:]\s+/, '')
  const remark: readonly EntryLineIntent[] =
    said === '' ? [] : [{ kind: 'add', event: { kind: 'note', text: said, occurredAt: at } }]
  switch (verb.act.kind) {
    case 'hypothesis':
      return [{ kind: 'hypothesis', event, state: verb.act.state, at, reason: said }]
    case 'acknowledge': {
      const named = marks.find((mark) => mark.part === 'person')?.value ?? null
      if (named !== null) return [{ kind: 'acknowledge', event, at, by: named }, ...remark]
      return [{ kind: 'acknowledge', event, at, by: said === '' ? target.escalatedTo : said }]
    }
    case 'endImpact':
      return [{ kind: 'endImpact', event, at }, ...remark]
  }
}
