import { z } from 'zod'
import { MEETING_DEEDS } from '../../review/meetingClock.ts'
import { instant } from '../../time/instant.ts'
import { agendaBlocksField } from './agendaBlocks.ts'
import { collection, momentField } from './collection.ts'

/** What happened to the clock of a meeting. The clock is set right by a further fact, never by undo. */
export const meetingFact = collection({
  fields: z.object({
    what: z.enum(MEETING_DEEDS),
    at: momentField,
    block: z.string().max(100),
    minutes: z.number().min(-1_000).max(1_000),
    blocks: agendaBlocksField,
  }),
  defaults: { what: 'started', at: instant(0), block: '', minutes: 0, blocks: [] },
  undoable: false,
  name: () => 'clock of the meeting',
})
