import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { logLine, photograph, show, startIncident } from './hands.mjs'

const BUSY = 500
const NIGHT = 9 * 3_600_000

/** An incident whose next update is overdue, with three hypotheses open. */
const WAITING = [
  'i -74m Search answers with errors in us-east',
  'd alert: -71m Error rate of search above 2 % @ana',
  'c -64m Status page: search is degraded in us-east @kim',
  'h -52m Index shard 7 is corrupt @ana #search',
  'h -38m Deploy 2231 changed the query parser @lee #deploy',
  'h -21m A crawler asks for very deep pages @sam',
]

/**
 * The states of the Live view that an incident comes through less often, one picture of each.
 * @param {import('./hands.mjs').Launched} faultline
 * @param {string} pictures
 */
export async function liveStates(faultline, pictures) {
  const { window, libraryDir } = faultline
  const before = new Set(readdirSync(libraryDir))
  await startIncident(window, 'Search answers with errors in us-east', 'SEV2')
  for (const line of WAITING) await logLine(window, line)
  const due = new Date(Date.now() - 5 * 60_000).toISOString().slice(11, 16)
  await logLine(window, `a -12m @sam Blocked the user agent of the crawler; expect errors to fall by ${due}`)
  await photograph(faultline, pictures, { 'live-overdue': null })
  await failing(faultline, pictures, before)

  await busy(window)
  await photograph(faultline, pictures, { 'live-busy': null })
}

/**
 * The disk refuses what is logged, and takes it again. A folder that turns into a file refuses everything.
 * @param {import('./hands.mjs').Launched} faultline
 * @param {string} pictures
 * @param {ReadonlySet<string>} before the folders of other incidents
 */
async function failing(faultline, pictures, before) {
  const { window, libraryDir } = faultline
  const made = readdirSync(libraryDir).find((name) => !before.has(name) && !name.startsWith('.'))
  if (made === undefined) throw new Error('The incident has no folder.')
  const folder = path.join(libraryDir, made)
  renameSync(folder, `${folder}.aside`)
  writeFileSync(folder, '')
  const banner = window.getByRole('alert').filter({ hasText: 'could not be saved yet' })
  await banner.waitFor()
  await window.getByRole('textbox', { name: 'Log an event' }).click()
  await window.keyboard.type('n -1m Errors fall, the crawler has gone')
  await window.keyboard.press('Enter')
  await window.getByRole('row').filter({ hasText: 'not saved' }).waitFor()
  await window.keyboard.type('c told support that search')
  await photograph(faultline, pictures, { 'live-disk-failing': null })
  rmSync(folder)
  renameSync(`${folder}.aside`, folder)
  // It is tried again every two seconds, by itself.
  await banner.waitFor({ state: 'detached' })
  await window.getByRole('textbox', { name: 'Log an event' }).fill('')
}

/**
 * A long night: too many events to be typed for a picture, so they come in like an import.
 * @param {import('./hands.mjs').Page} window
 */
async function busy(window) {
  const kinds = ['action', 'note', 'action', 'communication', 'hypothesis', 'detection', 'note', 'escalation']
  const words = [
    'Restarted a node of the queue',
    'Lag of the consumers falls slowly',
    'Moved a third of the traffic to the other zone',
    'Told support what works and what does not',
    'Consumer group rebalances without end',
    'Alert: depth of the queue above a million',
    'Graph of the broker shows long pauses',
    'Storage team asked to look at the broker',
  ]
  const began = Date.now() - NIGHT
  const proposals = Array.from({ length: BUSY }, (_, at) => {
    const kind = kinds[(at * 7) % kinds.length]
    const occurredAt = began + Math.round((at / BUSY) * NIGHT)
    const isOld = at < BUSY - 40
    const event = {
      kind,
      text: `${words[(at * 7) % words.length]} ${at + 1}`,
      occurredAt,
      people: [['Ana', 'Kim', 'Lee', 'Sam'][at % 4]],
      ...(isOld && kind === 'hypothesis'
        ? { state: 'ruledOut', endedAt: occurredAt + 1_200_000, reason: 'no sign' }
        : {}),
      ...(isOld && kind === 'escalation' ? { acknowledgedAt: occurredAt + 240_000 } : {}),
    }
    return { kind: 'create', event, importedFrom: { importer: 'demo', key: String(at) } }
  })
  await startIncident(window, 'Orders wait in the queue for hours', 'SEV1')
  await logLine(window, 'i -9h Orders are confirmed hours late')
  await window.evaluate(async (batch) => {
    const api = Reflect.get(globalThis, 'api')
    const listed = await api.listIncidents()
    const { id } = listed.value.find((/** @type {{ title: string }} */ one) => one.title.startsWith('Orders wait'))
    const done = await api.dispatch(id, { kind: 'importBatch', proposals: batch })
    if (!done.ok) throw new Error(JSON.stringify(done.error))
  }, proposals)
  await show(window, 'Live')
  await window
    .getByText(/50\d events/)
    .first()
    .waitFor()
}
