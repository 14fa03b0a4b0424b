import { z } from 'zod'
import { collection } from './collection.ts'

/** More than any section of a postmortem needs; longer texts belong in an attachment. */
export const MAX_PROSE_CHARACTERS = 100_000

/** What somebody wrote by hand into a section of the document, as Markdown. Its id is the key of the section. */
export const prose = collection({
  fields: z.object({ markdown: z.string().max(MAX_PROSE_CHARACTERS) }),
  defaults: { markdown: '' },
  undoable: true,
  name: () => 'text of the document',
})
