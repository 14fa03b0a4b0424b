import { z } from 'zod'
import { collection } from './collection.ts'

/** The id of the record that orders the parts of the whole document: no part can be called so. */
export const WHOLE_DOCUMENT = '*'

/** No text that somebody wrote, so that nothing in it is ever masked. */
const partField: z.ZodType<string, string> = z
  .string()
  .max(200)
  .transform((id) => id)

/**
 * In which order the document of this incident tells, where that is not the template's. Its id is `WHOLE_DOCUMENT`, or the part
 * whose sections it orders.
 */
export const sectionOrder = collection({
  fields: z.object({
    /** Ids of parts, or keys of sections; empty: as the template has them. What is not named stays behind what it follows there. */
    order: z.array(partField).max(400),
    /** What was moved last. */
    moved: z.string().max(300),
  }),
  defaults: { order: [], moved: '' },
  undoable: true,
  name: () => 'order of the sections',
  words: ({ order }, { moved }) => {
    if (order === undefined) return null
    return order.length === 0 ? 'order the sections as the template does' : `move “${moved}”`
  },
})
