import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { launchApp } from '../scripts/launchApp.mjs'
import { flushProbe, printTable, quantile } from './measure.ts'
import { storeIncident } from './storedIncident.ts'

// What the commander feels in the real window, from the system's key event to the frame that shows it: a key to its
// chip, Enter to the row, Enter to the row that is acknowledged by the disk. The raw flush is measured beside every entry.
// Once for each size: from the double click in the library to the desk, and what main and the window then hold.

/** `--only=0,100000` leaves out the other sizes. */
const ONLY = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length)
const SIZES = [0, 1_000, 10_000, 100_000].filter((size) => ONLY === undefined || ONLY.split(',').includes(String(size)))
const QUICK = process.argv.includes('--quick')
const SAMPLES = QUICK ? 10 : 60
const WARM_UP = QUICK ? 1 : 5

interface Waited {
  readonly chip: number
  readonly row: number
  readonly saved: number
}

interface DeskWatch {
  /** Milliseconds from the last press of the key until the frame after the condition came true was drawn. */
  readonly until: (key: string, met: () => boolean) => Promise<number>
  readonly said: (text: string) => boolean
  readonly row: (text: string) => Element | undefined
}

declare const desk: DeskWatch

/** Runs in the page. */
function watchDesk(): void {
  const until = (key: string, met: () => boolean): Promise<number> =>
    new Promise((resolve) => {
      let pressed: number | null = null
      const onKey = (press: KeyboardEvent) => {
        if (press.key === key) pressed = press.timeStamp
      }
      addEventListener('keydown', onKey, true)
      const look = () => {
        if (pressed === null || !met()) return
        observer.disconnect()
        removeEventListener('keydown', onKey, true)
        const from = pressed
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)))
      }
      const observer = new MutationObserver(look)
      observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
    })
  const row = (text: string) =>
    [...document.querySelectorAll('[aria-label="Event log"] [role=row]')].find((one) => one.textContent?.includes(text))
  const said = (text: string) => document.querySelector('[aria-label=Understood]')?.textContent?.includes(text) === true
  Object.assign(globalThis, { desk: { until, row, said } })
}

async function logOne(window: Page, at: number): Promise<Waited> {
  const text = `Restarted node ${at} of the pool`
  await window.keyboard.type(`a ${text} @lee #`)
  const chip = window.evaluate(() => desk.until('q', () => desk.said('q')))
  await window.evaluate('0')
  await window.keyboard.press('q')
  const chipMs = await chip
  const seen = window.evaluate((words) => desk.until('Enter', () => desk.row(words) !== undefined), text)
  const saved = window.evaluate(
    (words) => desk.until('Enter', () => desk.row(words)?.textContent?.includes('saving') === false),
    text,
  )
  await window.evaluate('0')
  await window.keyboard.press('Enter')
  return { chip: chipMs, row: await seen, saved: await saved }
}

async function measure(size: number): Promise<readonly string[]> {
  const library = mkdtempSync(join(tmpdir(), 'faultline-desk-'))
  storeIncident(join(library, 'bench'), size)
  const probe = flushProbe(library)
  const { app, window, close } = await launchApp({ libraryDir: library })
  try {
    window.setDefaultTimeout(120_000)
    const bench = window.getByRole('grid', { name: 'Incidents' }).getByText('Bench')
    await bench.waitFor()
    const asked = performance.now()
    await bench.dblclick()
    await window.getByRole('textbox', { name: 'Log an event' }).waitFor()
    const opened = performance.now() - asked
    await window.getByRole('textbox', { name: 'Log an event' }).click()
    await window.evaluate(watchDesk)
    for (let at = 0; at < WARM_UP; at++) await logOne(window, at)
    const waited: Waited[] = []
    const probes: number[] = []
    for (let at = WARM_UP; at < WARM_UP + SAMPLES; at++) {
      probes.push(probe.run())
      waited.push(await logOne(window, at))
    }
    const columns = [
      waited.map(({ chip }) => chip),
      waited.map(({ row }) => row),
      waited.map(({ saved }) => saved),
      probes,
    ]
    return [String(size), `${(opened / 1_000).toFixed(1)} s`, ...columns.map(cell), await memoryOf(app)]
  } finally {
    await close()
    probe.close()
    rmSync(library, { recursive: true, force: true })
  }
}

/** Working sets, in which what both share counts twice. */
const memoryOf = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ app: electron }) => {
    const metrics = electron.getAppMetrics()
    const of = (type: string) => metrics.find((one) => one.type === type)?.memory.workingSetSize ?? Number.NaN
    return ['Browser', 'Tab'].map((type) => `${Math.round(of(type) / 1_024)} MB`).join(' / ')
  })

const cell = (times: readonly number[]): string =>
  `${[0.5, 0.99].map((part) => quantile(times, part).toFixed(1)).join(' / ')} ms`

const rows: (readonly string[])[] = [
  ['events', 'opened', 'key to chip', 'Enter to row', 'Enter to saved', 'raw flush', 'memory of main / window'],
]
for (const size of SIZES) {
  process.stderr.write(`${size} events\n`)
  const row = await measure(size)
  process.stderr.write(`${row.join('  ')}\n`)
  rows.push(row)
}
printTable(`The desk, p50 / p99 of ${SAMPLES} entries, each until its frame was drawn`, rows)
