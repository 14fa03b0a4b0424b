import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportDocument } from '../../electron/export.ts'
import type { Host } from '../../electron/host.ts'
import type { Session } from '../../electron/incidents/sessionContract.ts'
import { DEFAULT_EXPORT_OPTIONS } from '../../shared/document/exportOptions.ts'
import { ENTRY_LINE } from '../../shared/draft.ts'
import type { Proposal } from '../../shared/incident/commands.ts'
import { EMPTY_KEY } from '../../shared/mask/people/peopleKey.ts'
import type { Tally } from './outcome.ts'
import { openSettings } from './settingsHere.ts'

/** What else is done while a disk is full, and must fail whole. */
export interface FullDisk {
  /** A folder on it. */
  readonly folder: string
  /** A folder on another disk, which has room. */
  readonly elsewhere: string
  readonly session: Session
  readonly host: Host
  readonly what: string
  readonly counts: Tally
}

export async function doTheRest(full: FullDisk): Promise<void> {
  await saveDraft(full)
  await attach(full)
  await importMany(full)
  await writeDocument(full)
  changeSettings(full)
}

async function saveDraft({ session, what, counts }: FullDisk): Promise<void> {
  const draft = await session.saveDraft(ENTRY_LINE, { text: 'typed on a full disk', base: '' })
  if (!draft.ok && draft.error.kind !== 'diskFull') counts.silent(`${what}: the draft failed with ${draft.error.kind}`)
}

async function attach({ session, what, counts }: FullDisk): Promise<void> {
  const kept = await session.attachments.keep(randomBytes(2_000_000))
  if (kept.ok) counts.silent(`${what}: an attachment was called kept`)
  const blobs = join(session.folder, 'blobs')
  const left = existsSync(blobs) ? readdirSync(blobs, { recursive: true, withFileTypes: true }) : []
  if (left.some((entry) => entry.isFile())) counts.silent(`${what}: a piece of an attachment was left behind`)
}

const IMPORTED = 300

/** Refused as a whole, and kept as a whole. */
async function importMany({ session, host, what, counts }: FullDisk): Promise<void> {
  const before = session.unsaved().length
  const proposals = Array.from({ length: IMPORTED }, (_, index): Proposal => {
    const event = { kind: 'note', text: `Imported ${index}`, occurredAt: host.now() } as const
    return { kind: 'create', event, importedFrom: { importer: 'test', key: String(index) } }
  })
  const imported = await session.dispatch({ kind: 'importBatch', proposals }, 'Sam')
  const kept = session.unsaved().length - before
  if (imported.ok || kept !== IMPORTED) counts.silent(`${what}: of an import of ${IMPORTED}, ${kept} entries were kept`)
}

/** A file of the document is there whole, as it would be on a disk with room, or not at all. */
async function writeDocument({ folder, elsewhere, session, host, what, counts }: FullDisk): Promise<void> {
  const now = host.now()
  const exportTo = (to: string) =>
    exportDocument({
      incident: session.incident(),
      log: { incident: session.id, entries: session.entries(), sealer: null, clockJumps: [] },
      attachment: session.attachments.read,
      to,
      formats: ['md', 'html'],
      options: DEFAULT_EXPORT_OPTIONS,
      peopleKey: EMPTY_KEY,
      now,
      appVersion: host.appVersion,
    })
  const there = join(folder, 'document')
  const whole = join(elsewhere, 'document')
  const [refused, written] = [await exportTo(there), await exportTo(whole)]
  if (refused.ok) counts.silent(`${what}: the document was called written`)
  if (!written.ok) return counts.silent(`${what}: the document could not be written elsewhere either`)
  for (const name of existsSync(there) ? readdirSync(there) : []) {
    const isWhole =
      existsSync(join(whole, name)) && readFileSync(join(there, name)).equals(readFileSync(join(whole, name)))
    if (!isWhole) counts.silent(`${what}: a piece of ${name} was left behind`)
  }
}

function changeSettings({ folder, what, counts }: FullDisk): void {
  try {
    const { author } = openSettings(join(folder, 'settings')).save({ author: 'Kim' })
    if (author !== 'Kim') counts.silent(`${what}: a setting does not hold`)
  } catch (error) {
    counts.silent(`${what}: settings cannot be opened (${String(error)})`)
  }
}
