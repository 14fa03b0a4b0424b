import type { IncidentEvent } from '../incident/event.ts'
import { AUDIENCE_WORDS, METHOD_WORDS, OUTCOME_WORDS } from '../incident/fieldWords.ts'
import { isBuiltInKind } from '../incident/kinds.ts'
import { formatDateTime, formatMinute } from '../time/format.ts'
import type { Instant, ZoneId } from '../time/instant.ts'

export interface StoryPart {
  readonly label: string
  /** Empty: nobody recorded it. */
  readonly text: string
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const timeOf = (at: Instant | null, zone: ZoneId): string => (at === null ? '' : formatDateTime(at, zone))

/** The questions that a kind of event answers, with what the log says. */
export function storyOf(event: IncidentEvent, zone: ZoneId): readonly StoryPart[] {
  if (!isBuiltInKind(event.kind)) return []
  switch (event.kind) {
    case 'detection':
      return [
        { label: 'How', text: event.method === null ? '' : capital(METHOD_WORDS[event.method]) },
        { label: 'By what or whom', text: event.source },
      ]
    case 'action':
      return [
        { label: 'Expected', text: event.expectedEffect },
        { label: 'Outcome', text: outcomeText(event, zone) },
      ]
    case 'hypothesis':
      return [
        { label: 'Why it looked right', text: event.whyItLookedRight },
        ...(event.state === 'open' ? [] : [{ label: REASON_LABELS[event.state], text: event.reason }]),
        { label: 'What would have shown it sooner', text: event.soonerBy },
      ]
    case 'escalation':
      return [
        { label: 'To', text: event.escalatedTo },
        { label: 'Via', text: event.via },
        ...(event.tries.length === 0 ? [] : [{ label: 'Tries', text: triesText(event, zone) }]),
        { label: 'Acknowledged', text: event.declined ? 'Declined' : timeOf(event.acknowledgedAt, zone) },
      ]
    case 'communication':
      return [
        { label: 'To whom', text: event.audience === null ? '' : capital(AUDIENCE_WORDS[event.audience]) },
        { label: 'Channel', text: event.channel },
      ]
    case 'impact':
      return [
        { label: 'Who or what', text: event.scope },
        // A point has no end to tell of.
        ...(event.endedAt === event.occurredAt ? [] : [{ label: 'Ended', text: timeOf(event.endedAt, zone) }]),
      ]
    case 'mitigation':
      return [{ label: 'Main impact', text: event.endsImpact ? 'Ended by this' : 'Not ended by this' }]
    case 'decision':
      return [
        { label: 'Options not taken', text: event.optionsNotTaken },
        { label: 'Why', text: event.reason },
      ]
    case 'status':
      return event.reason === '' ? [] : [{ label: 'Why', text: event.reason }]
    case 'resolution':
    case 'note':
      return []
  }
}

const REASON_LABELS = {
  ruledOut: 'What disproved it',
  confirmed: 'What confirmed it',
  parked: 'Why it was parked',
} as const

/** `Worked in part, seen 2026-11-22 14:21 UTC`. */
function outcomeText({ outcome, outcomeAt }: IncidentEvent, zone: ZoneId): string {
  if (outcome === 'unknown') return ''
  return capital(OUTCOME_WORDS[outcome]) + (outcomeAt === null ? '' : `, seen ${formatDateTime(outcomeAt, zone)}`)
}

const triesText = ({ tries }: IncidentEvent, zone: ZoneId): string =>
  tries
    .map((one) => {
      const time = formatMinute(one.at, zone)
      if (one.kind === 'paged') return `paged ${one.to === '' ? 'again' : one.to} ${time}`
      return `${one.by} declined ${time}${one.reason === '' ? '' : ` (${one.reason})`}`.trim()
    })
    .join('; ')
