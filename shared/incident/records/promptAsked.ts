import { z } from 'zod'
import type { EventId } from '../../ids.ts'
import { collection } from './collection.ts'

/** A prompt was put to the room at an event. Its id is `<event>/<prompt>`, so that two people mark the same one once. */
export const promptAsked = collection({
  fields: z.object({
    event: z.string().transform((id) => id as EventId),
    /** The prompt's id. */
    prompt: z.string().max(300),
    asked: z.boolean(),
  }),
  defaults: { event: '' as EventId, prompt: '', asked: false },
  undoable: true,
  name: () => 'prompt',
  words: ({ asked }, fields, { event }) =>
    asked === undefined ? null : `mark a prompt on ${event(fields.event)} as ${asked ? 'asked' : 'not asked'}`,
})
