import { z } from 'zod'
import { collection, momentField } from './collection.ts'
import { wordsField } from './fields.ts'

/** When and where the review is held. Its id is `review`. */
export const reviewMeeting = collection({
  fields: z.object({ startsAt: momentField.nullable(), place: wordsField }),
  defaults: { startsAt: null, place: '' },
  undoable: true,
  name: () => 'review meeting',
  words: ({ startsAt }) => (startsAt === undefined ? null : 'set the date of the review'),
})
