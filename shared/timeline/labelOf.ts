import type { IncidentEvent } from '../incident/event.ts'
import { formatDuration } from '../time/format.ts'
import { between } from '../time/instant.ts'

/**
 * The words that stand at an event on the timeline: its text on one line, whom an impact reaches, and what became of an
 * escalation. That nobody
 * acknowledged is said only while the incident goes on; afterwards it may just not have been recorded.
 */
export function labelOf(event: IncidentEvent, over: boolean): string {
  const text = event.text.replace(/\s+/g, ' ').trim()
  if (event.kind === 'impact' && event.scope.trim() !== '')
    return `${text} · ${event.scope.replace(/\s+/g, ' ').trim()}`
  const answer = event.kind === 'escalation' ? answerTo(event, over) : null
  return answer === null ? text : `${text}, ${answer}`
}

/** Times that are only an order, or run backwards, give no length of waiting. */
function answerTo(event: IncidentEvent, over: boolean): string | null {
  if (event.declined) return 'declined'
  if (event.acknowledgedAt === null) return over ? null : 'not acknowledged yet'
  const waited = between(event.occurredAt, event.acknowledgedAt)
  const known = event.precision === 'exact' || event.precision === 'about'
  if (!known || waited < 0) return 'acknowledged'
  return `acknowledged in ${event.precision === 'about' ? '≈ ' : ''}${formatDuration(waited)}`
}
