import { z } from 'zod'
import { collection } from './collection.ts'

/** One dot on a card. A record each, so that votes given at the same time on two computers all count. */
export const vote = collection({
  fields: z.object({ card: z.string() }),
  defaults: { card: '' },
  undoable: true,
  name: () => 'vote',
})
