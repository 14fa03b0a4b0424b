import fs from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rmdir, stat, statfs, unlink } from 'node:fs/promises'
import type { FileKind, FilePort, OpenFile } from './filePort.ts'

const OWNER_ONLY_FILE = 0o600
const OWNER_ONLY_FOLDER = 0o700

const { O_WRONLY, O_CREAT, O_EXCL, O_APPEND, O_DSYNC } = fs.constants

/**
 * On Linux a write to a file opened so is a write and a flush in one call: it goes to another thread and back once, not
 * twice, for each entry. Elsewhere this flag promises less than a flush does.
 */
const FLUSHES_AS_IT_WRITES = process.platform === 'linux' && O_DSYNC !== undefined
const CREATE = O_WRONLY | O_CREAT | O_EXCL | O_APPEND | (FLUSHES_AS_IT_WRITES ? O_DSYNC : 0)

/** The machine's own files. */
export const nodeFiles: FilePort = {
  create: (path) =>
    new Promise((resolve, reject) => {
      fs.open(path, CREATE, OWNER_ONLY_FILE, (error, fd) => (error === null ? resolve(openFile(fd)) : reject(error)))
    }),

  readFile: (path) => readFile(path),

  readFrom: (path, offset) => readPart(path, offset, Number.POSITIVE_INFINITY),
  readStart: (path, length) => readPart(path, 0, length),

  list: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries
      .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  },

  stat: async (path) => {
    const facts = await stat(path)
    return { kind: kindOf(facts), bytes: facts.size, modifiedAt: facts.mtimeMs }
  },

  makeFolder: async (path) => {
    await mkdir(path, { mode: OWNER_ONLY_FOLDER })
  },
  removeFolder: (path) => rmdir(path),
  rename: (from, to) => rename(from, to),
  remove: (path) => unlink(path),

  syncFolder: async (path) => {
    // Windows cannot open a folder; there, the file's own flush has to do.
    if (process.platform === 'win32') return
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  },

  freeBytes: async (path) => {
    const { bavail, bsize } = await statfs(path)
    return bavail * bsize
  },

  watch: (folder, onChange) => {
    try {
      const watcher = fs.watch(folder, { persistent: false }, (_event, name) => onChange(name))
      watcher.on('error', () => watcher.close())
      return () => watcher.close()
    } catch {
      return () => undefined
    }
  },
}

async function readPart(path: string, offset: number, length: number): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - offset)))
    let read = 0
    while (read < bytes.length) {
      const { bytesRead } = await file.read(bytes, read, bytes.length - read, offset + read)
      if (bytesRead === 0) break
      read += bytesRead
    }
    return bytes.subarray(0, read)
  } finally {
    await file.close()
  }
}

// Callbacks rather than FileHandle: every acknowledged entry pays for this path.
const openFile = (fd: number): OpenFile => ({
  write: (bytes) =>
    new Promise((resolve, reject) => {
      fs.write(fd, bytes, 0, bytes.length, null, (error, written) =>
        error === null ? resolve(written) : reject(error),
      )
    }),
  datasync: FLUSHES_AS_IT_WRITES ? () => Promise.resolve() : () => settled((done) => fs.fdatasync(fd, done)),
  close: () => settled((done) => fs.close(fd, done)),
})

const settled = (start: (done: (error: NodeJS.ErrnoException | null | undefined) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => start((error) => (error ? reject(error) : resolve())))

const kindOf = (entry: { isFile: () => boolean; isDirectory: () => boolean }): FileKind =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other'
