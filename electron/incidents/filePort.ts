/** What a name in a folder stands for. */
export type FileKind = 'file' | 'folder' | 'other'

/** A file opened for writing at its end. After any error it must not be used again, only closed. */
export interface OpenFile {
  /** Writes some of the bytes, and answers how many: a full disk gives a short count before it gives an error. */
  readonly write: (bytes: Uint8Array) => Promise<number>
  /** Resolves when everything written so far would survive a power cut, provided that the name does. */
  readonly datasync: () => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * The few file operations that storage is built on, so that tests can put a simulated disk below it. All of them reject
 * with an `Error` that has Node's `code`, such as `ENOENT` or `ENOSPC`. `test/helpers/filePortContract.ts` is what any
 * implementation must satisfy.
 */
export interface FilePort {
  /** Creates a file that only its owner may read; fails with `EEXIST` when the name is taken. */
  readonly create: (path: string) => Promise<OpenFile>
  readonly readFile: (path: string) => Promise<Uint8Array>
  /** The bytes from `offset` to the end as it is now; empty when the file is not longer than that. */
  readonly readFrom: (path: string, offset: number) => Promise<Uint8Array>
  /** At most the first `length` bytes. */
  readonly readStart: (path: string, length: number) => Promise<Uint8Array>
  /** What a folder holds, in the order of names. */
  readonly list: (folder: string) => Promise<readonly { readonly name: string; readonly kind: FileKind }[]>
  /** `modifiedAt` in milliseconds. */
  readonly stat: (
    path: string,
  ) => Promise<{ readonly kind: FileKind; readonly bytes: number; readonly modifiedAt: number }>
  /** Creates one folder; its parent must be there. */
  readonly makeFolder: (path: string) => Promise<void>
  /** Removes an empty folder. */
  readonly removeFolder: (path: string) => Promise<void>
  /** Puts the file in place of `to`, in one step, whether or not `to` was there. */
  readonly rename: (from: string, to: string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
  /** Resolves when the names in a folder would survive a power cut. Does nothing where the system offers no way. */
  readonly syncFolder: (path: string) => Promise<void>
  /** Bytes that may still be written on the disk that holds the path. */
  readonly freeBytes: (path: string) => Promise<number>
  /**
   * Calls back soon after a name in the folder changed, at best with that name; answers how to stop. It may miss changes,
   * and does where the system cannot watch: whoever needs certainty looks now and then.
   */
  readonly watch: (folder: string, onChange: (name: string | null) => void) => () => void
}
