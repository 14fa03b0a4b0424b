import { z } from 'zod'
import { collection } from './collection.ts'

/** What everybody in the room agrees to, in the house's own words. One record, `rules`. */
export const groundRules = collection({
  fields: z.object({ rules: z.array(z.string().max(1_000)).max(30) }),
  defaults: { rules: [] },
  undoable: true,
  name: () => 'ground rules',
  words: () => 'change the ground rules',
})
