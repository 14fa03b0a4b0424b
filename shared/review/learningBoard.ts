import type { IncidentEvent } from '../incident/event.ts'
import type { Incident } from '../incident/incident.ts'
import { CARD_COLUMNS, type CardColumn } from '../incident/records/card.ts'
import { recordsOf } from '../incident/records/recordsOf.ts'

/** A card of the learning board with its votes counted. */
export interface BoardCard {
  readonly id: string
  readonly column: CardColumn
  readonly text: string
  /** The event it is about; null where none is named, or it was taken back. */
  readonly event: IncidentEvent | null
  readonly votes: number
  /** The vote that was given last: what taking a vote back removes. */
  readonly lastVote: string | null
}

export type CardOrder = 'made' | 'votes'

/**
 * What went well, was hard and was luck [B2]. Each vote is a record, so that votes given on two computers at once all
 * count. By votes, the cards with as many keep the order in which they were written. Cards without words are left out.
 */
export function learningBoardOf(
  incident: Pick<Incident, 'records' | 'events'>,
  order: CardOrder = 'made',
): Readonly<Record<CardColumn, readonly BoardCard[]>> {
  const votes = new Map<string, readonly string[]>()
  for (const { id, card } of recordsOf(incident, 'vote')) votes.set(card, [...(votes.get(card) ?? []), id])
  const cards = recordsOf(incident, 'card')
    .filter(({ text }) => text.trim() !== '')
    .map(({ id, column, text, event }): BoardCard => {
      const given = votes.get(id) ?? []
      return {
        id,
        column,
        text,
        event: standingEvent(incident, event),
        votes: given.length,
        lastVote: given.at(-1) ?? null,
      }
    })
  const sorted = order === 'made' ? cards : cards.toSorted((a, b) => b.votes - a.votes)
  const inColumn = (column: CardColumn) => sorted.filter((card) => card.column === column)
  const [well, hard, lucky] = CARD_COLUMNS
  return { well: inColumn(well), hard: inColumn(hard), lucky: inColumn(lucky) }
}

/** The event that a record names, unless it was taken back. */
export function standingEvent(
  { events }: Pick<Incident, 'events'>,
  id: IncidentEvent['id'] | null,
): IncidentEvent | null {
  const event = id === null ? undefined : events.get(id)
  return event === undefined || event.retracted !== null ? null : event
}
