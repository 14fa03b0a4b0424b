import { z } from 'zod'
import { collection } from './collection.ts'

/** Whether the document of this incident does without a section. Its id is the key of the section, or the name of the text. */
export const sectionOmission = collection({
  fields: z.object({
    leftOut: z.boolean(),
    /** What the section was called when it was left out. */
    title: z.string().max(300),
  }),
  defaults: { leftOut: false, title: '' },
  undoable: true,
  name: ({ title }) => `section “${title}”`,
  words: ({ leftOut }, { title }) =>
    leftOut === undefined ? null : `${leftOut ? 'leave out' : 'bring back'} “${title}”`,
})
