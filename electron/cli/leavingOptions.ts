import { DEFAULT_EXPORT_OPTIONS, type ExportOptions, RENDITIONS } from '../../shared/document/exportOptions.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { fromIso } from '../../shared/time/instant.ts'

/** How the user wants an incident to leave, as typed. */
export interface LeavingWords {
  readonly rendition?: string
  readonly mask?: string
  readonly knownAt?: string
  readonly attachments?: boolean
}

const MASKS = ['people', 'secrets'] as const

/** What the words ask for, or which of them is unknown. The template is chosen apart. */
export function leavingOptions(words: LeavingWords): Result<Omit<ExportOptions, 'template'>, string> {
  const { rendition: asked = 'internal', mask = '', knownAt: moment, attachments = false } = words
  const rendition = RENDITIONS.find((known) => known === asked)
  if (rendition === undefined) return err(`unknown rendition “${asked}”: choose from ${RENDITIONS.join(', ')}.`)
  const masks = mask
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')
  const unknown = masks.filter((name) => !MASKS.some((known) => known === name))
  if (unknown.length > 0) return err(`unknown mask “${unknown.join(', ')}”: choose from ${MASKS.join(', ')}.`)
  const knownAt = moment === undefined ? null : fromIso(moment)
  if (moment !== undefined && knownAt === null) {
    return err(`“${moment}” is no time that names its zone, such as 2026-03-02T10:05:00Z.`)
  }
  return ok({
    ...DEFAULT_EXPORT_OPTIONS,
    rendition,
    mask: { ...DEFAULT_EXPORT_OPTIONS.mask, people: masks.includes('people'), secrets: masks.includes('secrets') },
    knownAt,
    withAttachments: attachments,
  })
}
