import { join } from 'node:path'
import { type Drafts, ENTRY_LINE, type TypedText } from '../../shared/draft.ts'
import type { StorageError } from '../../shared/ipc.ts'
import { isText, isTime, whole } from '../../shared/journal/check.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { instant } from '../../shared/time/instant.ts'
import type { Host } from '../host.ts'
import type { FileCipher } from '../vault/incidentKey.ts'
import { atomicWrite } from './atomicWrite.ts'
import { nodeBytes } from './nodeBytes.ts'
import { storageError } from './storageError.ts'

/** Texts that were typed and are not recorded, by field, in a file of their own beside the log. */
export interface DraftFile {
  /** As last saved; none where there are none, or none that can be read. */
  readonly read: () => Promise<Drafts>
  /** Keeps the text through any crash; null forgets it. Of texts that come faster than the disk, only the last is written. */
  readonly save: (field: string, typed: TypedText | null) => Promise<Result<null, StorageError>>
}

/** More than anybody leaves unfinished: the oldest go. */
const MAX_DRAFTS = 50

/** The drafts of one installation: a folder shared by two machines holds two files. `cipher`: of a protected incident. */
export function draftFile(
  host: Pick<Host, 'fs' | 'device' | 'now'>,
  folder: string,
  session: string,
  cipher: FileCipher | null = null,
): DraftFile {
  const { fs, device } = host
  const path = join(folder, `drafts-${device}.${cipher === null ? 'json' : 'locked'}`)
  const beside = join(folder, `.drafts-${device}-${session.toLowerCase()}.tmp`)
  let drafts: Promise<Map<string, Drafts[string]>> | null = null
  let isDue = false
  let writing: Promise<Result<null, StorageError>> | null = null

  const load = () => {
    drafts ??= readDrafts().then((read) => new Map(Object.entries(read)))
    return drafts
  }

  const readDrafts = async (): Promise<Drafts> => {
    const bytes = await fs.readFile(path).catch(() => null)
    if (cipher !== null) return openedWith(cipher, bytes)
    if (bytes !== null) return parsed(nodeBytes.decode(bytes))
    // Until version 0.1 the entry line alone was kept, as plain text.
    const line = await fs.readFile(join(folder, `draft-${device}.txt`)).then(nodeBytes.decode, () => '')
    const typed = line.replaceAll('\0', '')
    return typed === '' ? {} : { [ENTRY_LINE]: { text: typed, base: '', at: instant(0) } }
  }

  const writeLatest = async (): Promise<Result<null, StorageError>> => {
    let outcome: Result<null, StorageError> = ok(null)
    while (isDue) {
      isDue = false
      outcome = await write()
    }
    // In one step with finding nothing due: a text that comes now must find nobody writing.
    writing = null
    return outcome
  }

  const write = async (): Promise<Result<null, StorageError>> => {
    try {
      await atomicWrite(fs, path, beside, draftBytes(Object.fromEntries(await load()), cipher))
      return ok(null)
    } catch (error) {
      return err(
        storageError(error, 'written', path, 'The unsent text is still in the window; entries are not affected.'),
      )
    }
  }

  return {
    read: async () => Object.fromEntries(await load()),
    save: async (field, typed) => {
      const all = await load()
      all.delete(field)
      if (typed !== null) all.set(field, { ...typed, at: host.now() })
      for (const oldest of [...all.keys()].slice(0, -MAX_DRAFTS)) all.delete(oldest)
      isDue = true
      writing ??= writeLatest()
      return await writing
    },
  }
}

const CONTEXT = 'drafts'

/** What a file of drafts holds. */
export function draftBytes(drafts: Drafts, cipher: FileCipher | null): Uint8Array {
  const bytes = nodeBytes.encode(JSON.stringify(drafts))
  return cipher === null ? bytes : cipher.lock(bytes, CONTEXT)
}

function openedWith(cipher: FileCipher, locked: Uint8Array | null): Drafts {
  const bytes = locked === null ? null : cipher.open(locked, CONTEXT)
  return bytes === null ? {} : parsed(nodeBytes.decode(bytes))
}

const isDraft = whole({ text: isText, base: isText, at: isTime })

/** Whatever is no draft is left out. */
function parsed(text: string): Drafts {
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read !== 'object' || read === null) return {}
    return Object.fromEntries(Object.entries(read).filter(([, draft]) => isDraft(draft)))
  } catch {
    return {}
  }
}
