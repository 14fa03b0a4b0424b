import {
  AUDIENCES,
  CERTAINTIES,
  DETECTION_METHODS,
  EVENT_DEFAULTS,
  type EventFields,
  HYPOTHESIS_STATES,
  OUTCOMES,
  PRECISIONS,
} from '../../incident/event.ts'
import { type CellCodec, flagCell, jsonCell, namesCell, orEmpty, textCell, timeCell, wordCell } from './cellCodec.ts'

/** A column of the table of events that holds one field. */
export interface EventColumn {
  readonly name: string
  readonly field: keyof EventFields
  readonly codec: CellCodec<unknown>
}

function column<Field extends keyof EventFields>(
  name: string,
  field: Field,
  codec: CellCodec<EventFields[Field]>,
): EventColumn {
  return { name, field, codec: codec as CellCodec<unknown> }
}

/**
 * The fields of an event, each in a column of its own; `happened_at` and `sort_at`, which together hold `occurredAt`, stand
 * before and after them. Names and spelling are stable: docs/exports.md.
 */
export const EVENT_COLUMNS: readonly EventColumn[] = [
  column('kind', 'kind', textCell),
  column('text', 'text', textCell),
  column('people', 'people', namesCell),
  column('tags', 'tags', namesCell),
  column('ended_at', 'endedAt', orEmpty(timeCell)),
  column('precision', 'precision', wordCell(PRECISIONS)),
  column('certainty', 'certainty', wordCell(CERTAINTIES)),
  column('known_at', 'knownAt', timeCell),
  column('method', 'method', orEmpty(wordCell(DETECTION_METHODS))),
  column('source', 'source', textCell),
  column('outcome', 'outcome', wordCell(OUTCOMES)),
  column('expected_effect', 'expectedEffect', textCell),
  column('check_at', 'checkAt', orEmpty(timeCell)),
  column('outcome_at', 'outcomeAt', orEmpty(timeCell)),
  column('state', 'state', wordCell(HYPOTHESIS_STATES)),
  column('reason', 'reason', textCell),
  column('why_it_looked_right', 'whyItLookedRight', textCell),
  column('sooner_by', 'soonerBy', textCell),
  column('earlier_states', 'earlierStates', jsonCell(EVENT_DEFAULTS.earlierStates)),
  column('escalated_to', 'escalatedTo', textCell),
  column('via', 'via', textCell),
  column('acknowledged_at', 'acknowledgedAt', orEmpty(timeCell)),
  column('declined', 'declined', flagCell),
  column('tries', 'tries', jsonCell(EVENT_DEFAULTS.tries)),
  column('audience', 'audience', orEmpty(wordCell(AUDIENCES))),
  column('channel', 'channel', textCell),
  column('scope', 'scope', textCell),
  column('ends_impact', 'endsImpact', flagCell),
  column('options_not_taken', 'optionsNotTaken', textCell),
  column('change', 'change', jsonCell(EVENT_DEFAULTS.change)),
  column('links', 'links', jsonCell(EVENT_DEFAULTS.links)),
  column('attachments', 'attachments', jsonCell(EVENT_DEFAULTS.attachments)),
  column('starred', 'starred', flagCell),
  column('hidden', 'hidden', flagCell),
  column('shareable', 'shareable', flagCell),
]
