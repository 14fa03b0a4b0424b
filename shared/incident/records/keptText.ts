import { z } from 'zod'
import { collection } from './collection.ts'
import { MAX_PROSE_CHARACTERS } from './prose.ts'

/** A text that somebody wrote while another one wrote the same part: the later one stands, this one is kept and offered. */
export const keptText = collection({
  fields: z.object({
    /** The name of the text. */
    field: z.string().max(200),
    markdown: z.string().max(MAX_PROSE_CHARACTERS),
    /** Who wrote it. */
    by: z.string().max(200),
  }),
  defaults: { field: '', markdown: '', by: '' },
  undoable: true,
  name: () => 'another version of a text',
})
