import { z } from 'zod'
import { quoted } from '../quoted.ts'
import { collection } from './collection.ts'
import { eventField, wordsField } from './fields.ts'

/** The columns of the learning board, in their order. */
export const CARD_COLUMNS = ['well', 'hard', 'lucky'] as const
export type CardColumn = (typeof CARD_COLUMNS)[number]

export const CARD_COLUMN_WORDS: Readonly<Record<CardColumn, string>> = {
  well: 'Went well',
  hard: 'Was hard',
  lucky: 'Was lucky',
}

/** One thing that went well, was hard, or was luck. Its votes are records of their own. */
export const card = collection({
  fields: z.object({ column: z.enum(CARD_COLUMNS), text: wordsField, event: eventField.nullable() }),
  defaults: { column: 'well', text: '', event: null },
  undoable: true,
  name: ({ text }) => `learning card ${quoted(text)}`,
  words: ({ column, text }, fields) =>
    column === undefined || text !== undefined
      ? null
      : `move ${quoted(fields.text)} to ${quoted(CARD_COLUMN_WORDS[column])}`,
})
