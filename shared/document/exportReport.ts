import type { ExportFormat } from './exportFormats.ts'

/** What an export wrote: the folder, and the path of each file in the order in which they were written. */
export interface ExportReport {
  readonly folder: string
  readonly files: readonly string[]
  /** What did not work and stopped nothing, in words; absent: nothing. */
  readonly warning?: string
  /** The user cancelled before all files were written. */
  readonly stopped?: true
}

/** How far an export has come: `done` of `total` files are written, `writing` is the one under way. */
export interface ExportProgress {
  readonly done: number
  readonly total: number
  readonly writing: ExportFormat | null
}
