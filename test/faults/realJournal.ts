import { nodeBytes } from '../../electron/incidents/nodeBytes.ts'
import type { Session } from '../../electron/incidents/sessionContract.ts'
import { openLibrary } from '../../electron/library.ts'
import type { IncidentId } from '../../shared/ids.ts'
import type { ByteTools } from '../../shared/journal/bytes.ts'
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
  /** What its lines are read with. */
  readonly tools: ByteTools
}

const LIBRARY = '/library'

const PROTECTION = { passphrase: 'four words are better', recoveryKey: '0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ' }

/**
 * Logs that many notes in each of several starts of the app, each of which writes a segment of its own. `isProtected`: with
 * a passphrase.
 */
export async function realJournal(notes: readonly number[], isProtected = false): Promise<RealJournal> {
  const disk = simDisk()
  const fs = simFiles(disk)
  let incident: IncidentId | null = null
  let folder = ''
  let entries: readonly JournalEntry[] = []
  let tools: ByteTools = nodeBytes
  for (const [life, count] of notes.entries()) {
    const host = simHost(fs, { life })
    const library = openLibrary(LIBRARY, host)
    if (incident !== null) await library.unlock(incident, { kind: 'recoveryKey', text: PROTECTION.recoveryKey })
    const opened: Result<Session, { readonly message: string }> =
      incident === null
        ? await library.create(
            { title: 'Damaged', zone: UTC, severity: null },
            'Sam',
            isProtected ? PROTECTION : undefined,
          )
        : await library.open(incident)
    if (!opened.ok) throw new Error(opened.error.message)
    for (let index = 0; index < count; index++) {
      await opened.value.dispatch(note(host, `Note ${life}.${index} – “naïve” 🔥`), 'Sam')
    }
    incident = opened.value.id
    folder = opened.value.folder
    entries = opened.value.entries()
    tools = library.toolsFor(folder)
    await library.close()
  }
  if (incident === null) throw new RangeError('A journal needs at least one start')
  const segments = [...disk.names].flatMap(([path, { bytes }]) => (path.endsWith('.ndjson') ? [{ path, bytes }] : []))
  return { disk, library: LIBRARY, folder, incident, segments, entries, tools }
}
