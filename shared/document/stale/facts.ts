import type { EventId } from '../../ids.ts'
import { DURATION_LABELS } from '../../incident/duration.ts'
import type { IncidentEvent } from '../../incident/event.ts'
import { type Incident, MILESTONES } from '../../incident/incident.ts'
import { type Metrics, metricsOf } from '../../incident/metrics.ts'
import { MILESTONE_NAMES } from '../../incident/milestone.ts'
import { quoted } from '../../incident/quoted.ts'
import { formatDate, formatDuration, formatMinute, formatTime } from '../../time/format.ts'
import { glanceDuration } from '../../time/glanceDuration.ts'
import { between, type Instant, type Millis, millis, UTC, type ZoneId } from '../../time/instant.ts'
import type { Counted } from './counted.ts'
import { countNumber, type NumberKind, numberOf } from './numbersIn.ts'

/** Something that the record says in a number. */
export interface NumberFact {
  /** Names it for good: the same fact has the same key after every correction. */
  readonly key: string
  readonly kind: NumberKind
  /** What it is, in words: “time spent on H2”. */
  readonly name: string
  /** Every way in which it is printed, the fullest first; as in `WrittenNumber.number`. */
  readonly prints: readonly string[]
  /** The events it is read from; a correction of one of them changes it. */
  readonly events: readonly EventId[]
}

/**
 * What the record prints as numbers: durations and milestones, the times of events, what each misleading path cost, and counts.
 * Times in UTC, as the document prints them, and in the zone of the incident. What still grows is left out: it would be wrong
 * a minute later.
 */
export function numberFacts(incident: Incident, now: Instant): readonly NumberFact[] {
  const metrics = metricsOf(incident, now)
  const zones = [...new Set([UTC, incident.zone])]
  const events = incident.timeline.filter(({ hidden }) => !hidden)
  return [
    ...lengthFacts(metrics),
    ...milestoneFacts(metrics, zones),
    ...pathFacts(metrics),
    ...events.flatMap((event) => eventFacts(event, zones)),
    ...countFacts(incident, events),
  ]
}

const lengths = (ms: Millis): readonly string[] => [
  ...new Set([formatDuration(ms), glanceDuration(ms)].map((text) => numberOf('length', text))),
]

const clocks = (at: Instant, zone: ZoneId): readonly string[] => [
  numberOf('clock', formatTime(at, zone)),
  numberOf('clock', formatMinute(at, zone)),
]

const lengthFacts = ({ durations, milestones, misleadingPaths }: Metrics): readonly NumberFact[] =>
  Object.values(durations).flatMap(({ name, ms, from, to, soFar }): readonly NumberFact[] => {
    if (ms === null || ms === 0 || soFar) return []
    const ends = [from, to].flatMap((end) => (end === null ? [] : (milestones[end].point?.event ?? [])))
    const events = name === 'misleadingPaths' ? misleadingPaths.map(({ event }) => event) : ends
    const label = DURATION_LABELS[name]
    return [
      {
        key: `length:${name}`,
        kind: 'length',
        name: `${label.slice(0, 1).toLowerCase()}${label.slice(1)}`,
        prints: lengths(ms),
        events,
      },
    ]
  })

const milestoneFacts = ({ milestones }: Metrics, zones: readonly ZoneId[]): readonly NumberFact[] =>
  MILESTONES.flatMap((milestone): readonly NumberFact[] => {
    const { point } = milestones[milestone]
    if (point === null) return []
    const name = MILESTONE_NAMES[milestone].toLowerCase()
    const events = point.event === null ? [] : [point.event]
    return zones.flatMap((zone): readonly NumberFact[] => [
      {
        key: `milestone:${milestone}:date@${zone}`,
        kind: 'date',
        name: `date of ${name}`,
        prints: [numberOf('date', formatDate(point.at, zone))],
        events,
      },
      ...(point.precision === 'day'
        ? []
        : [
            {
              key: `milestone:${milestone}@${zone}`,
              kind: 'clock',
              name: `time of ${name}`,
              prints: clocks(point.at, zone),
              events,
            } as const,
          ]),
    ])
  })

function pathFacts({ misleadingPaths, misleadingShare }: Metrics): readonly NumberFact[] {
  const measured = misleadingPaths.filter(({ durationMs }) => durationMs !== null)
  const events = measured.map(({ event }) => event)
  const added = measured.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0)
  return [
    ...measured.map(
      ({ event, number, text, durationMs }): NumberFact => ({
        key: `path:${event}`,
        kind: 'length',
        name: `time spent on ${number ?? quoted(text)}`,
        prints: lengths(durationMs ?? millis(0)),
        events: [event],
      }),
    ),
    ...(added === 0
      ? []
      : [
          {
            key: 'paths:added',
            kind: 'length',
            name: 'misleading paths added up',
            prints: lengths(millis(added)),
            events,
          } as const,
        ]),
    ...(misleadingShare === null || misleadingShare === 0
      ? []
      : [
          {
            key: 'paths:share',
            kind: 'share',
            name: 'share of misleading paths',
            prints: [numberOf('share', `${Math.round(misleadingShare * 100)} %`)],
            events,
          } as const,
        ]),
  ]
}

/** An event known by its day or its order alone has no time that could be quoted. */
function eventFacts(event: IncidentEvent, zones: readonly ZoneId[]): readonly NumberFact[] {
  const { id, occurredAt, endedAt, acknowledgedAt, precision, kind } = event
  if (precision === 'orderOnly' || precision === 'day') return []
  const name = event.number ?? quoted(event.text)
  const moments = [
    ['start', 'start', occurredAt],
    ['end', 'end', endedAt],
    ['acknowledged', 'answer', acknowledgedAt],
  ] as const
  const times = moments.flatMap(([part, words, at]) =>
    at === null
      ? []
      : zones.map(
          (zone): NumberFact => ({
            key: `event:${id}:${part}@${zone}`,
            kind: 'clock',
            name: part === 'start' && endedAt === null ? `time of ${name}` : `${words} of ${name}`,
            prints: clocks(at, zone),
            events: [id],
          }),
        ),
  )
  if (endedAt === null || endedAt <= occurredAt || kind === 'hypothesis') return times
  const length = lengths(between(occurredAt, endedAt))
  return [
    ...times,
    { key: `event:${id}:length`, kind: 'length', name: `length of ${name}`, prints: length, events: [id] },
  ]
}

function countFacts(incident: Incident, events: readonly IncidentEvent[]): readonly NumberFact[] {
  const ofKind = (kind: IncidentEvent['kind']): number => events.filter((event) => event.kind === kind).length
  const counts: Readonly<Record<Counted, readonly [name: string, count: number]>> = {
    event: ['number of events', events.length],
    path: [
      'number of misleading paths',
      events.filter(({ kind, state }) => kind === 'hypothesis' && state === 'ruledOut').length,
    ],
    hypothesis: ['number of hypotheses', ofKind('hypothesis')],
    escalation: ['number of escalations', ofKind('escalation')],
    communication: ['number of messages', ofKind('communication')],
    action: ['number of actions', ofKind('action')],
    actionItem: ['number of action items', incident.actionItems.filter(({ removed }) => !removed).length],
    factor: ['number of contributing factors', incident.factors.filter(({ removed }) => !removed).length],
  }
  return (Object.keys(counts) as readonly Counted[]).map((thing): NumberFact => {
    const [name, count] = counts[thing]
    return { key: `count:${thing}`, kind: 'count', name, prints: [countNumber(thing, count)], events: [] }
  })
}
