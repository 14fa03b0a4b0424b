import { z } from 'zod'
import { collection } from './collection.ts'

const handsField = z.int().min(0).max(10_000)

/** What the room said at the end of a meeting, in hands: no names are kept. Its id is the number of the meeting. */
export const closingPoll = collection({
  fields: z.object({
    /** How many voted; 0 until they did. */
    of: handsField,
    /** Would come to such a review again. */
    comeAgain: handsField,
    /** Learned something that changes their work. */
    learned: handsField,
  }),
  defaults: { of: 0, comeAgain: 0, learned: 0 },
  undoable: true,
  name: () => 'closing poll',
  words: () => 'change the closing poll',
})
