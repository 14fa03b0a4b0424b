import type { FilePort, OpenFile } from '../../electron/incidents/filePort.ts'
import { failure } from './memoryFiles.ts'

/** Operations that can be made to fail; `write`, `datasync` and `close` are those of files opened through the port. */
export type Operation =
  | 'readFile'
  | 'create'
  | 'write'
  | 'shortWrite'
  | 'datasync'
  | 'syncFolder'
  | 'rename'
  | 'makeFolder'
  | 'list'

/** A disk that fails on demand, and remembers what was done to it. */
export interface FailingFiles extends FilePort {
  /** From now on the operation fails with the code, `times` times. */
  readonly fail: (operation: Operation, code: string, times?: number) => void
  readonly heal: () => void
  /** How often the operation was asked for. */
  readonly count: (operation: Operation) => number
  /** Writes and flushes to a file that had failed before: what must never happen. */
  readonly reused: () => number
}

export function failingFiles(below: FilePort): FailingFiles {
  const planned = new Map<Operation, { readonly code: string; left: number }>()
  const counts = new Map<Operation, number>()
  let reused = 0

  const isDue = (operation: Operation): string | null => {
    const plan = planned.get(operation)
    if (plan === undefined || plan.left <= 0) return null
    plan.left--
    return plan.code
  }

  const step = (operation: Operation, path: string) => {
    counts.set(operation, (counts.get(operation) ?? 0) + 1)
    const code = isDue(operation)
    if (code !== null) throw failure(code, path)
  }

  const openFile = (file: OpenFile, path: string): OpenFile => {
    let hasFailed = false
    const guarded = async <T>(operation: Operation, job: () => Promise<T>): Promise<T> => {
      if (hasFailed) reused++
      try {
        step(operation, path)
        return await job()
      } catch (error) {
        hasFailed = true
        throw error
      }
    }
    return {
      write: (bytes) =>
        guarded('write', () => file.write(isDue('shortWrite') === null ? bytes : bytes.subarray(0, bytes.length >> 1))),
      datasync: () => guarded('datasync', file.datasync),
      close: file.close,
    }
  }

  return {
    ...below,
    readFile: async (path) => {
      step('readFile', path)
      return await below.readFile(path)
    },
    create: async (path) => {
      step('create', path)
      return openFile(await below.create(path), path)
    },
    syncFolder: async (path) => {
      step('syncFolder', path)
      await below.syncFolder(path)
    },
    rename: async (from, to) => {
      step('rename', from)
      await below.rename(from, to)
    },
    makeFolder: async (path) => {
      step('makeFolder', path)
      await below.makeFolder(path)
    },
    list: async (path) => {
      step('list', path)
      return await below.list(path)
    },
    fail: (operation, code, times = Number.POSITIVE_INFINITY) => planned.set(operation, { code, left: times }),
    heal: () => planned.clear(),
    count: (operation) => counts.get(operation) ?? 0,
    reused: () => reused,
  }
}
