import { z } from 'zod'
import { type Millis, millis } from '../../time/instant.ts'
import { DURATION_LABELS, REPORTABLE } from '../duration.ts'
import { collection } from './collection.ts'
import { wordsField } from './fields.ts'

const lengthField: z.ZodType<Millis, number> = z
  .int()
  .min(0)
  .max(8.64e15)
  .transform((ms) => millis(ms))

/**
 * A number that somebody else stated, such as a report: printed beside the computed one where they differ [M23]. `words`
 * are as it was stated, `ms` is null where no length can be read from them.
 */
export const reportedValue = collection({
  fields: z.object({ metric: z.enum(REPORTABLE), ms: lengthField.nullable(), words: wordsField, source: wordsField }),
  defaults: { metric: 'timeToResolve', ms: null, words: '', source: '' },
  undoable: true,
  name: ({ metric }) => `reported ${DURATION_LABELS[metric].toLowerCase()}`,
})
