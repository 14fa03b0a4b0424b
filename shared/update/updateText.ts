import { oneLine } from '../document/printable.ts'
import { APPROXIMATE, whenWords } from '../document/when.ts'
import type { IncidentEvent } from '../incident/event.ts'
import { OUTCOME_WORDS, STATE_WORDS, STATUS_WORDS } from '../incident/fieldWords.ts'
import { holderOf } from '../incident/holderOf.ts'
import type { Incident } from '../incident/incident.ts'
import { standingDecline } from '../threads/escalationStory.ts'
import { type Thread, threadsOf } from '../threads/threadsOf.ts'
import { formatDuration, formatMinute } from '../time/format.ts'
import { wholeMinutes } from '../time/glanceDuration.ts'
import { between, type Instant, instant, MINUTE, type ZoneId } from '../time/instant.ts'
import { sameDay, zoneLabel } from '../time/zones.ts'
import type { UpdateDue } from './updateDue.ts'

interface Asking {
  readonly incident: Incident
  readonly due: UpdateDue
  readonly now: Instant
  readonly zone: ZoneId
}

/**
 * A text to send: conditions as they are now, actions and findings that are new since the last update, what is needed,
 * and when the next one comes: `updateMinutes` after this one. Plain text, times in `zone` and labelled, what lasts measured until `now` [U2].
 */
export function updateText(asking: Asking): string {
  const { incident, due, now, zone } = asking
  const head = [incident.title, incident.severity, STATUS_WORDS[incident.status]].filter((word) => word !== null)
  const threads = threadsOf(incident.timeline.filter((event) => !event.hidden))
  const needs = [
    ...threads.flatMap((thread) => needOf(thread, now)),
    ...(holderOf(incident, 'incidentCommander') === null ? ['Somebody to take command'] : []),
  ]
  const since = due.last === null ? 'so far' : `since ${timeOf(due.last, asking)}`
  return [
    [...head, clock(now, zone)].join(' · '),
    section(
      'Conditions',
      threads.flatMap((thread) => conditionOf(thread, asking)),
      'No impact is running',
    ),
    section(
      `Actions ${since}`,
      due.news.flatMap((event) => newsOf(event, asking)),
      'Nothing new',
    ),
    section('Needs', needs, 'Nothing'),
    ...(incident.updateMinutes === 0
      ? []
      : [`Next update at ${clock(instant(now + incident.updateMinutes * MINUTE), zone)}`]),
  ].join('\n\n')
}

const clock = (at: Instant, zone: ZoneId): string => `${formatMinute(at, zone)} ${zoneLabel(zone, at)}`

const section = (title: string, lines: readonly string[], none: string): string =>
  [title, ...(lines.length === 0 ? [none] : lines).map((line) => `- ${line}`)].join('\n')

const named = ({ number, text }: IncidentEvent): string => `${number === null ? '' : `${number} `}${oneLine(text)}`

/** `≈ 14:05`, with the date where it is another day than now. */
function timeOf({ occurredAt: at, precision }: IncidentEvent, { now, zone }: Asking): string {
  if (precision === 'orderOnly') return ''
  if (precision === 'day' || !sameDay(at, now, zone)) return whenWords({ at, precision }, null, zone)
  return `${APPROXIMATE[precision]}${formatMinute(at, zone)}`
}

const lasting = (since: Instant | null, now: Instant): string =>
  since === null || now - since < MINUTE ? '' : ` for ${formatDuration(wholeMinutes(between(since, now)))}`

function conditionOf(thread: Thread, { now }: Asking): readonly string[] {
  const { event } = thread
  if (thread.kind === 'impact') {
    const scope = event.scope === '' ? '' : ` (${event.scope})`
    return [`${oneLine(event.text)}${scope}, still running${lasting(thread.since, now)}`]
  }
  return thread.kind === 'hypothesis' ? [`Looking into ${named(event)}${lasting(thread.since, now)}`] : []
}

function needOf(thread: Thread, now: Instant): readonly string[] {
  if (thread.kind !== 'escalation') return []
  const { event, since } = thread
  const to = event.escalatedTo === '' ? named(event) : `${event.number ?? ''} ${event.escalatedTo}`.trim()
  return [
    standingDecline(event) === null ? `An answer from ${to}, waiting${lasting(since, now)}` : `Somebody for ${to}`,
  ]
}

/** What people outside want to hear of; impacts and escalations that still run stand under the other heads. */
function newsOf(event: IncidentEvent, asking: Asking): readonly string[] {
  if (event.kind === 'communication' || event.kind === 'note') return []
  const time = timeOf(event, asking)
  return [`${time === '' ? '' : `${time} `}${named(event)}${resultOf(event)}`]
}

function resultOf(event: IncidentEvent): string {
  if (event.kind === 'hypothesis' && event.state !== 'open') {
    return `: ${STATE_WORDS[event.state]}${event.reason === '' ? '' : `, ${oneLine(event.reason)}`}`
  }
  return event.kind === 'action' && event.outcome !== 'unknown' ? `: ${OUTCOME_WORDS[event.outcome]}` : ''
}
