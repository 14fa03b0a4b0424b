import { z } from 'zod'
import type { IncidentId } from '../../shared/ids.ts'
import type { FileBytes, TablesWish } from '../../shared/importRequests.ts'
import { zone } from '../../shared/time/instant.ts'
import { isZone } from '../../shared/time/zones.ts'
import { idOf } from './values.ts'

/** More than anybody drops at once. */
const MOST_FILES = 200

export const importedFiles: z.ZodType<readonly FileBytes[]> = z
  .array(z.strictObject({ name: z.string().max(1_000), bytes: z.instanceof(Uint8Array) }))
  .min(1)
  .max(MOST_FILES)

export const tablesWish: z.ZodType<TablesWish> = z.strictObject({
  files: importedFiles,
  into: z.union([idOf<IncidentId>(), z.strictObject({ title: z.string().max(20_000), zone: z.string().max(64) })]),
  place: z.strictObject({
    zone: z.string().refine(isZone).transform(zone).nullable(),
    dates: z.enum(['dayFirst', 'monthFirst']).nullable(),
  }),
  leftOut: z.array(z.string()),
})
