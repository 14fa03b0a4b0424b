import { z } from 'zod'
import { quoted } from '../quoted.ts'
import { collection } from './collection.ts'
import { eventField, wordsField } from './fields.ts'

export const PARKED_KINDS = ['fix', 'idea', 'question', 'offTopic'] as const
export type ParkedKind = (typeof PARKED_KINDS)[number]

export const PARKED_KIND_WORDS: Readonly<Record<ParkedKind, string>> = {
  fix: 'Fix',
  idea: 'Idea',
  question: 'Question',
  offTopic: 'Off topic',
}

/** What came of something parked once the lot was opened. `actionIdea`: it is talked about as an action. */
export const PARKED_ENDS = ['actionIdea', 'openQuestion', 'dropped'] as const
export type ParkedEnd = (typeof PARKED_ENDS)[number]

const END_WORDS: Readonly<Record<ParkedEnd, (text: string) => string>> = {
  actionIdea: (text) => `make ${text} an action idea`,
  openQuestion: (text) => `make ${text} an open question`,
  dropped: (text) => `drop ${text}`,
}

/** Something said in the meeting that waits until the timeline is agreed. `became` null: it still waits. */
export const parkedItem = collection({
  fields: z.object({
    text: wordsField,
    kind: z.enum(PARKED_KINDS),
    event: eventField.nullable(),
    became: z.enum(PARKED_ENDS).nullable(),
    /** Why it was dropped. */
    reason: wordsField,
  }),
  defaults: { text: '', kind: 'idea', event: null, became: null, reason: '' },
  undoable: true,
  name: ({ text }) => `parked ${quoted(text)}`,
  words: ({ became, text }, fields) => {
    if (text !== undefined && became === undefined) return `park ${quoted(text)}`
    if (became === undefined) return null
    return became === null ? `park ${quoted(fields.text)} again` : END_WORDS[became](quoted(fields.text))
  },
})
