import {
  AUDIENCES,
  CERTAINTIES,
  DETECTION_METHODS,
  type EventFields,
  HYPOTHESIS_STATES,
  OUTCOMES,
  PRECISIONS,
  type TIME_FIELDS,
} from '../../../shared/incident/event.ts'
import {
  AUDIENCE_WORDS,
  CERTAINTY_WORDS,
  METHOD_WORDS,
  OUTCOME_WORDS,
  PRECISION_WORDS,
  STATE_WORDS,
} from '../../../shared/incident/fieldWords.ts'

/** The names of the fields that hold values of one type. */
type Holding<Value> = {
  [Name in keyof EventFields]: Value extends EventFields[Name]
    ? EventFields[Name] extends Value | null
      ? Name
      : never
    : never
}[keyof EventFields]

export interface Choice {
  readonly id: string
  readonly label: string
}

/** One field of an event as the inspector shows it. `empty` of a choice is what stands for null. */
export type InspectorField =
  | { readonly type: 'text'; readonly name: Holding<string>; readonly label: string; readonly long?: true }
  | { readonly type: 'time'; readonly name: TimeName; readonly label: string; readonly optional: boolean }
  | {
      readonly type: 'choice'
      readonly name: ChoiceName
      readonly label: string
      readonly choices: readonly Choice[]
      readonly empty?: string
    }
  | { readonly type: 'list'; readonly name: 'people' | 'tags'; readonly label: string }
  | { readonly type: 'flag'; readonly name: 'endsImpact' | 'declined'; readonly label: string }

export type TimeName = (typeof TIME_FIELDS)[number]
export type ChoiceName = 'precision' | 'certainty' | 'method' | 'outcome' | 'state' | 'audience'

const choices = <Id extends string>(ids: readonly Id[], words: Readonly<Record<Id, string>>): readonly Choice[] =>
  ids.map((id) => ({ id, label: words[id] }))

const HAPPENED: InspectorField = { type: 'time', name: 'occurredAt', label: 'Happened', optional: false }
const ENDED: InspectorField = { type: 'time', name: 'endedAt', label: 'Ended', optional: true }
const SEEN: InspectorField = { type: 'time', name: 'outcomeAt', label: 'Seen', optional: true }
const PRECISION: InspectorField = {
  type: 'choice',
  name: 'precision',
  label: 'Precision',
  choices: choices(PRECISIONS, PRECISION_WORDS),
}
const KNOWN: InspectorField = { type: 'time', name: 'knownAt', label: 'Known', optional: false }
const CERTAINTY: InspectorField = {
  type: 'choice',
  name: 'certainty',
  label: 'Certainty',
  choices: choices(CERTAINTIES, CERTAINTY_WORDS),
}
const TAGS: InspectorField = { type: 'list', name: 'tags', label: 'Tags' }
const people = (label: string): InspectorField => ({ type: 'list', name: 'people', label })
const text = (name: Holding<string>, label: string): InspectorField => ({ type: 'text', name, label })
const long = (name: Holding<string>, label: string): InspectorField => ({ type: 'text', name, label, long: true })

/** What can be corrected about an event of that kind, in the order the inspector shows it. */
export function fieldsOf(event: Pick<EventFields, 'kind' | 'state' | 'endedAt'>): readonly InspectorField[] {
  const spans = ['hypothesis', 'impact', 'action'].includes(event.kind) || event.endedAt !== null
  return [HAPPENED, ...(spans ? [ENDED] : []), PRECISION, KNOWN, ...ofKind(event), CERTAINTY, TAGS]
}

function ofKind(event: Pick<EventFields, 'kind' | 'state'>): readonly InspectorField[] {
  switch (event.kind) {
    case 'detection':
      return [
        {
          type: 'choice',
          name: 'method',
          label: 'How',
          choices: choices(DETECTION_METHODS, METHOD_WORDS),
          empty: 'not recorded',
        },
        text('source', 'By what'),
        people('By whom'),
      ]
    case 'action':
      return [
        people('By'),
        { type: 'choice', name: 'outcome', label: 'Outcome', choices: choices(OUTCOMES, OUTCOME_WORDS) },
        SEEN,
        long('expectedEffect', 'Expected'),
        { type: 'time', name: 'checkAt', label: 'Look at', optional: true },
      ]
    case 'hypothesis':
      return [
        people('Pursued by'),
        { type: 'choice', name: 'state', label: 'State', choices: choices(HYPOTHESIS_STATES, STATE_WORDS) },
        ...(event.state === 'open' ? [] : [long('reason', 'Because')]),
        long('whyItLookedRight', 'Looked right'),
        long('soonerBy', 'Sooner by'),
      ]
    case 'escalation':
      return [
        people('By'),
        text('escalatedTo', 'To'),
        text('via', 'Via'),
        { type: 'time', name: 'acknowledgedAt', label: 'Answered', optional: true },
        { type: 'flag', name: 'declined', label: 'Declined' },
      ]
    case 'communication':
      return [
        people('By'),
        {
          type: 'choice',
          name: 'audience',
          label: 'To whom',
          choices: choices(AUDIENCES, AUDIENCE_WORDS),
          empty: 'not recorded',
        },
        text('channel', 'Channel'),
      ]
    case 'impact':
      return [long('scope', 'Scope')]
    case 'mitigation':
      return [people('By'), { type: 'flag', name: 'endsImpact', label: 'Ended the main impact' }]
    case 'decision':
      return [people('By'), long('optionsNotTaken', 'Not taken'), long('reason', 'Why')]
    case 'status':
      return [people('By'), long('reason', 'Why')]
    default:
      return [people('By')]
  }
}
