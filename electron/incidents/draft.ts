import { join } from 'node:path'
import type { DeviceId } from '../../shared/ids.ts'
import type { StorageError } from '../../shared/ipc.ts'
import type { ByteTools } from '../../shared/journal/bytes.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { atomicWrite } from './atomicWrite.ts'
import type { FilePort } from './filePort.ts'
import { storageError } from './storageError.ts'

/** Text that was typed and not yet logged. Plain text in a file of its own: there is nothing in it to be damaged. */
export interface DraftFile {
  /** The text as last saved; empty when there is none, or none that can be read. */
  readonly read: () => Promise<string>
  /** Keeps the text through any crash. Of texts that come faster than the disk, only the last is written. */
  readonly save: (text: string) => Promise<Result<null, StorageError>>
}

/** The draft of one installation: a folder shared by two machines holds two. */
export function draftFile(
  { fs, tools, folder, device }: { fs: FilePort; tools: ByteTools; folder: string; device: DeviceId },
  session: string,
): DraftFile {
  const path = join(folder, `draft-${device}.txt`)
  const beside = join(folder, `.draft-${device}-${session.toLowerCase()}.tmp`)
  let latest: string | null = null
  let writing: Promise<Result<null, StorageError>> | null = null

  const writeLatest = async (): Promise<Result<null, StorageError>> => {
    let outcome: Result<null, StorageError> = ok(null)
    while (latest !== null) {
      const text = latest
      latest = null
      outcome = await write(text)
    }
    return outcome
  }

  const write = async (text: string): Promise<Result<null, StorageError>> => {
    try {
      await atomicWrite(fs, path, beside, tools.encode(text))
      return ok(null)
    } catch (error) {
      return err(
        storageError(error, 'written', path, 'The unsent text is still in the window; entries are not affected.'),
      )
    }
  }

  return {
    read: async () => {
      if (latest !== null) return latest
      try {
        return tools.decode(await fs.readFile(path)).replaceAll('\0', '')
      } catch {
        return ''
      }
    },
    save: (text) => {
      latest = text
      writing ??= writeLatest().finally(() => {
        writing = null
      })
      return writing
    },
  }
}
