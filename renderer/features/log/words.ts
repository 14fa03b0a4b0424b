import type { IncidentEvent } from '../../../shared/incident/event.ts'
import { OUTCOME_WORDS, STATE_WORDS } from '../../../shared/incident/fieldWords.ts'
import { covered } from '../../../shared/incident/intervals.ts'
import { pursuitOf } from '../../../shared/incident/pursuit.ts'
import { pagesOf } from '../../../shared/threads/escalationStory.ts'
import { glanceDuration } from '../../../shared/time/glanceDuration.ts'
import { between, type Instant } from '../../../shared/time/instant.ts'
import { zoneLabel } from '../../../shared/time/zones.ts'
import { longDate } from '../../ui/dateWords.ts'
import type { LogZones, RowHead } from './rows.ts'

/** What stands above a line: `25 Oct 2026 · UTC · Berlin +2`. */
export function headWords(head: Exclude<RowHead, null>, at: Instant, { zone, second }: LogZones): string {
  const first = head === 'date' ? longDate(at, zone) : 'The clocks were changed'
  const labels = [zone, ...(second === null ? [] : [second])].map((each) => zoneLabel(each, at))
  return [first, ...labels].join(' · ')
}

/** What became of a hypothesis, after its text: `ruled out: WAL segments already gone`. */
export function outcomeWords(event: IncidentEvent): string {
  if (event.kind === 'action') return event.outcome === 'unknown' ? '' : OUTCOME_WORDS[event.outcome]
  if (event.kind !== 'hypothesis' || event.state === 'open') return withReason('', event)
  return withReason(STATE_WORDS[event.state], event)
}

/** Kinds whose reason says why it was so. */
const REASONED: ReadonlySet<string> = new Set(['hypothesis', 'status', 'decision'])

const withReason = (words: string, event: IncidentEvent): string => {
  if (event.reason === '' || !REASONED.has(event.kind)) return words
  return words === '' ? event.reason : `${words}: ${event.reason}`
}

/** The quiet end of a line: who, then what is worth knowing at a glance. `over`: nothing is awaited any more. */
export function endWords(event: IncidentEvent, over: boolean): readonly string[] {
  const who = event.people.length > 0 ? event.people.join(', ') : event.source
  return [who, lostWords(event), answerWords(event, over), event.edits.length > 0 ? 'edited' : ''].filter(
    (words) => words !== '',
  )
}

function lostWords(event: IncidentEvent): string {
  if (event.kind !== 'hypothesis' || event.state !== 'ruledOut' || event.endedAt === null) return ''
  const pursued = pursuitOf(event, event.endedAt)
  if (pursued === null || covered(pursued) === 0) return ''
  const about = event.precision === 'exact' ? '' : '≈ '
  return `${about}${glanceDuration(covered(pursued))} lost`
}

function answerWords(event: IncidentEvent, over: boolean): string {
  if (event.kind !== 'escalation') return ''
  if (event.declined) return 'declined'
  if (event.acknowledgedAt === null) {
    const pages = pagesOf(event).length
    return over || event.endedAt !== null
      ? ''
      : pages === 1
        ? 'not acknowledged'
        : `paged ${pages} times, not acknowledged`
  }
  const waited = between(event.occurredAt, event.acknowledgedAt)
  return waited >= 0 && event.precision === 'exact' ? `acknowledged in ${glanceDuration(waited)}` : 'acknowledged'
}
