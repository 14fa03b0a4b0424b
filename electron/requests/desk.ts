import type { ExportProgress } from '../../shared/document/exportReport.ts'
import type { IncidentId } from '../../shared/ids.ts'
import type { Settings } from '../../shared/settings.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { CrashLog } from '../crashLog.ts'
import type { Library } from '../library.ts'
import type { Mirror } from '../mirror/mirror.ts'
import type { OpenSessions } from '../openSessions.ts'
import type { PeopleKeys } from '../peopleKeys.ts'
import type { Press } from '../press.ts'
import type { SettingsStore } from '../settings.ts'
import type { TemplateFolder } from '../templateFolder.ts'

/** What the answers to the window's requests work with; made once, in main.ts. */
export interface Desk {
  readonly version: string
  readonly now: () => Instant
  readonly library: Library
  readonly sessions: OpenSessions
  readonly settings: SettingsStore
  readonly mirror: Mirror
  /** The user's own templates. */
  readonly templates: TemplateFolder
  readonly crashes: CrashLog
  readonly applySettings: (settings: Settings) => void
  readonly systemUser: string
  /** The name that entries are recorded under. */
  readonly author: () => string
  /** The folder of the sample incidents. */
  readonly samples: string
  readonly libraryChanged: () => void
  readonly press: Press
  readonly peopleKeys: PeopleKeys
  readonly exportProgress: (id: IncidentId, progress: ExportProgress) => void
  readonly choose: Choose
  /** What the menu calls undo and redo; null when there is nothing to do. */
  readonly nameUndo: (undo: string | null, redo: string | null) => void
  /** A picture, given as PNG. */
  readonly copyImage: (png: Uint8Array) => Promise<void>
  /** Whether windows are dark at the moment. */
  readonly isDark: () => boolean
  readonly copyText: (text: string) => void
  /** The same content twice: whoever pastes it takes what it understands. */
  readonly copyRich: (content: { readonly html: string; readonly text: string }) => Promise<void>
  readonly showItem: (path: string) => void
  /** Moves a file or folder to the system's trash; answers whether it is gone from its place. */
  readonly trash: (path: string) => Promise<boolean>
}

/** What only the user can answer, asked in the system's own dialogs. Null: cancelled. */
export interface Choose {
  readonly files: () => Promise<readonly string[] | null>
  /** One file. `documents`: an exported one. */
  readonly file: (asking: {
    readonly title: string
    readonly button: string
    readonly documents?: true
  }) => Promise<string | null>
  /** Where to write a file that is called like this. */
  readonly saveAs: (name: string) => Promise<string | null>
  readonly folder: (asking: { readonly title: string; readonly button: string }) => Promise<string | null>
}
