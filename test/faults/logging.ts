import type { Host } from '../../electron/host.ts'
import type { Session } from '../../electron/incidents/sessionContract.ts'
import { openLibrary } from '../../electron/library.ts'
import { ENTRY_LINE } from '../../shared/draft.ts'
import type { IncidentId } from '../../shared/ids.ts'
import type { Command } from '../../shared/incident/commands.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { UTC } from '../../shared/time/instant.ts'

/** What the app has promised: everything it called saved, in the order of the promises. */
export interface Promises {
  readonly entries: JournalEntry[]
  /** Unsent texts handed over, and how many of them the app called saved. */
  readonly drafts: string[]
  savedDrafts: number
  /** Hashes of attachments that were called kept. */
  readonly attachments: string[]
  /** Ids of entries that are not saved, and of which the app says that they are kept elsewhere. */
  keptElsewhere: readonly string[]
  incident: IncidentId | null
  /** The incident's folder. */
  folder: string
  /** Commands that were answered with an error. */
  refused: number
}

export const noPromises = (): Promises => ({
  entries: [],
  drafts: [],
  savedDrafts: 0,
  attachments: [],
  keptElsewhere: [],
  incident: null,
  folder: '',
  refused: 0,
})

/** How much had been promised at a moment. */
export interface Mark {
  readonly entries: number
  readonly savedDrafts: number
  readonly attachments: number
  readonly keptElsewhere: readonly string[]
}

export const markOf = ({ entries, savedDrafts, attachments, keptElsewhere }: Promises): Mark => ({
  entries: entries.length,
  savedDrafts,
  attachments: attachments.length,
  keptElsewhere,
})

const promised = ({ entries }: Promises, saved: readonly JournalEntry[]) => {
  const known = new Set(entries.map(({ id }) => id))
  entries.push(...saved.filter(({ id }) => !known.has(id)))
}

const BY = 'Sam'

/** What anybody does when told that it did not work. */
async function twice<T extends { readonly ok: boolean }>(attempt: () => Promise<T>): Promise<T> {
  const first = await attempt()
  return first.ok ? first : await attempt()
}

export const note = (host: Host, text: string): Command => ({
  kind: 'addEvent',
  event: { kind: 'note', text, occurredAt: host.now() },
})

/** Creates an incident and logs into it as a person in a hurry does: one by one, in bursts, with a draft in between. */
export async function logIncident(host: Host, folder: string, promises: Promises): Promise<void> {
  const library = openLibrary(folder, host)
  const create = () => library.create({ title: 'Checkout is down', zone: UTC, severity: 'SEV2' }, BY)
  const created = await twice(create)
  if (created.ok) {
    promises.incident = created.value.id
    promises.folder = created.value.folder
    promised(promises, created.value.entries())
    await logInto(created.value, host, promises)
  } else promises.refused++
  await library.close()
}

/** Opens the incident again and goes on. */
export async function logMore(host: Host, folder: string, id: IncidentId, promises: Promises): Promise<void> {
  const library = openLibrary(folder, host)
  const opened = await library.open(id)
  if (opened.ok) {
    promises.incident = id
    promises.folder = opened.value.folder
    await logInto(opened.value, host, promises)
  } else promises.refused++
  await library.close()
}

const SCREENSHOT = new TextEncoder().encode('a screenshot')

async function logInto(session: Session, host: Host, promises: Promises): Promise<void> {
  // Either way the window shows an entry as saved; one that was refused first is told of when the disk has taken it.
  session.onEntries((entries) => promised(promises, entries))
  session.onTrouble((trouble) => {
    promises.keptElsewhere = trouble === null || trouble.keptIn === null ? [] : session.unsaved().map(({ id }) => id)
  })
  const send = async (command: Command) => {
    const saved = await session.dispatch(command, BY)
    if (saved.ok) promised(promises, saved.value)
    else promises.refused++
  }
  const saveDraft = async (text: string) => {
    promises.drafts.push(text)
    const saved = await session.saveDraft(ENTRY_LINE, { text, base: '' })
    if (saved.ok) promises.savedDrafts = promises.drafts.length
  }
  await send(note(host, 'Alert fired'))
  await send({ kind: 'changeStatus', to: 'identified', at: host.now(), reason: '' })
  await saveDraft('Rolling b')
  const attached = await twice(() => session.attachments.keep(SCREENSHOT))
  if (attached.ok) promises.attachments.push(attached.value)
  await Promise.all(['Database slow', 'Queue grows', 'Users report'].map((text) => send(note(host, text))))
  await saveDraft('Rolling back the ')
  await Promise.all([send(note(host, 'Rolled back')), send(note(host, 'Watching'))])
}
