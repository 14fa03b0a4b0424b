import { z } from 'zod'
import { ANCHOR_WORDS, ANCHORS } from '../declaration.ts'
import { collection } from './collection.ts'

/** The id of the one record. */
export const METRIC_CHOICE = 'choice'

/** What the times to mitigate and to resolve are counted from in this incident [M17]. One record, `choice`. */
export const metricChoice = collection({
  fields: z.object({ countedFrom: z.enum(ANCHORS) }),
  defaults: { countedFrom: 'impactStart' },
  undoable: true,
  name: () => 'what times are counted from',
  words: ({ countedFrom }) => (countedFrom === undefined ? null : `count times from ${ANCHOR_WORDS[countedFrom]}`),
})
