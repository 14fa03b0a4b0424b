import { z } from 'zod'
import { quoted } from '../quoted.ts'
import { collection } from './collection.ts'
import { wordsField } from './fields.ts'

/** Somebody invited to the review, and the team they stand for. */
export const invitee = collection({
  fields: z.object({ name: wordsField, team: wordsField }),
  defaults: { name: '', team: '' },
  undoable: true,
  name: ({ name }) => `invitee ${quoted(name)}`,
})
