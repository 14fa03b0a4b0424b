import { z } from 'zod'
import { collection } from './collection.ts'

/** How far the document itself has come, in this order. */
export const DOCUMENT_STATUSES = ['draft', 'inReview', 'reviewed', 'closed'] as const
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number]

/** What each is called. */
export const DOCUMENT_STATUS_WORDS: Readonly<Record<DocumentStatus, string>> = {
  draft: 'Draft',
  inReview: 'In review',
  reviewed: 'Reviewed',
  closed: 'Closed',
}

/** The id of the one record: an incident has one document. */
export const THE_DOCUMENT = 'document'

/** What the document says of itself. Empty texts are not set. */
export const documentFields = collection({
  fields: z.object({
    status: z.enum(DOCUMENT_STATUSES),
    /** Who answers for it. */
    owner: z.string().max(200),
    /** The number that the house knows the incident by. */
    reference: z.string().max(200),
    /** ISO date. */
    date: z.union([z.literal(''), z.iso.date()]),
  }),
  defaults: { status: 'draft', owner: '', reference: '', date: '' },
  undoable: true,
  name: () => 'facts about the document',
  words: ({ status }) => (status === undefined ? null : `set the document to “${DOCUMENT_STATUS_WORDS[status]}”`),
})
