import { execFileSync } from 'node:child_process'
import { copyFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ROOT } from '../../scripts/paths.mjs'
import { log, logged, openIncident, row, savedRow } from './desk.ts'
import { launchFaultline } from './launch.ts'

// What another program, or another machine by way of a synced folder, writes beside the open window.

let faultline: Awaited<ReturnType<typeof launchFaultline>>
beforeAll(async () => {
  faultline = await launchFaultline()
})
afterAll(() => faultline.close())

const incidentFolder = (): string =>
  path.join(faultline.libraryDir, readdirSync(faultline.libraryDir).find((name) => name.includes('checkout')) ?? '')
const segments = (): readonly string[] => readdirSync(incidentFolder()).filter((name) => name.endsWith('.ndjson'))

/** Logs by the command line, which is a writer of its own. */
async function loggedElsewhere(text: string): Promise<void> {
  const { window, libraryDir } = faultline
  const listed = await window.evaluate(() => self.api.listIncidents())
  const id = listed.ok ? (listed.value[0]?.id ?? '') : ''
  const env = { ...process.env, FAULTLINE_LIBRARY: libraryDir }
  execFileSync(process.execPath, ['scripts/faultline.mjs', 'log', id, `n ${text}`], { cwd: ROOT, env })
  await savedRow(window, text).waitFor()
}

it('shows what another program logs, and logs on beside it', async () => {
  const { window } = faultline
  await openIncident(window, 'Checkout fails')
  await logged(window, 'n from the window', 'from the window')
  await loggedElsewhere('by another program')
  await logged(window, 'n beside the other', 'beside the other')
  expect(segments()).toHaveLength(2)
})

it('takes a segment that a sync tool copied for the one that it is', async () => {
  const { window } = faultline
  const rows = await log(window).getByRole('row').count()
  for (const name of segments()) {
    const copy = name.replace('.ndjson', ' (conflicted copy 2026-11-22).ndjson')
    copyFileSync(path.join(incidentFolder(), name), path.join(incidentFolder(), copy))
  }
  // What is seen after the copies were there was read after them.
  await loggedElsewhere('after the copies')
  expect(await row(window, 'by another program').count()).toBe(1)
  expect(await log(window).getByRole('row').count()).toBe(rows + 1)
})
