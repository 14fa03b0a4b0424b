import type { Host } from '../../electron/host.ts'
import type { Session } from '../../electron/incidents/sessionContract.ts'
import { note } from './logging.ts'
import type { Tally } from './outcome.ts'
import { eventually } from './realDisk.ts'

/** Retries come every 2 s. */
export const WITHIN = 6_000

/** The ids that the session calls saved, now and later. */
export function idsOf(session: Session): Set<string> {
  const ids = new Set<string>(session.entries().map(({ id }) => id))
  session.onEntries((entries) => {
    for (const { id } of entries) ids.add(id)
  })
  return ids
}

/** Logs what the disk must refuse: it is kept, and somebody is told. */
export async function expectRefused(session: Session, host: Host, what: string, counts: Tally) {
  const answer = await session.dispatch(note(host, 'While it cannot be written'), 'Sam')
  if (answer.ok) counts.silent(`${what}: an entry was called saved`)
  if (session.unsaved().length === 0) counts.silent(`${what}: the refused entry was not kept`)
  if (session.trouble() === null) counts.silent(`${what}: nobody is told of the trouble`)
}

/** Everything that waits is saved by and by. */
export async function expectSavedLater(session: Session, ids: Set<string>, what: string, counts: Tally): Promise<void> {
  const waiting = session.unsaved().map(({ id }) => id)
  if (!(await eventually(() => session.unsaved().length === 0, WITHIN))) counts.silent(`${what}: not saved afterwards`)
  for (const id of waiting) ids.add(id)
  counts.add({ acknowledged: ids.size })
}
