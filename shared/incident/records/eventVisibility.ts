import { z } from 'zod'
import { collection } from './collection.ts'

/** How far an event may go: the house only, also executives, or customers as well. */
export const EVENT_REACHES = ['internal', 'executive', 'customer'] as const
export type EventReach = (typeof EVENT_REACHES)[number]

/** Whom an event is told to. Its id is that of the event. */
export const eventVisibility = collection({
  fields: z.object({
    /** Null: as it is usual for such an event [R2] [R3]. */
    upTo: z.enum(EVENT_REACHES).nullable(),
  }),
  defaults: { upTo: null },
  undoable: true,
  name: () => 'who may read an event',
})
