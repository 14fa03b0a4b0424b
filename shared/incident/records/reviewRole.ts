import { z } from 'zod'
import { quoted } from '../quoted.ts'
import { collection } from './collection.ts'
import { wordsField } from './fields.ts'

/** The roles in a review; they are also the ids of the records. */
export const REVIEW_ROLES = ['facilitator', 'coFacilitator', 'noteTaker', 'owner'] as const
export type ReviewRole = (typeof REVIEW_ROLES)[number]

export const REVIEW_ROLE_WORDS: Readonly<Record<ReviewRole, string>> = {
  facilitator: 'Facilitator',
  coFacilitator: 'Co-facilitator',
  noteTaker: 'Note-taker',
  owner: 'Owner of the document',
}

/** Who has a role in the review. */
export const reviewRole = collection({
  fields: z.object({ person: wordsField }),
  defaults: { person: '' },
  undoable: true,
  name: ({ person }) => `role of ${quoted(person)}`,
  words: ({ person }) =>
    person === undefined || person === ''
      ? 'take a role in the review off'
      : `give ${quoted(person)} a role in the review`,
})
