import { z } from 'zod'
import type { EventId } from '../../ids.ts'
import { collection } from './collection.ts'

/** What the room makes of an event: it was so, or somebody saw it differently. */
const VERDICTS = ['agreed', 'disputed'] as const

/** What the review says of an event, beside what the event says itself. Its id is that of the event. */
export const eventMark = collection({
  fields: z.object({
    /** Null until the room has said. */
    verdict: z.enum(VERDICTS).nullable(),
    /** Where the incident turned: worth the time of the room. */
    pivot: z.boolean(),
    /** What the facilitator wants to ask here. Private: it never leaves, and the room never sees it. */
    question: z.string().max(2_000),
  }),
  defaults: { verdict: null, pivot: false, question: '' },
  undoable: true,
  name: () => 'mark on an event',
  words: ({ verdict, pivot, question }, _, { id, event }) => {
    const about = event(id as EventId)
    if (verdict !== undefined) return VERDICT_DEEDS[verdict ?? 'none'](about)
    if (pivot !== undefined) return pivot ? `mark ${about} as a pivot` : `unmark ${about} as a pivot`
    return question === undefined ? null : `edit the private question on ${about}`
  },
})

const VERDICT_DEEDS = {
  agreed: (event: string) => `agree on ${event}`,
  disputed: (event: string) => `dispute ${event}`,
  none: (event: string) => `leave ${event} undecided`,
}
