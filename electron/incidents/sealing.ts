import type { IncidentId } from '../../shared/ids.ts'
import type { EntryDraft, JournalEntry } from '../../shared/journal/entry.ts'
import type { Head } from '../../shared/journal/header.ts'
import { type SealFields, sealStatement } from '../../shared/journal/seal.ts'
import type { Host } from '../host.ts'
import { isSigned, type Sealer } from '../sealKey.ts'
import type { FolderRead } from './readFolder.ts'

/** Knows what of a journal no seal of this installation covers yet. */
export interface Sealing {
  /** Hears of entries that reached the disk. */
  readonly onSaved: (entries: readonly JournalEntry[]) => void
  readonly onArrived: (entries: readonly JournalEntry[]) => void
  /** The next seal; null when everything is sealed, `own`: when this session wrote nothing since the last seal. */
  readonly next: (which: 'all' | 'own') => EntryDraft | null
  /** The seal could not be written. */
  readonly failed: () => void
}

interface SealingParts {
  readonly host: Host
  readonly incident: IncidentId
  readonly read: FolderRead
  readonly heads: () => readonly Head[]
  readonly entries: () => readonly JournalEntry[]
}

export function sealing({ host, incident, read, heads, entries }: SealingParts): Sealing {
  let isOwnDue = false
  let isDue = hasUnsealed(read)

  const take = (saved: readonly JournalEntry[]): boolean => saved.some((entry) => !isSealEntry(entry))

  return {
    onSaved: (saved) => {
      if (!take(saved)) return
      isDue = true
      isOwnDue = true
    },
    onArrived: (arrived) => {
      if (take(arrived)) isDue = true
    },
    next: (which) => {
      const sealer = (which === 'own' ? isOwnDue : isDue) ? (host.sealer?.() ?? null) : null
      if (sealer === null) return null
      const sealed = sealedBy(sealer, incident, entries())
      const unsealed = heads().filter(({ h }) => !sealed.has(h))
      if (unsealed.length === 0) return null
      isDue = false
      isOwnDue = false
      return {
        batch: host.newId() as EntryDraft['batch'],
        op: { op: 'journal.seal', d: seal(sealer, incident, unsealed) },
      }
    },
    failed: () => {
      isDue = true
      isOwnDue = true
    },
  }
}

function seal(sealer: Sealer, incident: IncidentId, heads: readonly Head[]): SealFields {
  return { heads, publicKey: sealer.publicKey, signature: sealer.sign(sealStatement(incident, heads)) }
}

const isSealEntry = ({ op }: JournalEntry): boolean => op.op === 'journal.seal'

/** Whether a segment ends in something else than a seal, or what a seal covers. A seal of lines that were written again covers none. */
function hasUnsealed({ journal }: FolderRead): boolean {
  const rewrote = new Set(journal.headers.flatMap((header) => header.rewrote ?? []))
  const done = new Set<string>()
  for (const { id, op } of journal.entries) {
    if (op.op !== 'journal.seal' || op.d.heads.some(({ h }) => rewrote.has(h))) continue
    done.add(id)
    for (const { h } of op.d.heads) done.add(h)
  }
  return journal.heads.some(({ n, h, id }) => n > 0 && !done.has(h) && !done.has(id))
}

/** The hashes that good seals of ours cover. Seals of other installations are theirs to vouch for. */
function sealedBy(sealer: Sealer, incident: IncidentId, entries: readonly JournalEntry[]): ReadonlySet<string> {
  const sealed = new Set<string>()
  for (const { op } of entries) {
    if (op.op !== 'journal.seal' || op.d.publicKey !== sealer.publicKey) continue
    if (!isSigned(sealStatement(incident, op.d.heads), op.d.publicKey, op.d.signature)) continue
    for (const { h } of op.d.heads) sealed.add(h)
  }
  return sealed
}
