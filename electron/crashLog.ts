import { appendFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'

/** The one place on disk for what should never have happened. */
export interface CrashLog {
  readonly file: string
  /** Adds a record at once, before anything else can go wrong. Never throws: a full disk must not hide the first error. */
  readonly record: (where: string, problem: unknown) => void
}

export function crashLog(file: string, about: string): CrashLog {
  return {
    file,
    record: (where, problem) => {
      const details = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)
      const record = `${new Date().toISOString()} ${about}\n${where}: ${details}\n\n`
      try {
        mkdirSync(path.dirname(file), { recursive: true })
        appendFileSync(file, record, { mode: 0o600 })
      } catch {
        process.stderr.write(record)
      }
    },
  }
}
