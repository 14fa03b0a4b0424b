import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeBytes } from '../electron/incidents/nodeBytes.ts'
import type { DeviceId } from '../shared/ids.ts'
import type { Hlc } from '../shared/journal/entry.ts'
import { HEADER_OP } from '../shared/journal/header.ts'
import { nextHlc } from '../shared/journal/hlc.ts'
import { CHAIN_START, encodeRecord } from '../shared/journal/record.ts'
import { instant } from '../shared/time/instant.ts'

const BEGAN = Date.parse('2026-03-02T09:00:00Z')
const KINDS = ['action', 'note', 'hypothesis', 'communication', 'detection']
const incident = '01BENCH0000000000000000000'

/** What one event says: about 400 bytes as a line, as a real one. */
export const eventAt = (at: number, began = BEGAN) => ({
  kind: KINDS[at % KINDS.length] ?? 'note',
  text: `Restarted the web nodes of cell ${at % 97} after deploy ${at}`,
  occurredAt: began + at * 1_000,
  people: ['Lee'],
  tags: ['checkout'],
})

/** Lays an incident with this many events, one each second, into a new folder, as one earlier session would have left it. */
export function storeIncident(folder: string, events: number, began = BEGAN): void {
  const device = 'bench00000' as DeviceId
  const declare = { incident, title: 'Bench', zone: 'UTC', severityScale: ['SEV1'], severity: 'SEV1' }
  const header = { format: 1, app: '0', device, session: 's', segment: 0, incident, parents: [] }
  const records: (readonly [string, unknown])[] = [
    [HEADER_OP, header],
    ['incident.declare', declare],
  ]
  for (let at = 0; at < events; at++) records.push(['event.add', { event: `event-${at}`, fields: eventAt(at, began) }])
  let previous = CHAIN_START
  let hlc: Hlc | null = null
  const lines = records.map(([op, d], n) => {
    const recordedAt = instant(began + n * 1_000)
    hlc = nextHlc(hlc, recordedAt, device)
    const id = `01BENCH${String(n).padStart(19, '0')}`
    const fields = { id, hlc, recordedAt, offsetMinutes: 60, monotonic: n * 1_000, by: 'Sam', batch: id, op }
    const { line, h } = encodeRecord({ ...fields, payload: JSON.stringify(d) }, n, previous, nodeBytes)
    previous = h
    return line
  })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'j-bench00000-s-0000.ndjson'), lines.join(''))
}
