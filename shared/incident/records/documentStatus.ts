import { z } from 'zod'
import { collection } from './collection.ts'

/** How far the document is, in this order. */
export const DOCUMENT_STATES = ['draft', 'inReview', 'reviewed', 'closed'] as const
export type DocumentState = (typeof DOCUMENT_STATES)[number]

export const DOCUMENT_STATE_WORDS: Readonly<Record<DocumentState, string>> = {
  draft: 'Draft',
  inReview: 'In review',
  reviewed: 'Reviewed',
  closed: 'Closed',
}

/** The document came to a state. One record for each time: the last that was made counts, the others are its history. */
export const documentStatus = collection({
  fields: z.object({ to: z.enum(DOCUMENT_STATES) }),
  defaults: { to: 'draft' },
  undoable: true,
  name: () => 'state of the document',
  words: (_changes, { to }) => `set the document to ${DOCUMENT_STATE_WORDS[to].toLowerCase()}`,
})
