import { z } from 'zod'
import { collection } from './collection.ts'

/** Whether what is parked may be talked about before the timeline is agreed. Its id is `lot`. */
export const parkingLot = collection({
  fields: z.object({ opened: z.boolean() }),
  defaults: { opened: false },
  undoable: true,
  name: () => 'parking lot',
  words: ({ opened }) => (opened === true ? 'open the parking lot early' : 'lock the parking lot'),
})
