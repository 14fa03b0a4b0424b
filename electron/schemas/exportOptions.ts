import { z } from 'zod'
import { type ExportOptions, RENDITIONS } from '../../shared/document/exportOptions.ts'
import { MAX_TEMPLATE_FILE } from '../../shared/document/template/templateText.ts'
import { PRESET_IDS } from '../../shared/document/templates/presets.ts'
import { PEOPLE_NAMES } from '../../shared/mask/people/peopleKey.ts'
import { instantSchema } from './values.ts'

export const exportOptions: z.ZodType<ExportOptions> = z.strictObject({
  template: z.union([z.enum(['incident', ...PRESET_IDS]), z.strictObject({ text: z.string().max(MAX_TEMPLATE_FILE) })]),
  rendition: z.enum(RENDITIONS),
  mask: z.strictObject({ people: z.boolean(), secrets: z.boolean(), names: z.enum(PEOPLE_NAMES) }),
  knownAt: instantSchema.nullable(),
  withAttachments: z.boolean(),
})
