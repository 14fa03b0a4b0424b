import { dirname, join } from 'node:path'
import type { AttachmentState } from '../../shared/attachment/limits.ts'
import type { StorageError } from '../../shared/ipc.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import type { FileCipher } from '../vault/incidentKey.ts'
import { isWholeLocked, LOCKED, lockedBytes, openLocked } from '../vault/lockedFile.ts'
import { atomicWrite } from './atomicWrite.ts'
import type { FilePort } from './filePort.ts'
import { makeFolders } from './makeFolders.ts'
import { nodeBytes } from './nodeBytes.ts'
import { isMissing, storageError } from './storageError.ts'

/** The files kept with an incident's events, each under the SHA-256 of its content. They never change. */
export interface Attachments {
  /** Answers the hash once the content would survive a power cut: only then may an entry name it. */
  readonly keep: (bytes: Uint8Array) => Promise<Result<string, StorageError>>
  /** The content, verified; or why it cannot be had. */
  readonly read: (sha256: string) => Promise<AttachmentRead>
}

export type AttachmentRead =
  | { readonly state: 'good'; readonly bytes: Uint8Array }
  | { readonly state: Exclude<AttachmentState, 'good'> }

const HASH = /^[0-9a-f]{64}$/

/** Copies every attachment that can be read from one incident's folder to another's, each verified on the way. */
export async function copyAttachments(fs: FilePort, from: string, to: string): Promise<Result<null, StorageError>> {
  const source = attachmentsIn(fs, from, () => 'copy')
  const target = attachmentsIn(fs, to, () => 'copy')
  for (const { name: folder } of await held(fs, join(from, 'blobs'))) {
    for (const { name } of await held(fs, join(from, 'blobs', folder))) {
      if (name.endsWith(LOCKED)) {
        const copied = await copyLocked(fs, from, to, join('blobs', folder, name))
        if (!copied.ok) return copied
        continue
      }
      const found = await source.read(name)
      const kept = found.state === 'good' ? await target.keep(found.bytes) : ok(name)
      if (!kept.ok) return kept
    }
  }
  return ok(null)
}

async function copyLocked(fs: FilePort, from: string, to: string, path: string): Promise<Result<null, StorageError>> {
  const bytes = await fs.readFile(join(from, path)).catch(() => null)
  if (bytes === null || !isWholeLocked(bytes)) return ok(null)
  try {
    await makeFolders(fs, dirname(join(to, path)))
    await atomicWrite(fs, join(to, path), join(to, 'blobs', '.tmp-copy'), bytes)
    return ok(null)
  } catch (error) {
    return err(storageError(error, 'written', join(to, path), 'Nothing was attached; the log is as it was.'))
  }
}

/** The hashes of all files kept with an incident that is not protected, also of those that no entry names. */
export async function openAttachments(fs: FilePort, folder: string): Promise<readonly string[]> {
  const blobs = join(folder, 'blobs')
  const names: string[] = []
  for (const { name } of await held(fs, blobs))
    for (const one of await held(fs, join(blobs, name))) names.push(one.name)
  return names.filter((name) => HASH.test(name))
}

/** What a folder holds; nothing where there is none. */
const held = (fs: FilePort, folder: string): ReturnType<FilePort['list']> => fs.list(folder).catch(() => [])

interface AttachmentOptions {
  /** Another folder of the same incident, where what is missing or damaged here may be whole. */
  readonly copy?: string | null
  /** Of a protected incident. */
  readonly cipher?: FileCipher | null
}

export function attachmentsIn(
  fs: FilePort,
  folder: string,
  newId: () => string,
  { copy = null, cipher = null }: AttachmentOptions = {},
): Attachments {
  const placeIn = (incident: string, sha256: string): string => {
    const name = cipher === null ? sha256 : `${cipher.nameOf(sha256)}${LOCKED}`
    return join(incident, 'blobs', name.slice(0, 2), name)
  }
  const placeOf = (sha256: string): string => placeIn(folder, sha256)

  const readIn = async (incident: string, sha256: string): Promise<AttachmentRead> => {
    if (!HASH.test(sha256)) return { state: 'missing' }
    try {
      const stored = await fs.readFile(placeIn(incident, sha256))
      const bytes = cipher === null ? stored : openLocked(stored, cipher, sha256)
      return bytes !== null && nodeBytes.sha256(bytes) === sha256 ? { state: 'good', bytes } : { state: 'damaged' }
    } catch (error) {
      return { state: isMissing(error) ? 'missing' : 'damaged' }
    }
  }

  const read: Attachments['read'] = async (sha256) => {
    const here = await readIn(folder, sha256)
    if (here.state === 'good' || copy === null) return here
    const there = await readIn(copy, sha256)
    return there.state === 'good' ? there : here
  }

  return {
    read,
    keep: async (bytes) => {
      const sha256 = nodeBytes.sha256(bytes)
      const place = placeOf(sha256)
      try {
        // The same content again is there already; one that was damaged is put right by the way.
        if ((await readIn(folder, sha256)).state !== 'good') {
          await makeFolders(fs, dirname(place))
          const stored = cipher === null ? bytes : lockedBytes(bytes, cipher, sha256)
          await atomicWrite(fs, place, join(folder, 'blobs', `.tmp-${newId().toLowerCase()}`), stored)
        }
        // What is there may have been left by an attempt that failed at its last flush.
        for (const above of [dirname(place), join(folder, 'blobs'), folder]) await fs.syncFolder(above)
        return ok(sha256)
      } catch (error) {
        return err(storageError(error, 'written', place, 'Nothing was attached; the log is as it was.'))
      }
    },
  }
}
