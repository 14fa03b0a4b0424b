import { z } from 'zod'
import { EXPORT_FORMATS } from '../shared/document/exportFormats.ts'
import type { IncidentId } from '../shared/ids.ts'
import type { Settings } from '../shared/settings.ts'
import { savedAgendas } from './schemas/agenda.ts'
import { recentLines, savedFilters } from './schemas/filter.ts'
import { housePrompts } from './schemas/prompts.ts'
import type { Bounds } from './windowBounds.ts'

/** An incident that was opened, to find it again quickly. The library is what counts. */
export interface RecentIncident {
  readonly id: IncidentId
  readonly folder: string
  readonly title: string
}

/** All that the settings file holds. */
export interface Kept {
  readonly settings: Settings
  readonly windowBounds: Bounds | null
  readonly roomBounds: Bounds | null
  readonly recent: readonly RecentIncident[]
}

const FIELDS = {
  theme: z.enum(['system', 'light', 'dark']),
  author: z.string().max(200),
  zone: z.string().min(1).max(64),
  mirrorFolder: z.string().max(4096),
  secondZone: z.string().min(1).max(64).nullable(),
  savedFilters,
  recentSearches: recentLines,
  recentChoices: recentLines,
  doNotDisturb: z.boolean(),
  stripPictures: z.boolean(),
  exportFormats: z.array(z.enum(EXPORT_FORMATS)),
  hotKey: z.string().max(40),
  agendas: savedAgendas,
  prompts: housePrompts,
  notesSpeakers: z.boolean(),
  roomNames: z.boolean(),
  wordTemplate: z.string().max(4096),
  soakDays: z.int().min(0).max(30),
} satisfies Record<keyof Settings, z.ZodType>

const bounds = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() })
const recent = z.object({ id: z.string().min(1), folder: z.string().min(1), title: z.string() })

/** Each field that is as it should be; `otherwise` for the rest. */
export function readSettings(held: unknown, otherwise: Settings): Settings {
  const found = typeof held === 'object' && held !== null ? (held as Partial<Record<keyof Settings, unknown>>) : {}
  return {
    theme: FIELDS.theme.catch(otherwise.theme).parse(found.theme),
    author: FIELDS.author.catch(otherwise.author).parse(found.author),
    zone: FIELDS.zone.catch(otherwise.zone).parse(found.zone),
    mirrorFolder: FIELDS.mirrorFolder.catch(otherwise.mirrorFolder).parse(found.mirrorFolder),
    secondZone: FIELDS.secondZone.catch(otherwise.secondZone).parse(found.secondZone),
    savedFilters: FIELDS.savedFilters.catch(otherwise.savedFilters).parse(found.savedFilters),
    recentSearches: FIELDS.recentSearches.catch(otherwise.recentSearches).parse(found.recentSearches),
    recentChoices: FIELDS.recentChoices.catch(otherwise.recentChoices).parse(found.recentChoices),
    doNotDisturb: FIELDS.doNotDisturb.catch(otherwise.doNotDisturb).parse(found.doNotDisturb),
    stripPictures: FIELDS.stripPictures.catch(otherwise.stripPictures).parse(found.stripPictures),
    exportFormats: FIELDS.exportFormats.catch([...otherwise.exportFormats]).parse(found.exportFormats),
    hotKey: FIELDS.hotKey.catch(otherwise.hotKey).parse(found.hotKey),
    agendas: FIELDS.agendas.catch(otherwise.agendas).parse(found.agendas),
    prompts: FIELDS.prompts.catch(otherwise.prompts).parse(found.prompts),
    wordTemplate: FIELDS.wordTemplate.catch(otherwise.wordTemplate).parse(found.wordTemplate),
    notesSpeakers: FIELDS.notesSpeakers.catch(otherwise.notesSpeakers).parse(found.notesSpeakers),
    roomNames: FIELDS.roomNames.catch(otherwise.roomNames).parse(found.roomNames),
    soakDays: FIELDS.soakDays.catch(otherwise.soakDays).parse(found.soakDays),
  }
}

export function readBounds(held: unknown): Bounds | null {
  const read = bounds.safeParse(held)
  return read.success ? read.data : null
}

/** Those that can be read, in their order. */
export function readRecent(held: unknown): readonly RecentIncident[] {
  return (Array.isArray(held) ? held : []).flatMap((one) => {
    const read = recent.safeParse(one)
    return read.success ? [{ ...read.data, id: read.data.id as IncidentId }] : []
  })
}
