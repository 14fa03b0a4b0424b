import type { IncidentId } from './ids.ts'
import type { TimePlace } from './import/table/cellTime.ts'
import type { TableFile } from './import/table/proposeTables.ts'
import type { StorageError } from './ipc.ts'
import type { Result } from './result.ts'

/** Why an import or an export did not happen, or not in full. */
export type ImportFailure = { readonly kind: 'unreadable'; readonly file: string; readonly reason: string }

export interface ImportReport {
  readonly id: IncidentId
  /** What the two numbers count: events of facts, rows of tables, entries of whole incidents, or entries of several kinds. */
  readonly counted: 'event' | 'row' | 'entry'
  readonly created: number
  readonly updated: number
  readonly skipped: readonly { readonly path: string; readonly reason: string }[]
  readonly warnings: readonly { readonly path: string; readonly reason: string }[]
}

/** What came of files that were chosen: incidents, or tables, of which nothing is written before they were looked over. */
export type ImportAnswer =
  | { readonly kind: 'imported'; readonly report: ImportReport }
  | { readonly kind: 'tables'; readonly files: readonly TableFile[] }

/** A file by its name and bytes, as it was dropped on the window. */
export interface FileBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Tables that were looked over, and how they are to be taken. */
export interface TablesWish {
  readonly files: readonly FileBytes[]
  /** An incident of the library, or a new one. */
  readonly into: IncidentId | { readonly title: string; readonly zone: string }
  readonly place: TimePlace
  /** The keys of rows that stay out. */
  readonly leftOut: readonly string[]
}

export interface ImportRequests {
  /** Asks for files, then imports them. Null when the user cancelled. */
  importFiles(): Result<ImportAnswer | null, StorageError | ImportFailure>
  /** The same with files that were dropped on the window. */
  importDropped(files: readonly FileBytes[]): Result<ImportAnswer | null, StorageError | ImportFailure>
  /** Takes tables in, in one gesture. */
  importTables(wish: TablesWish): Result<ImportReport, StorageError | ImportFailure>
}

export const IMPORT_REQUESTS = {
  importFiles: true,
  importDropped: true,
  importTables: true,
} satisfies Record<keyof ImportRequests, true>
