import path from 'node:path'
import type { IncidentId } from '../../shared/ids.ts'
import type { StorageError } from '../../shared/ipc.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import type { Desk } from './desk.ts'
import { findImported, importAsNew, readFactsFile } from './importFiles.ts'

const SAMPLE = 'gitlab-2017-01-31-database.json'

/** The sample incident: the one in the library if it is there, whatever was added to it since; otherwise a fresh one. */
export async function openSample(desk: Desk): Promise<Result<IncidentId, StorageError>> {
  const facts = await readFactsFile(path.join(desk.samples, SAMPLE))
  if (!facts.ok) return unusable(facts.error.reason, desk.samples)
  const found = await findImported(desk, facts.value)
  if (found !== null) return ok(found)
  const imported = await importAsNew(desk, facts.value)
  if (imported.ok) return ok(imported.value.id)
  return imported.error.kind === 'unreadable' ? unusable(imported.error.reason, desk.samples) : err(imported.error)
}

const unusable = (reason: string, place: string): Result<never, StorageError> =>
  err({
    kind: 'readFailed',
    message: `The sample could not be opened. ${reason}`,
    safe: 'Your incidents are as they were.',
    place,
  })
