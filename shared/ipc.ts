import type { AttachFailure, AttachmentState } from './attachment/limits.ts'
import type { ExportFormat } from './document/exportFormats.ts'
import type { ExportOptions } from './document/exportOptions.ts'
import type { ExportProgress, ExportReport } from './document/exportReport.ts'
import type { Drafts, TypedText } from './draft.ts'
import type { EntryId, IncidentId } from './ids.ts'
import { IMPORT_REQUESTS, type ImportFailure, type ImportRequests } from './importRequests.ts'
import type { Command, Rejection } from './incident/commands.ts'
import type { Attachment } from './incident/event.ts'
import type { IncidentSummary } from './incident/incident.ts'
import type { ClockJump } from './journal/clockJumps.ts'
import type { DamagedBytes, DamagedPlace } from './journal/damage.ts'
import type { JournalEntry } from './journal/entry.ts'
import type { PackedEntries } from './journal/packedEntries.ts'
import type { RecoveryReport } from './journal/recovery.ts'
import type { CommandName } from './keymap.ts'
import type { MaskPlan } from './mask/maskPlan.ts'
import type { PeopleNames } from './mask/people/peopleKey.ts'
import type { NewIncident, Protection } from './newIncident.ts'
import type { Result } from './result.ts'
import { ROOM_PUSHES, ROOM_REQUESTS, type RoomPushes, type RoomRequests } from './roomIpc.ts'
import type { Settings } from './settings.ts'
import { TEMPLATE_REQUESTS, type TemplateRequests } from './templateRequests.ts'
import type { DocumentCheck, VerifyReport } from './verify/report.ts'

/** What went wrong outside the app's own rules. `message` says what happened, `safe` what is safe, `place` where. */
export interface StorageError {
  readonly kind: 'notFound' | 'notWritable' | 'diskFull' | 'readFailed' | 'writeFailed' | 'readOnly' | 'locked'
  readonly message: string
  readonly safe: string
  readonly place: string
}

/** The disk has refused entries several times in a row, or does not answer. They are tried again every 2 s, and logging goes on. */
export interface StorageTrouble {
  readonly error: StorageError
  /** How many entries are not in the incident's folder. */
  readonly waiting: number
  /** The folder that holds a copy of them, so that a crash loses nothing; null when they are in memory only. */
  readonly keptIn: string | null
}

/** The copy of everything in a second folder. Logging never waits for it. */
export interface MirrorState {
  readonly folder: string
  /** Entries on disk that the copy is known to lack. */
  readonly behind: number
  /** What is in the way; null while nothing is. It is tried again by itself. */
  readonly problem: StorageError | null
  /** Copying has gone on for a while, as at the first time. */
  readonly isCopying: boolean
}

/** An incident as main hands it over: all entries, and what reading the journal found. */
export interface OpenedIncident {
  readonly id: IncidentId
  readonly folder: string
  readonly entries: PackedEntries
  readonly recovery: RecoveryReport
  /** What was typed and not recorded when the app last closed, by field. */
  readonly drafts: Drafts
  readonly trouble: StorageTrouble | null
  /** Whether its content is locked on the disk with a passphrase. */
  readonly isProtected: boolean
  /** Why nothing may be added, such as that a newer version wrote here; null otherwise. */
  readonly readOnly: string | null
}

/** The key that is heard whatever app is in front. `isHeard` false: none is wanted, or the system refuses it. */
export interface HotKeyState {
  readonly keys: string
  readonly isHeard: boolean
}

export interface Boot {
  readonly version: string
  readonly platform: 'linux' | 'darwin' | 'win32'
  readonly libraryFolder: string
  readonly systemZone: string
  /** The name that entries are recorded under while the settings have none. */
  readonly systemUser: string
  readonly settings: Settings
  /** Where a settings file lies that could not be read and was put aside; null when there was none. */
  readonly settingsAside: string | null
  /** Null while no copy is wanted. */
  readonly mirror: MirrorState | null
}

/** Characters of the shortest passphrase that is taken. */
export const MIN_PASSPHRASE = 10

/** What somebody gives to open a protected incident. */
export interface Secret {
  readonly kind: 'passphrase' | 'recoveryKey'
  readonly text: string
}

/** Something that cannot be done as asked. */
export interface Refusal {
  readonly kind: 'refused'
  readonly message: string
}

export type DispatchError =
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  /** `kept`: made all the same, and saved as soon as the disk takes them. Asking again would record it twice. */
  | { readonly kind: 'storage'; readonly error: StorageError; readonly kept?: readonly EntryId[] }
  | { readonly kind: 'notOpen' }

