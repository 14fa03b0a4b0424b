import { z } from 'zod'
import { type AgendaBlock, BLOCK_STAGES, MAX_BLOCK_MINUTES, MAX_BLOCKS } from '../../review/agenda.ts'

/** The blocks of an agenda, in their order. */
export const agendaBlocksField: z.ZodType<readonly AgendaBlock[]> = z
  .array(
    z.object({
      id: z.string().min(1).max(100),
      name: z.string().max(200),
      minutes: z.number().min(0).max(MAX_BLOCK_MINUTES),
      shows: z.enum(BLOCK_STAGES),
    }),
  )
  .max(MAX_BLOCKS)
