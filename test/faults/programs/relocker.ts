import { writeSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { nodeHost } from '../../../electron/host.ts'
import { nodeBytes } from '../../../electron/incidents/nodeBytes.ts'
import { openLibrary } from '../../../electron/library.ts'
import type { IncidentId } from '../../../shared/ids.ts'
import type { Protection } from '../../../shared/newIncident.ts'
import { instant } from '../../../shared/time/instant.ts'
import { CHEAP_PASSPHRASE } from '../../helpers/passphraseCost.ts'

/** What the program is told, as JSON, in its only argument. */
export interface RelockerOrders {
  readonly library: string
  readonly incident: IncidentId
  readonly user: string
  /** A folder for what is no longer needed. */
  readonly trash: string
  readonly protection: Protection
  /** Milliseconds: what was killed just now would else still count as in use. */
  readonly clockAhead: number
}

// A program to be killed: it logs, protects the incident, logs, takes the passphrase off, and so on, and says "saved <id>" only
// once an entry is acknowledged, and "kept <hash>" once an attachment is.

const { library, incident, user, trash, protection, clockAhead }: RelockerOrders = JSON.parse(process.argv[2] ?? '')
const say = (line: string) => writeSync(1, `${line}\n`)
const machine = { ...nodeHost(user), passphraseCost: CHEAP_PASSPHRASE }
const host = { ...machine, now: () => instant(machine.now() + clockAhead) }
const desk = openLibrary(library, host)
await desk.clearUnfinished()
await desk.unlock(incident, { kind: 'passphrase', text: protection.passphrase })

for (let round = 0; ; round++) {
  const opened = await desk.open(incident)
  if (!opened.ok) throw new Error(opened.error.message)
  const session = opened.value
  const kept = await session.attachments.keep(nodeBytes.encode(`A screenshot of round ${round} at ${clockAhead}`))
  if (!kept.ok) throw new Error(kept.error.message)
  const file = { sha256: kept.value, name: 'a.png', mediaType: 'image/png', bytes: 40 }
  const event = { kind: 'note', text: `Round ${round}`, occurredAt: host.now(), attachments: [file] } as const
  const logged = await session.dispatch({ kind: 'addEvent', event }, 'Sam')
  if (!logged.ok) throw new Error('Nothing could be logged')
  for (const { id } of logged.value) say(`saved ${id}`)
  say(`kept ${kept.value}`)
  const relocked = await desk.relock(incident, session.isProtected ? null : protection)
  if (!relocked.ok) throw new Error(relocked.error.message)
  // The trash of a system takes it in one step, too.
  await rename(relocked.value.left, join(trash, `${clockAhead} ${round} ${basename(relocked.value.left)}`))
}
