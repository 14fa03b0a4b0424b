import type { Session } from '../../electron/incidents/sessionContract.ts'
import { openLibrary } from '../../electron/library.ts'
import type { IncidentId } from '../../shared/ids.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import type { Result } from '../../shared/result.ts'
import { UTC } from '../../shared/time/instant.ts'
import { note } from './logging.ts'
import { type SimDisk, simDisk } from './simDisk.ts'
import { simFiles } from './simFiles.ts'
import { simHost } from './simHost.ts'

/** An incident as the app wrote it, on a simulated disk. */
export interface RealJournal {
  readonly disk: SimDisk
  readonly library: string
  readonly folder: string
  readonly incident: IncidentId
  /** In order, the oldest first; each with its bytes. */
  readonly segments: readonly { readonly path: string; readonly bytes: Uint8Array }[]
  readonly entries: readonly JournalEntry[]
}

const LIBRARY = '/library'

/** Logs that many notes in each of several starts of the app, each of which writes a segment of its own. */
export async function realJournal(notes: readonly number[]): Promise<RealJournal> {
  const disk = simDisk()
  const fs = simFiles(disk)
  let incident: IncidentId | null = null
  let folder = ''
  let entries: readonly JournalEntry[] = []
  for (const [life, count] of notes.entries()) {
    const host = simHost(fs, { life })
    const library = openLibrary(LIBRARY, host)
    const opened: Result<Session, { readonly message: string }> =
      incident === null
        ? await library.create({ title: 'Damaged', zone: UTC, severity: null }, 'Sam')
        : await library.open(incident)
    if (!opened.ok) throw new Error(opened.error.message)
    for (let index = 0; index < count; index++) {
      await opened.value.dispatch(note(host, `Note ${life}.${index} – “naïve” 🔥`), 'Sam')
    }
    incident = opened.value.id
    folder = opened.value.folder
    entries = opened.value.entries()
    await library.close()
  }
  if (incident === null) throw new RangeError('A journal needs at least one start')
  const segments = [...disk.names].flatMap(([path, { bytes }]) => (path.endsWith('.ndjson') ? [{ path, bytes }] : []))
  return { disk, library: LIBRARY, folder, incident, segments, entries }
}
