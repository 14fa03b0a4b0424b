import type { EventFields, IncidentEvent } from '../../../shared/incident/event.ts'
import type { FieldStep, HistoryStep } from '../../../shared/incident/history.ts'
import { assertNever } from '../../../shared/result.ts'
import { formatMinute } from '../../../shared/time/format.ts'
import { instant, type ZoneId } from '../../../shared/time/instant.ts'
import { eventName, type ValueContext, valueWords } from './valueWords.ts'

const FIELD_WORDS: Readonly<Record<keyof EventFields, string>> = {
  kind: 'Kind',
  text: 'Text',
  occurredAt: 'Happened',
  endedAt: 'Ended',
  precision: 'Precision',
  knownAt: 'Known',
  people: 'People',
  certainty: 'Certainty',
  tags: 'Tags',
  attachments: 'Attachments',
  links: 'Links',
  starred: 'Star',
  hidden: 'Hidden',
  shareable: 'Shareable',
  method: 'How',
  source: 'By what',
  outcome: 'Outcome',
  expectedEffect: 'Expected',
  checkAt: 'Look at',
  outcomeAt: 'Seen at',
  state: 'State',
  earlierStates: 'Earlier states',
  reason: 'Because',
  whyItLookedRight: 'Looked right',
  soonerBy: 'Sooner by',
  escalatedTo: 'To',
  tries: 'Tries',
  via: 'Via',
  acknowledgedAt: 'Answered',
  declined: 'Declined',
  audience: 'To whom',
  channel: 'Channel',
  scope: 'Scope',
  endsImpact: 'Ended the main impact',
  optionsNotTaken: 'Not taken',
  change: 'Change',
}

/** `Happened: 2017-01-31 23:25:00 UTC to 2017-01-31 23:27:00 UTC`. */
export function editWords({ field, was, is }: FieldStep, context: ValueContext): string {
  const [before, after] = typeof was === 'string' && typeof is === 'string' ? apart(was, is) : [was, is]
  return `${FIELD_WORDS[field]}: ${valueWords(field, before, context)} to ${valueWords(field, after, context)}`
}

const LONG = 80
const KEPT = 24

/** Two long texts from shortly before the place where they begin to differ. */
function apart(was: string, is: string): readonly [string, string] {
  let same = 0
  while (same < was.length && was[same] === is[same]) same += 1
  if (same < LONG) return [was, is]
  return [`…${was.slice(same - KEPT)}`, `…${is.slice(same - KEPT)}`]
}

/** What to put back, for the button: `Put back Text: “…”`. */
export const putBackWords = ({ field, was }: FieldStep, context: ValueContext): string =>
  `Put back ${FIELD_WORDS[field]}: ${valueWords(field, was, context)}`

const names = (ids: readonly string[], { incident }: ValueContext): string =>
  ids.map((id) => eventName(incident, id)).join(', ')

/** What a step did as a whole; what it did to each field is said under it. Empty for a plain correction. */
export function stepWords(step: HistoryStep, event: string, context: ValueContext): string {
  const { gesture } = step
  switch (step.kind) {
    case 'logged':
      if (gesture?.kind === 'split') return `split off ${eventName(context.incident, gesture.from)}`
      return step.imported ? 'imported' : 'logged'
    case 'edited':
      if (gesture?.kind === 'merge') {
        return gesture.into === event
          ? `${names(gesture.from, context)} merged into this`
          : `${names(gesture.from, context)} merged into ${eventName(context.incident, gesture.into)}`
      }
      if (gesture?.kind === 'split') return `${eventName(context.incident, gesture.into)} split off`
      return step.imported ? 'updated by an import' : ''
    case 'retracted':
      if (gesture?.kind === 'merge') return `retracted: merged into ${eventName(context.incident, gesture.into)}`
      return step.reason === '' ? 'retracted' : `retracted: ${step.reason}`
    case 'restored':
      return 'restored'
    default:
      return assertNever(step.kind)
  }
}

/** `edited 23:44 by Ana`, with what it was when that is short; null when it is as first logged. */
export function lastEditWords(event: IncidentEvent, zone: ZoneId): string | null {
  const last = event.edits.at(-1)
  if (last === undefined) return null
  const was =
    last.field === 'occurredAt' && typeof last.was === 'number' ? `, was ${formatMinute(instant(last.was), zone)}` : ''
  return `edited ${formatMinute(last.at, zone)}${last.by === '' ? '' : ` by ${last.by}`}${was}`
}
