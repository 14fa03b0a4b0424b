import { z } from 'zod'
import type { FactorId } from '../../ids.ts'
import { collection } from './collection.ts'
import { eventField, wordsField } from './fields.ts'

/** What an action is for, in the order of an incident. */
export const ACTION_TYPES = ['prevent', 'detect', 'mitigate', 'respond', 'process'] as const
export type ActionType = (typeof ACTION_TYPES)[number]

export const ACTION_TYPE_WORDS: Readonly<Record<ActionType, string>> = {
  prevent: 'Prevent',
  detect: 'Detect sooner',
  mitigate: 'Mitigate sooner',
  respond: 'Respond better',
  process: 'Process',
}

export const ACTION_PRIORITIES = ['high', 'medium', 'low'] as const
export type ActionPriority = (typeof ACTION_PRIORITIES)[number]

/** The lengths of an incident that an action may shorten. */
export const SAVED_SPANS = [
  'timeToDetect',
  'timeToAcknowledge',
  'timeToEscalate',
  'timeToIdentify',
  'timeToMitigate',
  'timeToResolve',
  'impact',
] as const

/** The same, and `path`: the time on one misleading path. */
export const SAVED_FROM = [...SAVED_SPANS, 'path'] as const

/** A link outside: nothing but https, so that no document carries anything that runs. */
const trackerField = z
  .string()
  .max(2_000)
  .refine((link) => link === '' || /^https:\/\/[^\s/]+\S*$/i.test(link), 'a link starts with https://')

/** What is said of an action item beside its text, owner, date and state. Its id is the item's. */
export const actionDetail = collection({
  fields: z.object({
    type: z.enum(ACTION_TYPES).nullable(),
    priority: z.enum(ACTION_PRIORITIES).nullable(),
    tracker: trackerField,
    factors: z.array(z.string().transform((id) => id as FactorId)).max(100),
    /** What it would have shortened; null where nobody said. The length itself is read from the record each time. */
    savedFrom: z.enum(SAVED_FROM).nullable(),
    savedPath: eventField.nullable(),
    approver: wordsField,
    /** Why it was declined. */
    reason: wordsField,
  }),
  defaults: {
    type: null,
    priority: null,
    tracker: '',
    factors: [],
    savedFrom: null,
    savedPath: null,
    approver: '',
    reason: '',
  },
  undoable: true,
  name: () => 'what is said of an action item',
  words: (changes) => {
    if (changes.type !== undefined) return 'change the type of an action item'
    if (changes.priority !== undefined) return 'change the priority of an action item'
    if (changes.tracker !== undefined) return 'change the tracker link of an action item'
    if (changes.factors !== undefined) return 'link an action item to contributing factors'
    if (changes.savedFrom !== undefined) return 'change what an action item would have saved'
    if (changes.approver !== undefined) return 'change who approves an action item'
    return changes.reason === undefined ? null : 'change why an action item was declined'
  },
})
