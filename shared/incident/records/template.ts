import { z } from 'zod'
import { collection } from './collection.ts'

/** A little more than the longest template that is read, for a head with its name. */
const MAX_TEMPLATE_CHARACTERS = 120_000

/** The id of the one record: an incident has one template at a time. */
export const OWN_TEMPLATE = 'own'

/** The template that the document of this incident is laid out by, in full, so that it composes the same everywhere. */
export const template = collection({
  fields: z.object({ name: z.string().max(200), text: z.string().max(MAX_TEMPLATE_CHARACTERS) }),
  defaults: { name: '', text: '' },
  undoable: true,
  name: ({ name }) => `template “${name}”`,
  words: (changes, { name }) => (changes.text === undefined ? null : `lay out by “${name}”`),
})
