import { z } from 'zod'
import { collection } from './collection.ts'

/** A hint about wording that somebody decided to live with: the rule, the phrase, and the sentence, as they are compared. */
export const wordingDismissal = collection({
  fields: z.object({ rule: z.string().max(50), phrase: z.string().max(1_000), sentence: z.string().max(10_000) }),
  defaults: { rule: '', phrase: '', sentence: '' },
  undoable: true,
  name: ({ phrase }) => `wording hint on “${phrase}”`,
  words: (_changes, { phrase }) => `keep “${phrase}”`,
})
