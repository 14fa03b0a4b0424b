import type { Readable, Writable } from 'node:stream'
import type { Press } from '../press.ts'

/** Where a run of the command line reads and writes. Tests give it streams of their own. */
export interface CliIo {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** Aborted when the user wants to stop: what is being written is finished, nothing more is read. */
  readonly stop?: AbortSignal
  /** Prints a page to PDF. Only where a browser engine is at hand. */
  readonly press?: Press
}

/** Exit codes, as docs/cli.md names them. */
export const FINE = 0
export const FAILED = 1
export const WRONG_USAGE = 2

/** Writes lines to one stream. Once its reader is gone it says nothing more, and the work goes on. */
export interface Printer {
  readonly line: (text: string) => void
  readonly raw: (text: string) => void
  /** Resolves when everything has been handed to the system. */
  readonly done: () => Promise<void>
}

export function printerTo(stream: Writable): Printer {
  let gone = false
  const onError = () => {
    gone = true
  }
  stream.on('error', onError)
  const raw = (text: string) => {
    if (!gone && !stream.destroyed) stream.write(text)
  }
  return {
    raw,
    line: (text) => raw(`${text}\n`),
    // The listener stays: the error of a closed pipe may arrive after the last write.
    done: () =>
      new Promise((resolve) => {
        if (gone || stream.destroyed) resolve()
        else stream.write('', () => resolve())
      }),
  }
}
