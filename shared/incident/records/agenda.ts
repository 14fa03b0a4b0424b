import { z } from 'zod'
import { agendaBlocksField } from './agendaBlocks.ts'
import { collection } from './collection.ts'

/** The blocks of a meeting that is planned (id `next`), or of one that runs, under its own id, once they were changed. */
export const agenda = collection({
  fields: z.object({ blocks: agendaBlocksField }),
  defaults: { blocks: [] },
  undoable: true,
  name: () => 'agenda',
  words: () => 'change the agenda',
})
