import { writeSync } from 'node:fs'
import { nodeHost } from '../../../electron/host.ts'
import { openLibrary } from '../../../electron/library.ts'
import { ENTRY_LINE } from '../../../shared/draft.ts'
import type { IncidentId } from '../../../shared/ids.ts'

/** What the program is told, as JSON, in its only argument. */
export interface LoggerOrders {
  readonly library: string
  readonly incident: IncidentId
  readonly user: string
  /** How many notes to log; null: until it is killed. */
  readonly notes: number | null
  /** Ids count up from this text, so that the names of segments are known beforehand; null: as always. */
  readonly ids: string | null
  /** Whether an unsent text is saved after each burst, as by somebody who types on. */
  readonly drafts?: boolean
}

// A program to be killed: it logs as fast as the disk takes it, and says "saved <id>" only once an entry is acknowledged.

const { library, incident, user, notes, ids, drafts = false }: LoggerOrders = JSON.parse(process.argv[2] ?? '')
const machine = nodeHost(user)
let count = 0
const host = ids === null ? machine : { ...machine, newId: () => `${ids}${String(count++).padStart(4, '0')}` }

// Past every buffer of ours: what the parent has read was acknowledged.
const say = (line: string) => writeSync(1, `${line}\n`)

const desk = openLibrary(library, host)
const opened = await desk.open(incident)
if (!opened.ok) throw new Error(opened.error.message)
const session = opened.value
session.onEntries((entries) => {
  for (const { id, device } of entries) if (device === host.device) say(`saved ${id}`)
})

const logOne = async (text: string): Promise<void> => {
  const answer = await session.dispatch(
    { kind: 'addEvent', event: { kind: 'note', text, occurredAt: host.now() } },
    'Sam',
  )
  if (answer.ok) for (const { id } of answer.value) say(`saved ${id}`)
  else say(`refused ${JSON.stringify(answer.error)}`)
}

for (let logged = 0, round = 0; notes === null || logged < notes; round++) {
  const burst = round % 3 === 0 ? (notes === null ? 20 : 3) : 1
  await Promise.all(Array.from({ length: burst }, (_, at) => logOne(`Round ${round} note ${at}`)))
  logged += burst
  if (drafts) {
    const kept = await session.saveDraft(ENTRY_LINE, { text: `draft ${round}`, base: '' })
    say(`draft ${kept.ok ? 'kept' : 'lost'} ${round}`)
  }
}
await desk.close()
say(`kept ${session.unsaved().length}`)
