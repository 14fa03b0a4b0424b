import type { StateCreator } from 'zustand'
import type { EventId } from '../../shared/ids.ts'
import type { Api, Boot, MirrorState, StorageError } from '../../shared/ipc.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings.ts'
import { UTC, type ZoneId, zone } from '../../shared/time/instant.ts'
import type { App } from './appStore.ts'

export type View = 'library' | 'live' | 'review' | 'document'

export type LibraryPage = 'incidents' | 'actions' | 'numbers'

/** The dialogs of the shell; one at a time. */
export type DialogName =
  | 'newIncident'
  | 'settings'
  | 'palette'
  | 'keys'
  | 'verify'
  | 'handOver'
  | 'unlock'
  | 'passphrase'
  | 'protect'
  | 'unprotect'

/** `local` is the zone of this computer; any other value names a zone. */
export type ZoneChoice = 'utc' | 'local' | ZoneId

export interface UiSlice {
  /** What main knew at the start; null until it has answered. */
  readonly boot: Boot | null
  readonly settings: Settings
  /** A settings file that could not be read and was put aside, until the user has put the note of it away. */
  readonly settingsAside: string | null
  /** The copy in a second folder; null while none is wanted. */
  readonly mirror: MirrorState | null
  readonly view: View
  /** What the library shows: the list, what is still to be done, or how its numbers compare. */
  readonly libraryPage: LibraryPage
  readonly dialog: DialogName | null
  /** The window is a small one that stays on top. */
  readonly isCompact: boolean
  readonly selection: EventId | null
  /** The events that a gesture on several is for, the selected one among them; empty while only that one is meant. */
  readonly marked: ReadonlySet<EventId>
  readonly zone: ZoneChoice
  /** The zone that times are shown in, and that a bare `14:05` is meant in. */
  readonly displayZone: ZoneId
  /** The zone shown beside it in the log and on the axis; null for none, and where both are the same. */
  readonly secondZone: ZoneId | null
  /** A line that was begun elsewhere and waits for the entry line to take it; null for none. */
  readonly begunLine: string | null
  readonly beginLine: (text: string | null) => void
  readonly start: () => Promise<void>
  readonly show: (view: View) => void
  readonly showLibrary: (page: LibraryPage) => void
  readonly openDialog: (dialog: DialogName) => void
  readonly closeDialog: () => void
  /** Selects one event, and only that one. */
  readonly select: (id: EventId | null) => void
  /** Selects several at once, `current` being the one that is looked at. */
  readonly mark: (ids: Iterable<EventId>, current: EventId | null) => void
  readonly setZone: (choice: ZoneChoice) => void
  readonly saveSettings: (changes: Partial<Settings>) => Promise<void>
  /** Lets the user choose the folder of the copy. Answers what stood in the way. */
  readonly chooseMirror: () => Promise<StorageError | null>
  readonly chooseWordTemplate: () => Promise<StorageError | null>
  /** Settings that were changed elsewhere. */
  readonly takeSettings: (settings: Settings) => void
  readonly dismissSettingsAside: () => void
  readonly setCompact: (on: boolean) => void
  readonly takeMirror: (mirror: MirrorState | null) => void
}

const NONE_MARKED: ReadonlySet<EventId> = new Set()

const choiceOf = (saved: string): ZoneChoice => (saved === 'UTC' ? 'utc' : saved === 'local' ? 'local' : zone(saved))
const savedAs = (choice: ZoneChoice): string => (choice === 'utc' ? 'UTC' : choice)

const zoneOf = (choice: ZoneChoice, boot: Boot | null): ZoneId => {
  if (choice === 'utc') return UTC
  return choice === 'local' ? zone(boot?.systemZone ?? 'UTC') : choice
}

const zonesOf = (choice: ZoneChoice, saved: string | null, boot: Boot | null) => {
  const displayZone = zoneOf(choice, boot)
  const second = saved === null ? null : zoneOf(choiceOf(saved), boot)
  return { zone: choice, displayZone, secondZone: second === displayZone ? null : second }
}

/** What is on screen and how: nothing here is part of an incident. */
export const createUiSlice =
  (api: Api): StateCreator<App, [], [], UiSlice> =>
  (set, get) => {
    const take = (settings: Settings, boot: Boot | null) => {
      const choice = choiceOf(settings.zone)
      set({ settings, ...zonesOf(choice, settings.secondZone, boot) })
    }

    return {
      boot: null,
      settings: DEFAULT_SETTINGS,
      settingsAside: null,
      mirror: null,
      view: 'library',
      libraryPage: 'incidents',
      dialog: null,
      isCompact: false,
      selection: null,
      marked: NONE_MARKED,
      zone: 'utc',
      displayZone: UTC,
      secondZone: null,
      begunLine: null,

      start: async () => {
        const boot = await api.boot()
        set({ boot, mirror: boot.mirror, settingsAside: boot.settingsAside })
        take(boot.settings, boot)
      },

      beginLine: (begunLine) => set({ begunLine }),
      show: (view) => set({ view }),
      showLibrary: (libraryPage) => set({ view: 'library', libraryPage }),
      openDialog: (dialog) => set({ dialog }),
      closeDialog: () => set({ dialog: null }),
      select: (selection) => set({ selection, marked: NONE_MARKED }),
      mark: (ids, selection) => {
        const marked = new Set(ids)
        set({ selection, marked: marked.size > 1 ? marked : NONE_MARKED })
      },

      setZone: (choice) => {
        set(zonesOf(choice, get().settings.secondZone, get().boot))
        void get().saveSettings({ zone: savedAs(choice) })
      },

      saveSettings: async (changes) => take(await api.saveSettings(changes), get().boot),

      chooseMirror: async () => {
        const answer = await api.chooseMirror()
        if (!answer.ok) return answer.error
        if (answer.value !== null) take(answer.value, get().boot)
        return null
      },

      chooseWordTemplate: async () => {
        const answer = await api.chooseWordTemplate()
        if (!answer.ok) return answer.error
        if (answer.value !== null) take(answer.value, get().boot)
        return null
      },

      dismissSettingsAside: () => set({ settingsAside: null }),
      takeSettings: (settings) => take(settings, get().boot),

      setCompact: (isCompact) => {
        set({ isCompact })
        void api.setCompact(isCompact)
      },

      takeMirror: (mirror) => set({ mirror }),
    }
  }
