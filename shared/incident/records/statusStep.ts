import { z } from 'zod'
import { collection } from './collection.ts'
import { DOCUMENT_STATUS_WORDS, DOCUMENT_STATUSES } from './documentFields.ts'

/** The document came to a status: one record for each time, so that who set it and when stays. */
export const statusStep = collection({
  fields: z.object({ to: z.enum(DOCUMENT_STATUSES) }),
  defaults: { to: 'draft' },
  undoable: true,
  name: () => 'step of the document',
  words: (_changes, { to }) => `set the document to “${DOCUMENT_STATUS_WORDS[to]}”`,
})
