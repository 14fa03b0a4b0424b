import type { Session } from '../../electron/incidents/sessionContract.ts'
import { openLibrary } from '../../electron/library.ts'
import { ENTRY_LINE } from '../../shared/draft.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import type { Mark, Promises } from './logging.ts'
import type { Tally } from './outcome.ts'
import { type DiskImage, simDisk } from './simDisk.ts'
import { type SimFiles, simFiles } from './simFiles.ts'
import { simHost } from './simHost.ts'

/** Another disk, for what the incident's folder refuses. */
export const SPILL = '/spill'

/** A disk after a crash, and what had been promised until then. */
export interface Crashed {
  readonly image: DiskImage
  readonly promises: Promises
  readonly mark: Mark
  readonly issued: ReadonlySet<string>
  /** Said of what is wrong with it. */
  readonly what: string
}

/** Opens the library of a crashed disk with the real code and holds what it finds against what had been promised. */
export async function checkState(crashed: Crashed, folder: string, tally: Tally): Promise<void> {
  const { promises, mark, what } = crashed
  const fs = simFiles(simDisk(crashed.image))
  const library = openLibrary(folder, simHost(fs, { life: 99, spill: SPILL }))
  const ref = refOf(promises)
  const opened = ref === null ? null : await library.open(ref)
  if (opened?.ok) {
    checkEntries(opened.value, crashed, tally)
    await checkDraft(opened.value, crashed, tally)
    await checkAttachments(opened.value, crashed, tally)
    checkElsewhere(opened.value, crashed, tally)
  } else if (mark.entries > 0)
    tally.lost(mark.entries, `${what}: the incident does not open (${opened?.error.message})`)
  await library.close()
  checkUntouched(fs, crashed, tally)
}

const FIND_EVERY = 4
let checked = 0

/** The folder, and now and then the id: finding it means reading everything twice. */
const refOf = ({ incident, folder }: Promises): string | null =>
  incident === null || checked++ % FIND_EVERY === 0 ? incident : folder

function checkEntries(session: Session, { promises, mark, issued, what }: Crashed, tally: Tally): void {
  const entries = session.entries()
  const found = new Map(entries.map((entry) => [entry.id, entry]))
  const promised = promises.entries.slice(0, mark.entries)
  const lost = promised.filter(({ id }) => !found.has(id))
  tally.lost(lost.length, `${what}: ${lost.length} of ${promised.length} acknowledged entries are gone`)
  for (const entry of promised) {
    const there = found.get(entry.id)
    if (there !== undefined && !isSame(there, entry)) tally.silent(`${what}: entry ${entry.id} changed`)
  }
  const phantom = entries.find(({ id }) => !issued.has(id))
  if (phantom !== undefined) tally.silent(`${what}: nobody made entry ${phantom.id}`)
  if (session.recovery.conflicts.length > 0) tally.silent(`${what}: an entry in two versions`)
}

/** The last text that was called saved, or one typed after it. */
async function checkDraft(session: Session, { promises, mark, what }: Crashed, tally: Tally): Promise<void> {
  const draft = (await session.drafts())[ENTRY_LINE]?.text ?? ''
  const allowed = promises.drafts.slice(Math.max(0, mark.savedDrafts - 1))
  if (mark.savedDrafts === 0 && draft === '') return
  if (!allowed.includes(draft)) tally.silent(`${what}: the draft is "${draft}"`)
}

async function checkAttachments(session: Session, { promises, mark, what }: Crashed, tally: Tally): Promise<void> {
  for (const hash of promises.attachments.slice(0, mark.attachments)) {
    const { state } = await session.attachments.read(hash)
    if (state !== 'good') tally.lost(1, `${what}: an attachment is ${state}`)
  }
}

/** What the incident's folder refused, and another place took: back in the folder, or waiting to be. */
function checkElsewhere(session: Session, { mark, what }: Crashed, tally: Tally): void {
  const found = new Set<string>([...session.entries(), ...session.unsaved()].map(({ id }) => id))
  const gone = mark.keptElsewhere.filter((id) => !found.has(id))
  tally.lost(gone.length, `${what}: ${gone.length} entries that were kept elsewhere are gone`)
}

/** Reading modifies nothing: the same files, and the same arrays of bytes in them. */
function checkUntouched(fs: SimFiles, { image, what }: Crashed, tally: Tally): void {
  // What was kept elsewhere is brought back.
  if ([...image.files.keys()].some((path) => path.startsWith(SPILL))) return
  const files = [...fs.disk.names].filter(([, held]) => held.kind === 'file')
  const same = files.length === image.files.size && files.every(([path, held]) => image.files.get(path) === held.bytes)
  if (!same) tally.silent(`${what}: reading changed the files`)
}

const isSame = (a: JournalEntry, b: JournalEntry): boolean => JSON.stringify(a) === JSON.stringify(b)
