import { z } from 'zod'
import { agendaBlocksField } from '../../shared/incident/records/agendaBlocks.ts'
import type { SavedAgenda } from '../../shared/settings.ts'

const MOST_AGENDAS = 50

/** Agendas that the user named. */
export const savedAgendas: z.ZodType<readonly SavedAgenda[]> = z
  .array(z.strictObject({ name: z.string().min(1).max(200), blocks: agendaBlocksField }))
  .max(MOST_AGENDAS)
