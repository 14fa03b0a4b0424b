import { z } from 'zod'
import { TEMPLATES } from '../../shared/document/blocks.ts'
import { type ExportOptions, RENDITIONS } from '../../shared/document/exportOptions.ts'
import { instantSchema } from './values.ts'

export const exportOptions: z.ZodType<ExportOptions> = z.strictObject({
  template: z.enum(TEMPLATES),
  rendition: z.enum(RENDITIONS),
  mask: z.strictObject({ people: z.boolean(), secrets: z.boolean() }),
  knownAt: instantSchema.nullable(),
  withAttachments: z.boolean(),
})
