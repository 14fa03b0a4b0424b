import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { hash, script } from 'virtual:handout-script'
import { type Browser, chromium, type Page } from 'playwright-core'
import { renderDocument } from '../shared/document/renderDocument.ts'
import { replay } from '../shared/incident/replay.ts'
import { instant } from '../shared/time/instant.ts'
import { entriesOf } from './documentEntries.ts'
import { printTable, quantile, timed } from './measure.ts'

// What a step in the timeline of a handout costs in Chromium: the CPU time of the page's thread for script, style, layout and
// paint, which a busy machine stretches less than the clock's. `PROGRAM=…` names another browser of its kind.

const SIZES = process.argv.includes('--quick') ? [100, 1_000] : [100, 1_000, 5_000]
const STEPS = 24
const folder = mkdtempSync(join(process.env.FAULTLINE_BENCH_FOLDER ?? tmpdir(), 'faultline-bench-'))

const htmlOf = (events: number): string =>
  renderDocument(
    replay(entriesOf(events)),
    { template: 'classic', now: instant(Date.parse('2026-11-22T12:00:00Z')), head: null, appVersion: '0' },
    null,
  ).handout({ script, hash })

/** Answers what the thread of a page spent on its tasks so far, in milliseconds. */
async function clockOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' })
  await session.send('Performance.enable')
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000
  }
}

const framesLater = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(), 0))),
      ),
  )

type Step = (at: number) => Promise<void>

const cell = (times: readonly number[]): string =>
  [0.5, 0.95, 1].map((part) => quantile(times, part).toFixed(0)).join(' / ')

async function measured(browser: Browser, events: number): Promise<readonly string[]> {
  const file = join(folder, `${events}.html`)
  const html = htmlOf(events)
  writeFileSync(file, html)
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const spent = await clockOf(page)
  const plot = page.locator('.plot')
  const opened = await timed(async () => {
    await page.goto(pathToFileURL(file).href)
    await plot.locator('.mark').first().waitFor({ state: 'attached' })
  })
  await plot.scrollIntoViewIfNeeded()
  const box = await plot.boundingBox()
  if (box === null) throw new Error('no timeline')
  let most = 0
  const timesOf = async (act: Step): Promise<readonly number[]> => {
    const times: number[] = []
    for (let at = 0; at < STEPS; at++) {
      most = Math.max(most, await plot.locator('*').count())
      await framesLater(page)
      const before = await spent()
      await act(at)
      await framesLater(page)
      times.push((await spent()) - before)
    }
    return times
  }
  const press = (there: string, back: string) => timesOf((at) => page.keyboard.press(at < STEPS / 2 ? there : back))
  await page.mouse.move(box.x + box.width * 0.6, box.y + 60)
  const wheel = await timesOf((at) => page.mouse.wheel(0, at < STEPS / 2 ? -120 : 120))
  await plot.focus()
  const zoom = await press('+', '-')
  for (let at = 0; at < 4; at++) await page.keyboard.press('+')
  const pan = await press('Shift+ArrowRight', 'Shift+ArrowLeft')
  const walk = await press('ArrowRight', 'ArrowLeft')
  await page.close()
  return [
    String(events),
    `${(html.length / 1_024).toFixed(0)} kB`,
    `${opened.ms.toFixed(0)} ms`,
    String(most),
    ...[wheel, zoom, pan, walk].map(cell),
  ]
}

const browser = await chromium.launch({
  executablePath: process.env.PROGRAM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
try {
  const rows = [['events', 'file', 'opened', 'most elements', 'wheel', 'key + and −', 'moved', 'walked']]
  for (const events of SIZES) rows.push([...(await measured(browser, events))])
  printTable(`A handout explored (script ${(script.length / 1_024).toFixed(0)} kB); p50 / p95 / most, in ms`, rows)
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
