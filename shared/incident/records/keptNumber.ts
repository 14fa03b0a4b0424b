import { z } from 'zod'
import { collection } from './collection.ts'

/** A number of a hand-written text that stays as it is written, whatever the record says. */
export const keptNumber = collection({
  fields: z.object({
    /** The name of the text. */
    field: z.string().max(200),
    /** As in `boundNumbers`. */
    number: z.string().max(80),
    /** As it is written. */
    written: z.string().max(80),
  }),
  defaults: { field: '', number: '', written: '' },
  undoable: true,
  name: ({ written }) => `number “${written}”`,
  words: (changes, { written }) => (changes.number === undefined ? null : `keep “${written}”`),
})
