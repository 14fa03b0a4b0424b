import { renameSync } from 'node:fs'
import { join } from 'node:path'
import ElectronStore from 'electron-store'
import { DEFAULT_SETTINGS, type Settings } from '../shared/settings.ts'
import { type Kept, type RecentIncident, readBounds, readRecent, readSettings } from './settingsShape.ts'
import type { Bounds } from './windowBounds.ts'

const FILE = 'settings'
const MAX_RECENT = 20

/** What this installation remembers, and what may be lost: nothing of an incident is kept here. Never throws. */
export interface SettingsStore {
  readonly read: () => Settings
  /** Answers the settings as they then are. When the disk refuses they hold until the app is closed. */
  readonly save: (changes: Partial<Settings>) => Settings
  readonly windowBounds: () => Bounds | null
  readonly saveWindowBounds: (bounds: Bounds) => void
  /** Of the room window. */
  readonly roomBounds: () => Bounds | null
  readonly saveRoomBounds: (bounds: Bounds) => void
  /** Most recently opened first. */
  readonly recent: () => readonly RecentIncident[]
  readonly noteOpened: (incident: RecentIncident) => void
  /** Where a settings file that could not be read was put; null when there was none. */
  readonly quarantined: string | null
}

/**
 * Reads the settings file of a user data folder. One that cannot be read is renamed, never overwritten, and defaults are
 * used. What stands in it is checked field by field, so that one bad value does not take the others with it.
 */
export function openSettings(userDataFolder: string): SettingsStore {
  const { store, quarantined } = openStore(userDataFolder)
  let kept: Kept = readAll(store)

  const keep = (changes: Partial<Kept>) => {
    kept = { ...kept, ...changes }
    try {
      store?.set(changes)
    } catch {
      // The file was damaged or locked while the app ran: the next start sorts it out, this one goes on from memory.
    }
  }

  return {
    read: () => kept.settings,
    save: (changes) => {
      keep({ settings: readSettings({ ...kept.settings, ...changes }, kept.settings) })
      return kept.settings
    },
    windowBounds: () => kept.windowBounds,
    saveWindowBounds: (windowBounds) => keep({ windowBounds }),
    roomBounds: () => kept.roomBounds,
    saveRoomBounds: (roomBounds) => keep({ roomBounds }),
    recent: () => kept.recent,
    noteOpened: (incident) => {
      const others = kept.recent.filter(({ id }) => id !== incident.id)
      keep({ recent: [incident, ...others].slice(0, MAX_RECENT) })
    },
    quarantined,
  }
}

type Store = ElectronStore<Record<string, unknown>>

/** A second attempt after putting the unreadable file aside; without a store when even that fails. */
function openStore(cwd: string): { readonly store: Store | null; readonly quarantined: string | null } {
  const open = (): Store =>
    new ElectronStore<Record<string, unknown>>({ cwd, name: FILE, clearInvalidConfig: false, configFileMode: 0o600 })
  try {
    return { store: open(), quarantined: null }
  } catch {
    const aside = join(cwd, `${FILE}.damaged-${Date.now()}.json`)
    try {
      renameSync(join(cwd, `${FILE}.json`), aside)
      return { store: open(), quarantined: aside }
    } catch {
      return { store: null, quarantined: null }
    }
  }
}

function readAll(store: Store | null): Kept {
  try {
    const held = store?.store ?? {}
    return {
      settings: readSettings(held.settings, DEFAULT_SETTINGS),
      windowBounds: readBounds(held.windowBounds),
      roomBounds: readBounds(held.roomBounds),
      recent: readRecent(held.recent),
    }
  } catch {
    return { settings: DEFAULT_SETTINGS, windowBounds: null, roomBounds: null, recent: [] }
  }
}
