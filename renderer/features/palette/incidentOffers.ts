import type { EventId } from '../../../shared/ids.ts'
import type { Command } from '../../../shared/incident/commands.ts'
import { type HypothesisState, type IncidentEvent, STATUSES } from '../../../shared/incident/event.ts'
import { kindLabel, timeWords } from '../../../shared/incident/eventWords.ts'
import { STATE_WORDS, STATUS_WORDS } from '../../../shared/incident/fieldWords.ts'
import { NO_FILTER } from '../../../shared/incident/find/filter.ts'
import { foundIn } from '../../../shared/incident/find/found.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { threadsOf } from '../../../shared/threads/threadsOf.ts'
import type { Instant, ZoneId } from '../../../shared/time/instant.ts'
import type { Offer } from './offer.ts'

interface Doing {
  readonly ask: (command: Command) => void
  readonly now: () => Instant
}

const OPEN = 'Open threads'
const VERBS: Readonly<Record<HypothesisState, string>> = {
  open: 'Reopen',
  ruledOut: 'Rule out',
  confirmed: 'Confirm',
  parked: 'Park',
}

/** What can be done with what is open, and with status and severity; each is one gesture of the incident. */
export function incidentOffers(incident: Incident, doing: Doing): readonly Offer[] {
  return [...threadOffers(incident, doing), ...standingOffers(incident, doing)]
}

function threadOffers(incident: Incident, { ask, now }: Doing): readonly Offer[] {
  const running = new Set(
    threadsOf(incident.timeline).flatMap((thread) =>
      thread.kind === 'hypothesis' && thread.since !== null ? [thread.event.id] : [],
    ),
  )
  return incident.timeline.flatMap((event): readonly Offer[] => {
    const name = event.number ?? ''
    const base = { group: OPEN, detail: event.text }
    if (event.kind === 'hypothesis') return hypothesisOffers(event, running.has(event.id), { ask, now })
    if (event.kind === 'escalation' && event.acknowledgedAt === null && !event.declined) {
      const run = () => ask({ kind: 'acknowledgeEscalation', event: event.id, at: now(), by: event.escalatedTo })
      return [{ ...base, id: `acknowledge:${event.id}`, label: `Acknowledge ${name}`, act: { kind: 'run', run } }]
    }
    if (event.kind === 'impact' && event.endedAt === null && event.precision !== 'orderOnly') {
      const run = () => ask({ kind: 'endImpact', event: event.id, at: now() })
      return [{ ...base, id: `end:${event.id}`, label: `End impact ${name}`, act: { kind: 'run', run } }]
    }
    return []
  })
}

function hypothesisOffers(event: IncidentEvent, isRunning: boolean, { ask, now }: Doing): readonly Offer[] {
  const to: readonly HypothesisState[] = event.state === 'open' ? ['ruledOut', 'confirmed', 'parked'] : ['open']
  return to.map((state) => ({
    id: `${state}:${event.id}`,
    group: OPEN,
    label: `${VERBS[state]} ${event.number ?? 'hypothesis'}`,
    detail: event.text,
    ...(state === 'open' ? { rare: true } : {}),
    act: {
      kind: 'ask',
      question: `Why is ${event.number ?? 'it'} ${state === 'open' ? 'open again' : STATE_WORDS[state]}?`,
      // Without a running clock, now is not when it was settled: its end is left to be filled in.
      run: (reason) =>
        ask(
          isRunning || state === 'open'
            ? { kind: 'setHypothesisState', event: event.id, state, at: now(), reason }
            : { kind: 'amendEvent', event: event.id, changes: { state, reason } },
        ),
    },
  }))
}

function standingOffers(incident: Incident, { ask, now }: Doing): readonly Offer[] {
  const statuses = STATUSES.filter((to) => to !== incident.status).map(
    (to): Offer => ({
      id: `status:${to}`,
      group: 'Status and severity',
      label: `Status ${STATUS_WORDS[to]}`,
      act: {
        kind: 'ask',
        question: `${STATUS_WORDS[incident.status]} → ${STATUS_WORDS[to]}. Why?`,
        run: (reason) => ask({ kind: 'changeStatus', to, at: now(), reason }),
      },
    }),
  )
  const severities = incident.severityScale
    .filter((to) => to !== incident.severity)
    .map(
      (to): Offer => ({
        id: `severity:${to}`,
        group: 'Status and severity',
        label: `Severity ${to}`,
        act: {
          kind: 'ask',
          question: `${incident.severity ?? 'No severity'} → ${to}. Why?`,
          run: (reason) => ask({ kind: 'changeSeverity', to, at: now(), reason }),
        },
      }),
    )
  return [...statuses, ...severities]
}

const MOST_EVENTS = 8

/** The last events that have the words of the query: to go there. */
export function eventOffers(
  incident: Incident,
  query: string,
  zone: ZoneId,
  goTo: (event: EventId) => void,
): readonly Offer[] {
  if (query.trim().length < 2) return []
  const { hits } = foundIn(incident, NO_FILTER, query)
  return hits.slice(-MOST_EVENTS).flatMap((id): readonly Offer[] => {
    const event = incident.events.get(id)
    if (event === undefined) return []
    const name = event.number === null ? '' : `${event.number} `
    return [
      {
        id: `event:${id}`,
        group: 'Events',
        label: `${timeWords(event, zone).text} ${name}${event.text}`,
        detail: kindLabel(incident, event.kind),
        act: { kind: 'run', run: () => goTo(id) },
      },
    ]
  })
}
