import type { ExportFormat } from './document/exportFormats.ts'
import type { SavedFilter } from './incident/find/filter.ts'
import type { AgendaBlock } from './review/agenda.ts'
import type { HousePrompt } from './review/housePrompts.ts'

/** An agenda that the user named. */
export interface SavedAgenda {
  readonly name: string
  readonly blocks: readonly AgendaBlock[]
}

/** What may be lost without losing an incident. Kept apart from the journal, per installation. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark'
  /** The name entries are recorded under; empty until the user says. */
  readonly author: string
  /** `UTC`, `local`, or an IANA zone name. */
  readonly zone: string
  /** Where a copy of every incident is kept; empty: nowhere. */
  readonly mirrorFolder: string
  /** A zone shown beside it in the log and on the axis of the timeline: as `zone`, or null for none. */
  readonly secondZone: string | null
  /** Filters that the user named, usable in any incident. */
  readonly savedFilters: readonly SavedFilter[]
  /** Lines of search, newest first. */
  readonly recentSearches: readonly string[]
  /** What was chosen in the command palette, newest first. */
  readonly recentChoices: readonly string[]
  /** No reminders. */
  readonly doNotDisturb: boolean
  /** Whether the metadata of pictures is taken out before they are attached. */
  readonly stripPictures: boolean
  /** What an export writes, unless somebody chooses otherwise. */
  readonly exportFormats: readonly ExportFormat[]
  /** Opens the small window with the entry line from any app: as in the keymap, or empty for none. */
  readonly hotKey: string
  /** Agendas of meetings that the user named, usable in any incident. */
  readonly agendas: readonly SavedAgenda[]
  /** How many working days an idea rests before it may become an action item. */
  readonly soakDays: number
  /** What the house asks in the walk beside the built-in questions. */
  readonly prompts: readonly HousePrompt[]
  /** Whether a facilitator may note who has spoken. */
  readonly notesSpeakers: boolean
  /** Whether the room window says who did something. */
  readonly roomNames: boolean
  /** The Word template that Word files take their look from; empty: our own look. */
  readonly wordTemplate: string
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  author: '',
  zone: 'UTC',
  secondZone: null,
  doNotDisturb: false,
  hotKey: 'Mod+Shift+Space',
  mirrorFolder: '',
  savedFilters: [],
  recentSearches: [],
  recentChoices: [],
  stripPictures: false,
  agendas: [],
  prompts: [],
  notesSpeakers: false,
  roomNames: true,
  wordTemplate: '',
  soakDays: 2,
  exportFormats: ['md', 'html', 'pdf'],
}

const MAX_RECENT = 12

/** A list of recent things with this one in front, each once, the oldest dropped. */
export const withRecent = (recent: readonly string[], newest: string): readonly string[] =>
  [newest, ...recent.filter((other) => other !== newest)].slice(0, MAX_RECENT)
