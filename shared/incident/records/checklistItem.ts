import { z } from 'zod'
import { quoted } from '../quoted.ts'
import { collection } from './collection.ts'
import { wordsField } from './fields.ts'

/** Something of one's own to be done before the review. Whether it is done is a `check`. */
export const checklistItem = collection({
  fields: z.object({ text: wordsField }),
  defaults: { text: '' },
  undoable: true,
  name: ({ text }) => `step ${quoted(text)}`,
})

/** Whether a step before the review is done. Its id is the step's; who said so and when stands in the record. */
export const check = collection({
  fields: z.object({ done: z.boolean() }),
  defaults: { done: false },
  undoable: true,
  name: () => 'step',
  words: ({ done }) => (done === true ? 'tick off a step' : 'take the tick off a step'),
})
