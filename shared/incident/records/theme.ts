import { z } from 'zod'
import { quoted } from '../quoted.ts'
import { collection } from './collection.ts'
import { wordsField } from './fields.ts'

/** What the review is to look at, in a few words; and what was learned about it. */
export const theme = collection({
  fields: z.object({ text: wordsField, learned: wordsField }),
  defaults: { text: '', learned: '' },
  undoable: true,
  name: ({ text }) => `theme ${quoted(text)}`,
})
