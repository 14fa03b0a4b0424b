import { dirname } from 'node:path'

/** Bytes and where in a file they belong. */
export interface Extent {
  readonly from: number
  readonly bytes: Uint8Array
}

/** A file or folder, whatever it is called. Byte arrays are replaced, never changed: images share them. */
export interface Held {
  readonly kind: 'file' | 'folder'
  /** As programs read it. */
  bytes: Uint8Array
  /** As it is on the disk. */
  durable: Uint8Array
  /** Written, and not flushed yet: any part of it may be on the disk. */
  dirty: readonly Extent[]
}

/** A change of a name that its folder has not flushed yet. A renaming is one change: it happens whole or not at all. */
export interface NameChange {
  readonly folder: string
  readonly removed: string | null
  readonly added: { readonly path: string; readonly held: Held } | null
}

/** What a disk holds after a crash. */
export interface DiskImage {
  readonly folders: readonly string[]
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Names and bytes, each as programs see them and as they are on the disk. */
export interface SimDisk {
  readonly names: ReadonlyMap<string, Held>
  readonly durableNames: ReadonlyMap<string, Held>
  readonly pending: () => readonly NameChange[]
  /** The paths directly inside a folder, in order. */
  readonly inside: (folder: string) => readonly string[]
  readonly add: (path: string, kind: Held['kind']) => Held
  readonly remove: (path: string) => void
  readonly rename: (from: string, to: string, held: Held) => void
  readonly syncNames: (folder: string) => void
}

const NOTHING = new Uint8Array()
const ROOT = '/'

/** An empty disk, or one that holds an image, all of it durable. */
export function simDisk(image: DiskImage = { folders: [], files: new Map() }): SimDisk {
  const names = new Map<string, Held>([[ROOT, heldFolder()]])
  for (const folder of image.folders) names.set(folder, heldFolder())
  for (const [path, bytes] of image.files) names.set(path, { kind: 'file', bytes, durable: bytes, dirty: [] })
  const durableNames = new Map(names)
  let pending: readonly NameChange[] = []

  const change = (made: NameChange) => {
    applyChange(names, made)
    pending = [...pending, made]
  }

  return {
    names,
    durableNames,
    pending: () => pending,
    inside: (folder) => [...names.keys()].filter((path) => path !== ROOT && dirname(path) === folder).sort(),
    add: (path, kind) => {
      const held = { kind, bytes: NOTHING, durable: NOTHING, dirty: [] }
      change({ folder: dirname(path), removed: null, added: { path, held } })
      return held
    },
    remove: (path) => change({ folder: dirname(path), removed: path, added: null }),
    rename: (from, to, held) => change({ folder: dirname(to), removed: from, added: { path: to, held } }),
    syncNames: (folder) => {
      for (const made of pending) if (made.folder === folder) applyChange(durableNames, made)
      pending = pending.filter((made) => made.folder !== folder)
    },
  }
}

const heldFolder = (): Held => ({ kind: 'folder', bytes: NOTHING, durable: NOTHING, dirty: [] })

export function applyChange(names: Map<string, Held>, { removed, added }: NameChange): void {
  if (removed !== null) names.delete(removed)
  if (added !== null) names.set(added.path, added.held)
}

/** A file's bytes with others put in; what lies between, written by nobody, reads as NULs. */
export function patched(bytes: Uint8Array, extents: readonly Extent[]): Uint8Array {
  if (extents.length === 0) return bytes
  const length = Math.max(bytes.length, ...extents.map((extent) => extent.from + extent.bytes.length))
  const result = new Uint8Array(length)
  result.set(bytes)
  for (const extent of extents) result.set(extent.bytes, extent.from)
  return result
}
