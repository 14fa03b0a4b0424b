import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { hash, script } from 'virtual:handout-script'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderDocument } from '../../shared/document/renderDocument.ts'
import type { Incident } from '../../shared/incident/incident.ts'
import { instant } from '../../shared/time/instant.ts'
import { at, event, incidentOf, instantOf } from '../shared/document/incidents.ts'
import { caseOf } from './cases.ts'
import { FULL, have, onPath, workFolder } from './tools.ts'

const folder = workFolder()

/** Elements within the timeline, whatever it shows. */
const MOST_DRAWN = 1_000

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

const handoutOf = (incident: Incident): string =>
  renderDocument(
    incident,
    { template: 'incident', now: instantOf('2026-11-22T12:00:00Z'), head: null, appVersion: '0.1.0' },
    null,
  ).handout({ script, hash })

const THOUSANDS = FULL ? 5_000 : 1_500

/** An event every 20 s, but the first 80 of them at one moment. */
const thousands = (): Incident =>
  incidentOf(
    Array.from({ length: THOUSANDS }, (_, i) =>
      event({
        kind: (['action', 'note', 'detection', 'communication'] as const)[i % 4] ?? 'note',
        text: `Event ${i}`,
        occurredAt: instant(at('10:00') + (i < 80 ? 0 : i) * 20_000),
      }),
    ),
  )

describe('the page of a handout', () => {
  it('allows one script, by its hash, and nothing from anywhere', () => {
    const html = handoutOf(caseOf('sample'))
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? []
    expect(policy.replaceAll('&#x27;', "'")).toBe(
      `default-src 'none'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:`,
    )
    expect(html.match(/<script/g)).toHaveLength(2)
  })

  it('is the plain document where there is no timeline to explore', () => {
    expect(handoutOf(caseOf('empty'))).not.toContain('<script')
  })
})

describe.skipIf(!have('chromium'))('a handout opened from the disk', () => {
  let browser: Browser
  const said: string[] = []
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: onPath('chromium') ?? '', args: ['--no-sandbox'] })
  })
  afterAll(() => browser.close())

  async function opened(name: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    const file = path.join(folder, `${name}.html`)
    writeFileSync(file, handoutOf(name === 'thousands' ? thousands() : caseOf(name)))
    const page = await browser.newPage(options)
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(String(error)))
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) said.push(request.url())
    })
    await page.goto(pathToFileURL(file).href)
    return page
  }

  it('is walked by keys, filtered, zoomed and taken back to what was known', async () => {
    const page = await opened('sample')
    const plot = page.getByRole('listbox', { name: 'Events of the timeline' })
    const option = page.getByRole('option')
    const marks = page.locator('.plot .mark')
    await marks.first().waitFor({ state: 'attached' })
    expect(await page.locator('figure').first().isVisible()).toBe(false)

    await plot.focus()
    await page.keyboard.press('ArrowRight')
    const first = await option.innerText()
    await page.keyboard.press('ArrowRight')
    expect(await option.innerText()).not.toBe(first)
    expect(await option.getAttribute('aria-posinset')).toBe('2')
    await page.keyboard.press('Home')
    expect(await option.innerText()).toBe(first)

    await page.keyboard.press('Enter')
    const card = page.getByRole('group', { name: 'Event', exact: true })
    expect(await card.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await card.isVisible()).toBe(false)
    expect(await plot.evaluate((one) => one === document.activeElement)).toBe(true)

    const whole = await marks.count()
    await page.keyboard.press('+')
    await page.keyboard.press('+')
    await expect.poll(() => marks.count()).toBeLessThan(whole)
    await page.keyboard.press('0')
    await expect.poll(() => marks.count()).toBe(whole)
    const box = await plot.boundingBox()
    if (box === null) throw new Error('the timeline is not to be seen')
    await page.mouse.move(box.x + 500, box.y + 40)
    await page.mouse.wheel(0, -600)
    await expect.poll(() => marks.count()).toBeLessThan(whole)
    await page.getByRole('button', { name: 'Whole' }).click()
    await expect.poll(() => marks.count()).toBe(whole)

    await page.getByRole('checkbox', { name: /^Hypotheses/ }).uncheck()
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^14 of 20 events/)
    await page.getByRole('checkbox', { name: /^Hypotheses/ }).check()
    const slider = page.getByRole('slider', { name: 'As known at' })
    await slider.focus()
    await page.keyboard.press('Home')
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^1 of 20 events/)
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^2017-01-31 .* UTC$/)
    await page.close()
    expect(said).toEqual([])
  })

  it('counts neighbours where thousands crowd, and opens a count by key and pointer', async () => {
    const page = await opened('thousands')
    const plot = page.getByRole('listbox', { name: 'Events of the timeline' })
    const marks = page.locator('.plot .mark')
    const counts = async () => (await marks.allTextContents()).map((count) => (count === '' ? 1 : Number(count)))
    const drawn = () => page.locator('.plot *').count()
    await marks.first().waitFor({ state: 'attached' })
    expect((await counts()).reduce((sum, count) => sum + count, 0)).toBe(THOUSANDS)
    expect(await drawn()).toBeLessThan(MOST_DRAWN)

    await plot.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    const whole = await counts()
    await page.getByRole('button', { name: /^Look closer at it and \d+ more$/ }).press('Enter')
    await expect.poll(counts).not.toEqual(whole)
    expect(await plot.evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await drawn()).toBeLessThan(MOST_DRAWN)
    await page.keyboard.press('Enter')
    const closer = page.getByRole('button', { name: /^Look closer at it/ })
    const opener = page.getByRole('button', { name: 'Action: Event 76', exact: true })
    const closerStill = async () => {
      if (await opener.isVisible()) return true
      if (await closer.isVisible()) await closer.press('Enter')
      else await plot.press('Enter')
      return false
    }
    await expect.poll(closerStill).toBe(true)
    await opener.press('Enter')
    expect(await page.locator('.card h3').innerText()).toBe('Action')
    expect(await page.locator('.card').innerText()).toContain('Event 76')
    await page.keyboard.press('Escape')

    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('-')
      expect(await drawn()).toBeLessThan(MOST_DRAWN)
    }
    await page.close()
    expect(said).toEqual([])
  })

  it('shows every hostile text as text', async () => {
    const page = await opened('hostile')
    await page.getByRole('listbox').focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.getByRole('option').innerText()).toContain('<script>x</script>')
    await page.keyboard.press('Enter')
    expect(await page.locator('.card').innerText()).toContain('</td> a | b & "c" ]]> <script>x</script>')
    expect(await page.evaluate(() => document.scripts.length)).toBe(2)
    await page.close()
    expect(said).toEqual([])
  })

  it('is the document with its figure on paper, and where no script runs', async () => {
    const page = await opened('sample')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('figure').first().isVisible()).toBe(true)
    expect(await page.locator('.explorer').isVisible()).toBe(false)
    await page.close()
    const still = await opened('sample', { javaScriptEnabled: false })
    expect(await still.locator('figure').first().isVisible()).toBe(true)
    await still.close()
  })

  it('has no barrier that axe finds, light and dark, at rest and with a card open', async () => {
    const source = readFileSync(axe, 'utf8')
    for (const colorScheme of FULL ? (['light', 'dark'] as const) : (['dark'] as const)) {
      const page = await opened('sample', { colorScheme, bypassCSP: true })
      await page.getByRole('listbox').focus()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Enter')
      await page.evaluate(source)
      const found: unknown = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))',
      )
      expect(found).toEqual([])
      await page.close()
    }
  })
})
