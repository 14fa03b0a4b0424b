import { z } from 'zod'
import { collection } from './collection.ts'

/** Numbers of one text that are remembered, those it had before included: more than any text has. */
export const MAX_BOUND_NUMBERS = 400

/** Facts that one number may stand for. */
export const MAX_FACTS_OF_NUMBER = 12

/** No text of anybody: what changes texts leaves it as it is. */
const factKey = z
  .string()
  .max(240)
  .transform((key) => key)

/**
 * Which facts of the record the numbers of a hand-written text were taken from, so that it can be told when they no longer say
 * so. Its id is the name of the text. Noted when the text is saved; no gesture of anybody.
 */
export const boundNumbers = collection({
  fields: z.object({
    numbers: z
      .array(
        z.object({
          /** Its kind and its value, as `length 47 min`. */
          number: z.string().max(80),
          /** The keys of the facts that printed it. */
          facts: z.array(factKey).max(MAX_FACTS_OF_NUMBER).readonly(),
        }),
      )
      .max(MAX_BOUND_NUMBERS),
  }),
  defaults: { numbers: [] },
  undoable: false,
  name: () => 'numbers of a text',
})
