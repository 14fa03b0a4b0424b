import { join } from 'node:path'
import type { StorageError } from '../../shared/ipc.ts'
import type { DamagedBytes } from '../../shared/journal/damage.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import type { FilePort } from './filePort.ts'
import { isSegmentName } from './segmentName.ts'
import { storageError } from './storageError.ts'

/** What a window can show at once. */
const MAX_BYTES = 65_536

/** The raw bytes of a damaged place, to be looked at. Of a long one the beginning. */
export async function readDamage(
  fs: FilePort,
  folder: string,
  { segment, from, to }: { readonly segment: string; readonly from: number; readonly to: number },
): Promise<Result<DamagedBytes, StorageError>> {
  const place = join(folder, segment)
  if (!isSegmentName(segment) || /[/\\]/.test(segment) || from < 0 || to < from) {
    return err({ kind: 'notFound', message: 'There is no such part of the log.', safe: 'Nothing was changed.', place })
  }
  try {
    const rest = await fs.readFrom(place, from)
    return ok({ bytes: Uint8Array.from(rest.subarray(0, Math.min(to - from, MAX_BYTES))), total: to - from })
  } catch (error) {
    return err(storageError(error, 'read', place, 'Nothing was changed.'))
  }
}
