import type { PeopleNames } from '../mask/people/peopleKey.ts'
import type { Instant } from '../time/instant.ts'
import type { TemplateChoice } from './templates/choice.ts'

/** For whom the document is: what is not for them is left out. */
export const RENDITIONS = ['internal', 'executive', 'customer'] as const
export type RenditionId = (typeof RENDITIONS)[number]

/** What is replaced, everywhere and consistently, before anything leaves. */
export interface MaskChoice {
  readonly people: boolean
  readonly secrets: boolean
  /** What people are called instead. */
  readonly names: PeopleNames
}

/** How an incident leaves: the same for every format, the preview and the clipboard. */
export interface ExportOptions {
  readonly template: TemplateChoice
  readonly rendition: RenditionId
  readonly mask: MaskChoice
  /** Only what was known by then; null: all that is known now. */
  readonly knownAt: Instant | null
  /** Whether files kept with events go into the ZIP; no other format can hold them. */
  readonly withAttachments: boolean
}

export const DEFAULT_EXPORT_OPTIONS: ExportOptions = {
  template: 'incident',
  rendition: 'internal',
  mask: { people: false, secrets: false, names: 'roles' },
  knownAt: null,
  withAttachments: false,
}
