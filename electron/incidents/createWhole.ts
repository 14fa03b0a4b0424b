import { dirname, join } from 'node:path'
import type { FilePort, OpenFile } from './filePort.ts'
import { isTaken } from './storageError.ts'

/** Writes all of the bytes: a disk that is nearly full takes only some of them and does not call it an error. */
export async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const count = await file.write(bytes.subarray(written))
    if (count <= 0) throw Object.assign(new Error('The disk took no more bytes'), { code: 'ENOSPC' })
    written += count
  }
}

/**
 * Makes a file that holds these bytes and survives a power cut, and leaves it open for what may follow. A name that is
 * taken is refused with `EEXIST`; after any other failure the file is not there.
 */
export async function createWhole(fs: FilePort, path: string, bytes: Uint8Array): Promise<OpenFile> {
  const file = await fs.create(path)
  try {
    await writeAll(file, bytes)
    await file.datasync()
    await fs.syncFolder(dirname(path))
    return file
  } catch (error) {
    await file.close().catch(() => undefined)
    await fs.remove(path).catch(() => undefined)
    throw error
  }
}

/** Puts a segment into a folder, under its own name or, when that is taken, one beside it. Nothing there is changed. */
export async function createSegmentCopy(
  fs: FilePort,
  folder: string,
  name: string,
  bytes: Uint8Array,
  newId: () => string,
): Promise<{ readonly name: string; readonly file: OpenFile }> {
  try {
    return { name, file: await createWhole(fs, join(folder, name), bytes) }
  } catch (error) {
    if (!isTaken(error)) throw error
    const beside = `${name.slice(0, -'.ndjson'.length)}.${newId().toLowerCase()}.ndjson`
    return { name: beside, file: await createWhole(fs, join(folder, beside), bytes) }
  }
}
