import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { nodeHost } from '../../../electron/host.ts'
import { isSegmentName } from '../../../electron/incidents/segmentName.ts'
import { openLibrary } from '../../../electron/library.ts'
import type { IncidentId } from '../../../shared/ids.ts'
import { CHEAP_PASSPHRASE } from '../../helpers/passphraseCost.ts'
import { type Outcome, type Tally, tally } from '../outcome.ts'
import { onPowerCutDisk } from '../powerCut.ts'
import type { RelockerOrders } from '../programs/relocker.ts'
import { checkSession, newIncident, pause } from '../realDisk.ts'
import { kill, type Running } from '../running.ts'

export type StartRelocker = (orders: RelockerOrders) => Running

const PROTECTION = {
  passphrase: 'four words are better',
  recoveryKey: '0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ',
} as const

/** The longest that the program lives after its first entry, in milliseconds: a few changes of the protection. */
const LIFE = 600
const HOUR = 3_600_000

interface Place {
  readonly library: string
  readonly user: string
  readonly trash: string
  readonly incident: IncidentId
}

/** What had been called saved, in all rounds so far. */
interface Promised {
  readonly ids: Set<string>
  readonly attachments: Set<string>
}

/** [D7] The power cut while an incident is protected and its passphrase taken off, again and again. */
export function relockCutsLoseNothing(rounds: number, start: StartRelocker, source: string): Promise<Outcome> {
  return onPowerCutDisk(source, async (disk) => {
    const counts = tally()
    const at = (name: string) => join(disk.path, name)
    const [library, user, trash] = [at('library'), at('user'), at('trash')]
    for (const made of [user, trash]) await mkdir(made)
    const place: Place = { library, user, trash, incident: await newIncident(library, user) }
    const promised: Promised = { ids: new Set(), attachments: new Set() }
    for (let round = 1; round <= rounds; round++) {
      const running = start({ ...place, protection: PROTECTION, clockAhead: round * HOUR })
      await running.saves
      await pause(Math.random() * LIFE)
      await kill(running)
      await disk.cut()
      for (const id of running.saved) promised.ids.add(id)
      for (const line of running.said) if (line.startsWith('kept ')) promised.attachments.add(line.slice(5))
      await check(place, promised, `cut ${round} of ${rounds}`, counts)
    }
    counts.add({ acknowledged: promised.ids.size })
    return counts.outcome()
  })
}

/** As the next start of the app finds it. */
async function check({ library, user, incident }: Place, { ids, attachments }: Promised, what: string, counts: Tally) {
  counts.add({ cases: 1 })
  const desk = openLibrary(library, { ...nodeHost(user), passphraseCost: CHEAP_PASSPHRASE })
  await desk.clearUnfinished()
  const listed = await desk.list()
  if (!listed.ok || listed.value.length !== 1) counts.silent(`${what}: there is not one incident`)
  for (const { name } of (await readdir(library, { withFileTypes: true })).filter((held) => held.isDirectory())) {
    if (!(await readdir(join(library, name))).some(isSegmentName))
      counts.silent(`${what}: ${name} is no incident, and stays`)
  }
  await desk.unlock(incident, { kind: 'passphrase', text: PROTECTION.passphrase })
  const opened = await desk.open(incident)
  if (opened.ok) {
    checkSession(opened.value, ids, what, counts)
    for (const hash of attachments)
      if ((await opened.value.attachments.read(hash)).state !== 'good') counts.lost(1, `${what}: an attachment is gone`)
  } else counts.lost(ids.size, `${what}: the incident does not open (${opened.error.message})`)
  await desk.close()
}