/** Renderer asks, main answers. The key is at once the channel name and the method on `window.api`. */
export interface Requests extends RoomRequests, TemplateRequests, ImportRequests {
  boot(): Boot
  listIncidents(): Result<readonly IncidentSummary[], StorageError>
  createIncident(
    incident: NewIncident,
  ): Result<IncidentId, StorageError | { readonly kind: 'refused'; readonly message: string }>
  /** A fresh recovery key, to be shown once and kept by the user. */
  newRecoveryKey(): string
  /** Finds the key of a protected incident; it can be opened then. */
  unlockIncident(id: IncidentId, secret: Secret): Result<null, StorageError | Refusal>
  /** Closes a protected incident and forgets its key. */
  lockIncident(id: IncidentId): Result<null, StorageError | Refusal>
  changePassphrase(id: IncidentId, passphrase: string): Result<null, StorageError | Refusal>
  /**
   * Writes an incident again, locked. Answers where the files that are not locked still are: null when they went to the system's
   * trash.
   */
  protectIncident(id: IncidentId, protection: Protection): Result<string | null, StorageError>
  /** Writes a protected incident again, open. Answers where the locked files still are; null: in the system's trash. */
  unprotectIncident(id: IncidentId): Result<string | null, StorageError>
  openIncident(id: IncidentId): Result<OpenedIncident, StorageError>
  /** Decides, appends and flushes to disk before answering with what was written. */
  dispatch(id: IncidentId, command: Command): Result<readonly JournalEntry[], DispatchError>
  /** Keeps what is typed into a field until it is recorded; null forgets it. */
  saveDraft(id: IncidentId, field: string, typed: TypedText | null): Result<null, StorageError>
  /** Tries at once to write what the disk has refused. Answers what is in the way still. */
  retryStorage(id: IncidentId): Result<StorageTrouble | null, StorageError>
  /** Asks for a folder, copies the incident there and goes on there. Answers its new folder; null when the user cancelled. */
  moveIncident(id: IncidentId): Result<string | null, StorageError>
  openSample(): Result<IncidentId, StorageError>
  /** Asks where to, then writes a row of numbers for each of these incidents as CSV. Null when the user cancelled. */
  saveNumbers(ids: readonly IncidentId[]): Result<string | null, StorageError>
  /** Asks for a folder, then writes the document there. Null when the user cancelled. */
  exportDocument(
    id: IncidentId,
    formats: readonly ExportFormat[],
    options: ExportOptions,
  ): Result<ExportReport | null, StorageError>
  /** Begins no further file of the export under way. */
  cancelExport(id: IncidentId): null
  /** Prints the document as an export would, to be looked at. Null when a newer one was asked for meanwhile. */
  printPreview(id: IncidentId, options: ExportOptions): Result<Uint8Array | null, StorageError>
  /** Copies the document as HTML and as Markdown: whoever it is pasted into takes what it understands. */
  copyForWiki(id: IncidentId, options: ExportOptions): Result<null, StorageError>
  /** Copies the picture of the timeline as PNG, light or dark as the window is. False: there is nothing to draw. */
  copyPicture(id: IncidentId, options: ExportOptions): Result<boolean, StorageError>
  /** All that could be masked in a copy under these options, whether masking is on or off. */
  findMasked(id: IncidentId, options: ExportOptions): Result<MaskPlan, StorageError>
  /** Asks where to, then writes who is called what in masked copies. Null when the user cancelled. */
  savePeopleKey(id: IncidentId, names: PeopleNames): Result<string | null, StorageError>
  showInFolder(path: string): Result<null, StorageError>
  /** Reads every byte of the log again and says what is sound. */
  verifyLog(id: IncidentId): Result<VerifyReport, StorageError>
  /** Asks for an exported file, then compares it with the log. Null when the user cancelled. */
  verifyDocument(
    id: IncidentId,
  ): Result<{ readonly file: string; readonly check: DocumentCheck } | null, StorageError | ImportFailure>
  readDamage(id: IncidentId, place: DamagedPlace): Result<DamagedBytes, StorageError>
  /** Asks for a file to attach and reads it. Null when the user cancelled. */
  pickFile(): Result<{ readonly name: string; readonly bytes: Uint8Array } | null, StorageError | AttachFailure>
  /** Keeps what was picked, pasted or dropped with the incident; an event has it once it is amended. */
  attachBytes(id: IncidentId, name: string, bytes: Uint8Array): Result<Attachment, StorageError | AttachFailure>
  attachmentState(id: IncidentId, sha256: string): AttachmentState
  /** The content, if it is what was attached. */
  readAttachment(id: IncidentId, sha256: string): Result<Uint8Array, StorageError>
  /** Asks where to, then writes the file there and answers its path. Null when the user cancelled. */
  saveAttachment(id: IncidentId, sha256: string, name: string): Result<string | null, StorageError>
  /** Asks for the folder that copies are kept in from now on. Null when the user cancelled. */
  chooseMirror(): Result<Settings | null, StorageError>
  /** Asks for the Word template that Word files take their look from, and tries it. Null when the user cancelled. */
  chooseWordTemplate(): Result<Settings | null, StorageError>
  saveSettings(changes: Partial<Settings>): Settings
  copyText(text: string): null
  hotKey(): HotKeyState
  /** Takes other keys, as `Mod+Shift+Space`, or none, and keeps them. Answers whether the system lets us hear them. */
  setHotKey(keys: string): HotKeyState
  /** Opens the small window with the entry line, over whatever app is in front. */
  showCapture(): null
  hideCapture(): null
  /** The incident that was opened last: what is typed into the small window is logged there. */
  captureIncident(): IncidentId | null
  /** The window as a small one that stays on top, or as it was before. */
  setCompact(on: boolean): null
  /** What undo and redo would do now, for the menu: `Undo rule out H2`; null when there is nothing to do. */
  nameUndo(undo: string | null, redo: string | null): null
  /** For the error boundary: writes what broke to the crash log on disk. `where` names the part of the window. */
  reportCrash(where: string, details: string): null
}

