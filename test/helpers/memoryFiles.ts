import { dirname } from 'node:path'
import type { FilePort, OpenFile } from '../../electron/incidents/filePort.ts'

interface Held {
  bytes: Uint8Array
  modifiedAt: number
}

/** Files in memory that behave as `nodeFiles` does. `capacity` in bytes, for a disk that can be full. */
export interface MemoryFiles extends FilePort {
  capacity: number
  /** The content of a file as it is, without copying. */
  readonly peek: (path: string) => Uint8Array | undefined
  readonly paths: () => readonly string[]
  /** Puts content in place, as another program would. */
  readonly put: (path: string, bytes: Uint8Array) => void
}

/** What a disk says by its code. It is said so often that finding out where would take longer than all else. */
export function failure(code: string, path: string): Error {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  const error = Object.assign(new Error(`${code}: ${path}`), { code })
  Error.stackTraceLimit = stackTraceLimit
  return error
}

export function memoryFiles(folders: readonly string[] = ['/', '/tmp']): MemoryFiles {
  const files = new Map<string, Held>()
  const dirs = new Set<string>(folders)
  const watchers = new Set<{ readonly folder: string; readonly tell: (name: string) => void }>()
  let clock = 1
  const port: MemoryFiles = {
    capacity: Number.POSITIVE_INFINITY,
    peek: (path) => files.get(path)?.bytes,
    paths: () => [...files.keys()].sort(),
    put: (path, bytes) => {
      files.set(path, { bytes, modifiedAt: clock++ })
      changed(path)
    },
    create: async (path) => {
      await turn()
      needFolder(dirname(path))
      if (files.has(path) || dirs.has(path)) throw failure('EEXIST', path)
      const held: Held = { bytes: new Uint8Array(), modifiedAt: clock++ }
      files.set(path, held)
      changed(path)
      return openFile(held, path)
    },
    readFile: async (path) => {
      await turn()
      return fileAt(path).bytes.slice()
    },
    readFrom: async (path, offset) => {
      await turn()
      return fileAt(path).bytes.slice(offset)
    },
    readStart: async (path, length) => {
      await turn()
      return fileAt(path).bytes.slice(0, length)
    },
    list: async (folder) => {
      await turn()
      needFolder(folder)
      const inside = (path: string) => path !== folder && dirname(path) === folder
      const nameOf = (path: string) => path.slice(folder === '/' ? 1 : folder.length + 1)
      return [
        ...[...dirs].filter(inside).map((path) => ({ name: nameOf(path), kind: 'folder' as const })),
        ...[...files.keys()].filter(inside).map((path) => ({ name: nameOf(path), kind: 'file' as const })),
      ].sort((a, b) => (a.name < b.name ? -1 : 1))
    },
    stat: async (path) => {
      await turn()
      if (dirs.has(path)) return { kind: 'folder', bytes: 0, modifiedAt: 0 }
      const { bytes, modifiedAt } = fileAt(path)
      return { kind: 'file', bytes: bytes.length, modifiedAt }
    },
    makeFolder: async (path) => {
      await turn()
      needFolder(dirname(path))
      if (files.has(path) || dirs.has(path)) throw failure('EEXIST', path)
      dirs.add(path)
    },
    removeFolder: async (path) => {
      await turn()
      needFolder(path)
      if ((await port.list(path)).length > 0) throw failure('ENOTEMPTY', path)
      dirs.delete(path)
    },
    rename: async (from, to) => {
      await turn()
      const held = fileAt(from)
      needFolder(dirname(to))
      if (dirs.has(to)) throw failure('EISDIR', to)
      files.delete(from)
      files.set(to, held)
      changed(to)
    },
    remove: async (path) => {
      await turn()
      fileAt(path)
      files.delete(path)
      changed(path)
    },
    syncFolder: async (path) => {
      await turn()
      needFolder(path)
    },
    freeBytes: async () => {
      await turn()
      return port.capacity - used()
    },
    watch: (folder, tell) => {
      const watcher = { folder, tell }
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  }

  const openFile = (held: Held, path: string): OpenFile => {
    let open = true
    return {
      write: async (bytes) => {
        await turn()
        if (!open) throw failure('EBADF', path)
        const room = Math.max(0, port.capacity - used())
        if (room === 0 && bytes.length > 0) throw failure('ENOSPC', path)
        const taken = bytes.subarray(0, room)
        const joined = new Uint8Array(held.bytes.length + taken.length)
        joined.set(held.bytes)
        joined.set(taken, held.bytes.length)
        held.bytes = joined
        held.modifiedAt = clock++
        changed(path)
        return taken.length
      },
      datasync: async () => {
        await turn()
        if (!open) throw failure('EBADF', path)
      },
      close: async () => {
        await turn()
        if (!open) throw failure('EBADF', path)
        open = false
      },
    }
  }

  const used = (): number => [...files.values()].reduce((sum, { bytes }) => sum + bytes.length, 0)

  const needFolder = (path: string) => {
    if (files.has(path)) throw failure('ENOTDIR', path)
    if (!dirs.has(path)) throw failure('ENOENT', path)
  }

  const fileAt = (path: string): Held => {
    if (dirs.has(path)) throw failure('EISDIR', path)
    const held = files.get(path)
    if (held === undefined) throw failure('ENOENT', path)
    return held
  }

  const changed = (path: string) => {
    const folder = dirname(path)
    for (const watcher of watchers) {
      if (watcher.folder === folder) setTimeout(() => watcher.tell(path.slice(folder.length + 1)), 0)
    }
  }

  return port
}

/** Lets others run first, as a real disk would. */
const turn = (): Promise<void> => Promise.resolve()
