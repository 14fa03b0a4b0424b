import { z } from 'zod'
import { CERTAINTIES } from '../../shared/incident/event.ts'
import {
  type EventFilter,
  MAX_FILTER_NAME,
  MAX_SAVED_FILTERS,
  PRESENCES,
  type SavedFilter,
} from '../../shared/incident/find/filter.ts'
import { instantSchema } from './values.ts'

const names = z.array(z.string().max(200)).max(200)

const filter: z.ZodType<EventFilter> = z.strictObject({
  words: z.string().max(500),
  kinds: names,
  people: names,
  tags: names,
  certainties: z.array(z.enum(CERTAINTIES)).max(CERTAINTIES.length),
  starred: z.boolean(),
  attached: z.boolean(),
  retracted: z.enum(PRESENCES),
  hidden: z.enum(PRESENCES),
  from: instantSchema.nullable(),
  until: instantSchema.nullable(),
} satisfies { readonly [F in keyof EventFilter]: z.ZodType<EventFilter[F]> })

export const savedFilters: z.ZodType<readonly SavedFilter[]> = z
  .array(z.strictObject({ name: z.string().min(1).max(MAX_FILTER_NAME), filter }))
  .max(MAX_SAVED_FILTERS)

/** Lines that were searched for, or commands that were chosen, newest first. */
export const recentLines: z.ZodType<readonly string[]> = z.array(z.string().max(500)).max(50)
