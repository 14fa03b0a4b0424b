import { z } from 'zod'
import { collection } from './collection.ts'

/**
 * What somebody decided about one thing that masking found, or found by hand. Its id is the id of the finding. It holds
 * what is masked: it leaves with no masked copy.
 */
export const maskDecision = collection({
  fields: z.object({
    /** As it was found; of something added by hand, what is to be masked. */
    value: z.string().max(20_000),
    /** Left as it is written. */
    keep: z.boolean(),
    /** What stands instead; empty: what masking proposes. */
    replacement: z.string().max(200),
    /** Not found by a rule: somebody marked it. */
    byHand: z.boolean(),
  }),
  defaults: { value: '', keep: false, replacement: '', byHand: false },
  undoable: true,
  name: () => 'masking decision',
  words: ({ keep, replacement }, { byHand }) => {
    if (keep !== undefined) return keep ? 'leave a finding unmasked' : 'mask a finding'
    if (replacement !== undefined && !byHand) return 'change what a finding is replaced with'
    return null
  },
})