/** The channels at run time. Leaving one out, or inventing one, does not compile. */
export const REQUESTS = {
  boot: true,
  listIncidents: true,
  createIncident: true,
  newRecoveryKey: true,
  unlockIncident: true,
  lockIncident: true,
  changePassphrase: true,
  protectIncident: true,
  unprotectIncident: true,
  openIncident: true,
  dispatch: true,
  saveDraft: true,
  retryStorage: true,
  moveIncident: true,
  openSample: true,
  saveNumbers: true,
  ...IMPORT_REQUESTS,
  exportDocument: true,
  cancelExport: true,
  printPreview: true,
  copyForWiki: true,
  copyPicture: true,
  ...TEMPLATE_REQUESTS,
  findMasked: true,
  savePeopleKey: true,
  showInFolder: true,
  verifyLog: true,
  verifyDocument: true,
  readDamage: true,
  pickFile: true,
  attachBytes: true,
  attachmentState: true,
  readAttachment: true,
  saveAttachment: true,
  chooseMirror: true,
  chooseWordTemplate: true,
  saveSettings: true,
  copyText: true,
  hotKey: true,
  setHotKey: true,
  showCapture: true,
  hideCapture: true,
  captureIncident: true,
  setCompact: true,
  nameUndo: true,
  reportCrash: true,
  ...ROOM_REQUESTS,
} satisfies Record<keyof Requests, true>

/** Main tells, renderer listens. */
export interface Pushes extends RoomPushes {
  /** Entries that reached the disk, from any window or another instance. Repeats are harmless. */
  onEntries(id: IncidentId, entries: readonly JournalEntry[]): void
  /** The disk refuses entries; null when it has taken them. */
  onStorageTrouble(id: IncidentId, trouble: StorageTrouble | null): void
  /** Where clocks were set while somebody recorded: all such places of the incident. */
  onClockJumps(id: IncidentId, jumps: readonly ClockJump[]): void
  /** The copy in a second folder falls behind, catches up, or is wanted no more. */
  onMirror(state: MirrorState | null): void
  onLibraryChanged(): void
  onMenuCommand(name: CommandName): void
  /** The small window has come up. */
  onCapture(): void
  /** Settings that were changed outside the window. */
  onSettings(settings: Settings): void
  onExportProgress(id: IncidentId, progress: ExportProgress): void
}

export const PUSHES = {
  onEntries: true,
  onStorageTrouble: true,
  onClockJumps: true,
  onMirror: true,
  onLibraryChanged: true,
  onMenuCommand: true,
  onCapture: true,
  onSettings: true,
  onExportProgress: true,
  ...ROOM_PUSHES,
} satisfies Record<keyof Pushes, true>

/** What preload puts on `window.api`. A listener is removed by calling what its method returned. */
export type Api = {
  readonly [C in keyof Requests]: (...args: Parameters<Requests[C]>) => Promise<ReturnType<Requests[C]>>
} & {
  readonly [P in keyof Pushes]: (listener: Pushes[P]) => () => void
}
