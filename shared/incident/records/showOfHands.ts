import { z } from 'zod'
import { instant } from '../../time/instant.ts'
import { collection, momentField } from './collection.ts'

/** A question to the room, and how many hands went up. Set right by counting again, never by undo. */
export const showOfHands = collection({
  fields: z.object({
    meeting: z.int().min(1).max(1_000),
    question: z.string().max(500),
    at: momentField,
    count: z.int().min(0).max(10_000),
    /** How many were there. */
    of: z.int().min(0).max(10_000),
  }),
  defaults: { meeting: 1, question: '', at: instant(0), count: 0, of: 0 },
  undoable: false,
  name: () => 'show of hands',
})
