import { z } from 'zod'
import { quoted } from '../quoted.ts'
import { collection } from './collection.ts'
import { eventField, wordsField } from './fields.ts'

/** A question that nobody could answer yet, who finds out, and what came of it. */
export const openQuestion = collection({
  fields: z.object({ text: wordsField, owner: wordsField, answer: wordsField, event: eventField.nullable() }),
  defaults: { text: '', owner: '', answer: '', event: null },
  undoable: true,
  name: ({ text }) => `open question ${quoted(text)}`,
  words: ({ answer, text }, fields) =>
    answer === undefined || answer.trim() === '' || text !== undefined ? null : `answer ${quoted(fields.text)}`,
})
