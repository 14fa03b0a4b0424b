import { z } from 'zod'
import type { EventId } from '../../ids.ts'
import { instant } from '../../time/instant.ts'
import { collection, momentField } from './collection.ts'

/** How long the room looked at an event. No gesture of anybody. */
export const visit = collection({
  fields: z.object({ event: z.string().transform((id) => id as EventId), from: momentField, until: momentField }),
  defaults: { event: '' as EventId, from: instant(0), until: instant(0) },
  undoable: false,
  name: () => 'time spent on an event',
})
