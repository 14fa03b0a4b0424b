import { dirname } from 'node:path'
import type { FilePort, OpenFile } from '../../electron/incidents/filePort.ts'
import { failure } from '../helpers/memoryFiles.ts'
import { type Extent, type Held, patched, type SimDisk, simDisk } from './simDisk.ts'

/** The calls that change a disk or make a change durable: what can fail, and between which power can go. */
export type CallName =
  | 'create'
  | 'write'
  | 'datasync'
  | 'close'
  | 'makeFolder'
  | 'removeFolder'
  | 'rename'
  | 'remove'
  | 'syncFolder'

export interface Call {
  readonly name: CallName
  readonly path: string
  /** Counted from 1 over all calls. */
  readonly number: number
}

/** How a call fails. `done`: how much of it happened all the same. */
export interface Fault {
  readonly code: string
  readonly done: 'nothing' | 'half' | 'all'
}

export interface SimOptions {
  /** Whether, and how, a call fails. */
  readonly fault?: (call: Call) => Fault | null
  /** Told of each call before it has any effect: the moment to ask what a crash would leave. */
  readonly onCall?: (call: Call) => void
  /** The most bytes that one write takes. */
  readonly maxWrite?: number
  /** After a failed flush the pages count as clean: readable until the crash, and never written by a later flush. */
  readonly fsyncgate?: boolean
}

/** The `FilePort` over a simulated disk. `reopen` is in no port: a planted fault uses it to append to an old segment. */
export interface SimFiles extends FilePort {
  readonly disk: SimDisk
  readonly reopen: (path: string) => Promise<OpenFile>
}

/**
 * A disk that keeps no promise beyond POSIX: bytes survive a power cut once their file was flushed, names once their folder
 * was, and nothing else need do so, in any order.
 */
export function simFiles(disk: SimDisk = simDisk(), options: SimOptions = {}): SimFiles {
  const { fault = () => null, onCall, maxWrite = Number.POSITIVE_INFINITY, fsyncgate = false } = options
  let calls = 0

  /** Runs a call: `act` is given how much of it is to happen. */
  const call = async <T>(name: CallName, path: string, act: (done: Fault['done']) => T): Promise<T> => {
    await Promise.resolve()
    const made = { name, path, number: ++calls }
    onCall?.(made)
    const failed = fault(made)
    if (failed === null) return act('all')
    if (failed.done !== 'nothing') act(failed.done)
    throw failure(failed.code, path)
  }

  const held = (path: string): Held => {
    const found = disk.names.get(path)
    if (found === undefined) throw failure('ENOENT', path)
    return found
  }
  const fileAt = (path: string): Held => {
    const found = held(path)
    if (found.kind === 'folder') throw failure('EISDIR', path)
    return found
  }
  const needFolder = (path: string) => {
    if (held(path).kind === 'file') throw failure('ENOTDIR', path)
  }
  const needFree = (path: string) => {
    needFolder(dirname(path))
    if (disk.names.has(path)) throw failure('EEXIST', path)
  }
  const read = async <T>(act: () => T): Promise<T> => {
    await Promise.resolve()
    return act()
  }

  const openFile = (file: Held, path: string): OpenFile => {
    let open = true
    const needOpen = () => {
      if (!open) throw failure('EBADF', path)
    }
    return {
      write: (bytes) =>
        call('write', path, (done) => {
          needOpen()
          const room = Math.min(bytes.length, maxWrite)
          const count = done === 'half' ? room >> 1 : room
          const from = file.bytes.length
          file.bytes = patched(file.bytes, [{ from, bytes: bytes.slice(0, count) }])
          if (count > 0) file.dirty = [...file.dirty, { from, bytes: bytes.slice(0, count) }]
          return count
        }),
      datasync: async () => {
        const flush = (done: Fault['done']) => {
          needOpen()
          file.durable = patched(file.durable, done === 'half' ? firstHalf(file.dirty) : file.dirty)
          file.dirty = []
        }
        try {
          await call('datasync', path, flush)
        } catch (error) {
          if (fsyncgate) file.dirty = []
          throw error
        }
      },
      close: () =>
        call('close', path, () => {
          needOpen()
          open = false
        }),
    }
  }

  return {
    disk,
    create: async (path) => {
      const file = await call('create', path, () => {
        needFree(path)
        return disk.add(path, 'file')
      })
      return openFile(file, path)
    },
    reopen: (path) => read(() => openFile(fileAt(path), path)),
    readFile: (path) => read(() => fileAt(path).bytes),
    readFrom: (path, offset) => read(() => fileAt(path).bytes.slice(offset)),
    readStart: (path, length) => read(() => fileAt(path).bytes.slice(0, length)),
    list: (folder) =>
      read(() => {
        needFolder(folder)
        return disk.inside(folder).map((path) => ({ name: path.slice(folder.length + 1), kind: held(path).kind }))
      }),
    stat: (path) =>
      read(() => {
        const { kind, bytes } = held(path)
        return { kind, bytes: bytes.length, modifiedAt: bytes.length }
      }),
    makeFolder: (path) =>
      call('makeFolder', path, () => {
        needFree(path)
        disk.add(path, 'folder')
      }),
    removeFolder: (path) =>
      call('removeFolder', path, () => {
        needFolder(path)
        if (disk.inside(path).length > 0) throw failure('ENOTEMPTY', path)
        disk.remove(path)
      }),
    rename: (from, to) =>
      call('rename', to, () => {
        needFolder(dirname(to))
        disk.rename(from, to, fileAt(from))
      }),
    remove: (path) =>
      call('remove', path, () => {
        fileAt(path)
        disk.remove(path)
      }),
    syncFolder: (path) =>
      call('syncFolder', path, (done) => {
        needFolder(path)
        if (done === 'all') disk.syncNames(path)
      }),
    // No room to spare: the ballast, which nothing depends on, is not laid down.
    // Too little for a ballast, which would only add states to go through.
    freeBytes: () => Promise.resolve(1),
    watch: () => () => undefined,
  }
}

/** What half a flush brings to the disk: of several writes the later ones, as nothing promises their order. */
function firstHalf(dirty: readonly Extent[]): readonly Extent[] {
  const [only] = dirty
  if (dirty.length > 1 || only === undefined) return dirty.slice(dirty.length >> 1)
  return [{ from: only.from, bytes: only.bytes.slice(0, only.bytes.length >> 1) }]
}
