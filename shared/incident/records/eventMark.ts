import { z } from 'zod'
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
  words: ({ verdict, pivot, question }) => {
    if (verdict !== undefined) return VERDICT_DEEDS[verdict ?? 'none']
    if (pivot !== undefined) return pivot ? 'mark a pivot' : 'unmark a pivot'
    return question === undefined ? null : 'edit a private question'
  },
})

const VERDICT_DEEDS = { agreed: 'agree on an event', disputed: 'dispute an event', none: 'leave an event undecided' }
