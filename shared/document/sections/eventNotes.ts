import type { IncidentEvent } from '../../incident/event.ts'
import { AUDIENCE_WORDS, METHOD_WORDS, OUTCOME_WORDS, ROLE_WORDS, STATUS_WORDS } from '../../incident/fieldWords.ts'
import { formatDate, formatDuration } from '../../time/format.ts'
import { between } from '../../time/instant.ts'
import type { Cell } from '../blocks.ts'
import { joined, words } from '../inlines.ts'
import { instantInline, momentCell } from '../moments.ts'
import { endStamp, type Story } from '../story.ts'
import { remark } from './line.ts'
import { triesOf } from './tries.ts'

/** Everything else that is recorded of an event, briefly. Empty when there is nothing. */
export const eventNotes = (story: Story, event: IncidentEvent): Cell =>
  joined(
    [
      until(story, event),
      ...ofKind(story, event),
      event.certainty === 'fact' ? [] : [words(event.certainty)],
      remark('tags: ', event.tags.join(', ')),
    ],
    '; ',
  )

/** The column of notes is narrow: a length stays on one line. */
const NO_BREAK = '\u00a0'

function until(story: Story, event: IncidentEvent): Cell {
  const end = endStamp(event)
  if (end === null) return []
  const measured = event.precision === 'exact' || event.precision === 'about'
  const about = event.precision === 'about' ? '≈ ' : ''
  const length = `${about}${formatDuration(between(event.occurredAt, end.at))}`
  const sameDay = formatDate(end.at, story.style.zone) === formatDate(event.occurredAt, story.style.zone)
  const style = { ...story.style, naming: sameDay ? 'clock' : 'column' } as const
  return [words('until '), ...momentCell(end, style), words(measured ? ` (${length.replaceAll(' ', NO_BREAK)})` : '')]
}

const STATES = { open: 'open', ruledOut: 'ruled out', confirmed: 'confirmed', parked: 'parked' } as const

function ofKind(story: Story, event: IncidentEvent): readonly Cell[] {
  switch (event.kind) {
    case 'detection':
      return [event.method === null ? [] : [words(METHOD_WORDS[event.method])], remark('source: ', event.source)]
    case 'action':
      return [
        event.outcome === 'unknown' ? [] : [words(`outcome: ${OUTCOME_WORDS[event.outcome]}`)],
        remark('expected: ', event.expectedEffect),
      ]
    case 'hypothesis':
      return [[words(STATES[event.state])], remark('', event.reason)]
    case 'escalation':
      return [
        remark('to ', event.escalatedTo),
        remark('via ', event.via),
        triesOf(story, event),
        answered(story, event),
      ]
    case 'communication':
      return [
        event.audience === null ? [] : [words(`to ${AUDIENCE_WORDS[event.audience]}`)],
        remark('via ', event.channel),
      ]
    case 'impact':
      return [remark('scope: ', event.scope)]
    case 'mitigation':
      return [event.endsImpact ? [words('ended the main impact')] : []]
    case 'decision':
      return [remark('not taken: ', event.optionsNotTaken), remark('because ', event.reason)]
    case 'status':
      return [changed(event), remark('', event.reason)]
    default:
      return []
  }
}

function answered(story: Story, event: IncidentEvent): Cell {
  if (event.declined) return event.tries.length > 0 ? [] : [words('declined')]
  if (event.acknowledgedAt === null) return []
  const sameDay = formatDate(event.acknowledgedAt, story.style.zone) === formatDate(event.occurredAt, story.style.zone)
  const style = { ...story.style, naming: sameDay ? 'clock' : 'column' } as const
  return [words('acknowledged '), instantInline(event.acknowledgedAt, style)]
}

function changed({ change }: IncidentEvent): Cell {
  if (change === null) return []
  const from = (was: string | null): string => (was === null ? '' : ` (was ${was})`)
  switch (change.what) {
    case 'status':
      return [
        words(`status ${STATUS_WORDS[change.to]}${from(change.from === null ? null : STATUS_WORDS[change.from])}`),
      ]
    case 'severity':
      return [words(`severity ${change.to}${from(change.from)}`)]
    default:
      return [words(`${ROLE_WORDS[change.role]} ${change.to}${from(change.from)}`)]
  }
}
