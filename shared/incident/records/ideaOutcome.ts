import { z } from 'zod'
import type { ActionItemId } from '../../ids.ts'
import { collection } from './collection.ts'
import { wordsField } from './fields.ts'

const IDEA_OUTCOMES = ['action', 'declined'] as const

/** What came of an idea for an action. Its id is that of the parked item. */
export const ideaOutcome = collection({
  fields: z.object({
    /** Null: not decided. */
    outcome: z.enum(IDEA_OUTCOMES).nullable(),
    /** The action item it became. */
    item: z
      .string()
      .transform((id) => id as ActionItemId)
      .nullable(),
    /** Why it was declined. */
    reason: wordsField,
  }),
  defaults: { outcome: null, item: null, reason: '' },
  undoable: true,
  name: () => 'what came of an idea',
  words: ({ outcome }) => {
    if (outcome === undefined) return null
    return outcome === null ? 'consider an idea again' : IDEA_DEEDS[outcome]
  },
})

const IDEA_DEEDS = { action: 'make an idea an action', declined: 'decline an idea' }

/** Whether ideas may become actions before they had their time. Its id is `soak`; who ended it stands in the record. */
export const soakTime = collection({
  fields: z.object({ endedEarly: z.boolean() }),
  defaults: { endedEarly: false },
  undoable: true,
  name: () => 'soak time',
  words: ({ endedEarly }) => (endedEarly === true ? 'decide on ideas early' : 'let ideas rest again'),
})
