import { z } from 'zod'
import { collection } from './collection.ts'

/** Whether a section of the document is for others than the house itself. Its id is the key of the section. */
export const sectionVisibility = collection({
  fields: z.object({
    /** Null: as it is usual for this section [R4]. */
    executive: z.boolean().nullable(),
    customer: z.boolean().nullable(),
  }),
  defaults: { executive: null, customer: null },
  undoable: true,
  name: () => 'who may read a section',
})
