import type { IncidentId } from '../shared/ids.ts'
import type { Incident, IncidentSummary } from '../shared/incident/incident.ts'
import { replay } from '../shared/incident/replay.ts'
import { summarise } from '../shared/incident/summary.ts'
import { countEntries } from '../shared/journal/countEntries.ts'
import { UTC } from '../shared/time/instant.ts'
import type { Host } from './host.ts'
import { nodeBytes } from './incidents/nodeBytes.ts'
import { type FolderRead, readFolder } from './incidents/readFolder.ts'
import type { Session } from './incidents/sessionContract.ts'
import { troubleOf } from './incidents/trouble.ts'
import type { IncidentFolder } from './libraryFolders.ts'

interface Known {
  readonly signature: string
  readonly incident: Incident
  readonly trouble: string | null
}

/** Summaries of incidents. A folder that has not changed since the last time is not read again. */
export function summaries(host: Host): (folder: IncidentFolder, open: Session | null) => Promise<IncidentSummary> {
  const known = new Map<string, Known>()
  const lockedOnes = new Map<string, { readonly signature: string; readonly summary: IncidentSummary }>()

  return async (one, open) => {
    if (open !== null) {
      const summary = summarise(open.incident(), one.folder, host.now())
      const protection = open.isProtected ? 'unlocked' : 'none'
      return { ...summary, protection, trouble: troubleOf(open.recovery) }
    }
    const before = known.get(one.folder)
    if (before !== undefined && before.signature === one.signature) return summaryOf(before, one, host)
    const closed = lockedOnes.get(one.folder)
    if (closed !== undefined && closed.signature === one.signature) return closed.summary
    const read = await readFolder(host.fs, nodeBytes, one.folder)
    if (!read.ok) return unreadable(one, read.error.message)
    if (read.value.incident === null) return unreadable(one, 'No incident could be read in this folder.')
    const { entries, report, isProtected } = read.value.journal
    if (isProtected) {
      const summary = locked(one, read.value)
      if (one.signature !== null) lockedOnes.set(one.folder, { signature: one.signature, summary })
      return summary
    }
    const fresh = { signature: one.signature ?? '', incident: replay(entries), trouble: troubleOf(report) }
    if (one.signature !== null) known.set(one.folder, fresh)
    return summaryOf(fresh, one, host)
  }
}

const summaryOf = ({ incident, trouble }: Known, { folder }: IncidentFolder, host: Host): IncidentSummary => ({
  ...summarise(incident, folder, host.now()),
  trouble,
})

/** What can be told of a protected incident without its key: when it was begun, and how much there is. */
function locked(one: IncidentFolder, { incident, journal }: FolderRead): IncidentSummary {
  const first = journal.entries[0]?.recordedAt ?? null
  return {
    ...unreadable(one, ''),
    id: incident ?? one.id ?? (one.name as IncidentId),
    title: 'Locked incident',
    start: first,
    startPrecision: first === null ? null : 'exact',
    eventCount: countEntries(journal.entries),
    protection: 'locked',
    trouble: troubleOf(journal.report),
  }
}

/** A line for a folder whose incident is out of reach: it must not vanish from the list. */
const unreadable = ({ folder, name, id }: IncidentFolder, trouble: string): IncidentSummary => ({
  id: id ?? (name as IncidentId),
  folder,
  title: name,
  severity: null,
  status: 'investigating',
  zone: UTC,
  start: null,
  startPrecision: null,
  end: null,
  ongoing: false,
  approximate: [],
  eventCount: 0,
  openActionItems: 0,
  openActions: [],
  misleadingMs: null,
  timeToDetectMs: null,
  timeToMitigateMs: null,
  timeToResolveMs: null,
  numbers: null,
  copies: [],
  protection: 'none',
  trouble: `${trouble} Its files are untouched.`,
})
