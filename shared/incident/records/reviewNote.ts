import { z } from 'zod'
import type { EventId } from '../../ids.ts'
import { quoted } from '../quoted.ts'
import { collection } from './collection.ts'

/** A note is what was said; a question waits for an answer. */
export const NOTE_KINDS = ['note', 'question'] as const

/** What somebody said about an event in the review. */
export const reviewNote = collection({
  fields: z.object({
    event: z.string().transform((id) => id as EventId),
    text: z.string().max(20_000),
    kind: z.enum(NOTE_KINDS),
    /** Who said it; empty, as nobody need be named. */
    by: z.string().max(200),
    /** For the facilitator's eyes: it never leaves, and the room never sees it. */
    isPrivate: z.boolean(),
  }),
  defaults: { event: '' as EventId, text: '', kind: 'note', by: '', isPrivate: false },
  undoable: true,
  name: ({ kind, text }) => `${kind} ${quoted(text)}`,
})
