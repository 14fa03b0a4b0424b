import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NewEvent } from '../../shared/incident/event.ts'
import { ago, drawn, firstInReach, liesIn, log, openIncident, row, timeline } from './desk.ts'
import { type launchFaultline, launchInUtc } from './launch.ts'
import { watched, watchImpact } from './watchBar.ts'

type App = Awaited<ReturnType<typeof launchFaultline>>

const HOSTILE = [
  '<img src=x onerror="document.title=1"> & <b>bold</b>',
  'a < b && c > d, 100 % &amp; "quoted"',
  'before<!-- gone? -->after',
  '<a href="https://example.com">link</a>',
]

/** The keyboard's place on the timeline. */
const keys = (window: Page) => timeline(window).getByRole('listbox')
const current = (window: Page) => timeline(window).getByRole('option')
/** What the first row of the axis says from left to right; what lies outside of the view is laid out as well. */
const axis = (window: Page) =>
  timeline(window)
    .locator('[data-row=zone] .fl-tick')
    .evaluateAll((ticks) => {
      const placed = ticks.map((tick) => ({ x: tick.getBoundingClientRect().left, words: tick.textContent }))
      const { left = 0, right = 0 } = ticks[0]?.closest('[data-row]')?.getBoundingClientRect() ?? {}
      const seen = placed.filter(({ x }) => x >= left + 112 && x < right)
      return seen.toSorted((a, b) => a.x - b.x).map(({ words }) => words ?? '')
    })

describe('the timeline', () => {
  let app: App
  const errors: string[] = []
  beforeAll(async () => {
    app = await launchInUtc()
    app.window.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
    })
    app.window.on('pageerror', (error) => errors.push(error.message))
  })
  afterAll(async () => {
    await app.close()
    // Nothing that the security policy refused, no redraw that did not settle.
    expect(errors).toEqual([])
  })

  it('shows hostile text as it was typed, and runs none of it', async () => {
    const { window } = app
    const events = HOSTILE.map(
      (text, index): NewEvent => ({ kind: 'note', text, occurredAt: ago(400 - index * 100), tags: [text] }),
    )
    await openIncident(window, 'Hostile', events)
    await drawn(window).locator('.fl-label').nth(3).waitFor()
    await expect
      .poll(async () => (await drawn(window).locator('.fl-label').allTextContents()).toSorted())
      .toEqual(HOSTILE.toSorted())
    for (const text of HOSTILE) {
      await drawn(window).locator('.fl-point', { hasText: text }).hover()
      const tip = drawn(window).locator('.vis-item[title]', { hasText: text })
      await expect.poll(() => tip.getAttribute('title')).toContain(text)
    }
    await timeline(window).getByRole('radio', { name: 'By tag' }).click()
    await expect
      .poll(async () => (await drawn(window).locator('.fl-lane').allTextContents()).toSorted())
      .toEqual(HOSTILE.map((text) => `#${text}`).toSorted())
    await timeline(window).getByRole('radio', { name: 'By kind' }).click()
    expect(await window.title()).not.toBe('1')
    expect(await drawn(window).locator('img, a, b').count()).toBe(0)
  })

  it('draws what became of each hypothesis without needing colour', async () => {
    const { window } = app
    const hypothesis = (text: string, more: Partial<NewEvent>): NewEvent => ({
      kind: 'hypothesis',
      text,
      occurredAt: ago(300),
      ...more,
    })
    await openIncident(window, 'States', [
      hypothesis('Open one', {}),
      hypothesis('Dead end', { state: 'ruledOut', endedAt: ago(100) }),
      hypothesis('The cause', { state: 'confirmed', endedAt: ago(100) }),
      hypothesis('Later', { state: 'parked', endedAt: ago(100) }),
    ])
    const edge = (text: string) =>
      drawn(window)
        .locator('.vis-range', { hasText: text })
        .locator('.vis-item-overflow')
        .evaluate((frame) => {
          const { borderTopStyle, backgroundImage } = getComputedStyle(frame)
          return `${borderTopStyle}${backgroundImage.includes('repeating') ? ' hatched' : ''}`
        })
    await expect.poll(() => edge('Open one')).toBe('dashed')
    await expect.poll(() => edge('Dead end')).toBe('solid hatched')
    await expect.poll(() => edge('The cause')).toBe('solid')
    await expect.poll(() => edge('Later')).toBe('dotted')
    const strike = drawn(window).locator('.fl-label', { hasText: 'Dead end' })
    await expect.poll(() => strike.evaluate((label) => getComputedStyle(label).textDecorationLine)).toBe('line-through')
  })

  it('keeps a long impact in view when it starts and ends outside', async () => {
    const { window } = app
    await openIncident(window, 'Long', [
      { kind: 'impact', text: 'All day', occurredAt: ago(1200), endedAt: ago(10) },
      { kind: 'action', text: 'In the middle', occurredAt: ago(600) },
    ])
    await row(window, 'In the middle').click()
    await keys(window).focus()
    for (let press = 0; press < 12; press++) await window.keyboard.press('+')
    await drawn(window).locator('.vis-range', { hasText: 'All day' }).waitFor()
    await expect
      .poll(() => liesIn(drawn(window).locator('.fl-label', { hasText: 'All day' }), drawn(window)))
      .toBe(true)
    for (let press = 0; press < 8; press++) await window.keyboard.press('Shift+ArrowRight')
    await drawn(window).locator('.vis-range', { hasText: 'All day' }).waitFor()
    await expect.poll(() => drawn(window).locator('.fl-point', { hasText: 'In the middle' }).isVisible()).toBe(false)
    await window.keyboard.press('0')
    await drawn(window).locator('.fl-point', { hasText: 'In the middle' }).waitFor()
  })

  it('is walked by the keyboard through time and across lanes, and says where it is', async () => {
    const { window } = app
    await openIncident(window, 'Walk', [
      { kind: 'detection', text: 'Alert', occurredAt: ago(60) },
      { kind: 'hypothesis', text: 'Cache', occurredAt: ago(50) },
      { kind: 'action', text: 'Restart', occurredAt: ago(40) },
    ])
    await keys(window).focus()
    await window.keyboard.press('Home')
    await current(window).filter({ hasText: 'Detection: Alert' }).waitFor()
    await window.keyboard.press('ArrowRight')
    await current(window).filter({ hasText: 'Hypothesis H1 open: Cache, 10 min after the one before' }).waitFor()
    await log(window).locator('[aria-selected=true]', { hasText: 'Cache' }).waitFor()
    await window.keyboard.press('ArrowDown')
    await current(window).filter({ hasText: 'Action: Restart' }).waitFor()
    await window.keyboard.press('ArrowUp')
    await current(window).filter({ hasText: 'Cache' }).waitFor()
    await drawn(window).locator('.vis-selected', { hasText: 'Cache' }).first().waitFor()
  })

  it('zooms, pans and fits by buttons, keys, wheel and drag', async () => {
    const { window } = app
    await openIncident(window, 'Moves', [
      { kind: 'detection', text: 'Alert', occurredAt: ago(600) },
      { kind: 'impact', text: 'Shop down', occurredAt: ago(400), endedAt: ago(200) },
      { kind: 'resolution', text: 'Done', occurredAt: ago(10) },
    ])
    await drawn(window).locator('.fl-point', { hasText: 'Done' }).waitFor()
    const whole = await axis(window)
    await timeline(window).getByRole('button', { name: 'Zoom in' }).click()
    await expect.poll(() => axis(window)).not.toEqual(whole)
    await timeline(window).getByRole('radio', { name: 'Whole' }).click()
    await expect.poll(() => axis(window)).toEqual(whole)

    await timeline(window).getByRole('radio', { name: 'Last 15 min' }).click()
    await drawn(window).locator('.fl-point', { hasText: 'Alert' }).waitFor({ state: 'detached' })
    await window.keyboard.press('Control+0')
    await drawn(window).locator('.fl-point', { hasText: 'Alert' }).waitFor()

    const box = await drawn(window).boundingBox()
    if (box === null) throw new Error('nothing is drawn')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await window.mouse.move(x, y)
    await window.keyboard.down('Control')
    await watchImpact(window)
    for (let turn = 0; turn < 6; turn++) await window.mouse.wheel(0, -60)
    await expect.poll(() => axis(window)).not.toEqual(whole)
    for (let turn = 0; turn < 3; turn++) await window.mouse.wheel(0, 60)
    await window.keyboard.up('Control')
    await expect.poll(async () => (await watched(window)).frames).toBeGreaterThan(20)
    expect((await watched(window)).worst).toBeLessThan(3)
    await window.keyboard.press('Control+0')
    await expect.poll(() => axis(window)).toEqual(whole)
    await window.mouse.down()
    await window.mouse.move(x - 300, y, { steps: 12 })
    await window.mouse.up()
    await expect.poll(() => axis(window)).not.toEqual(whole)
  })

  it('shares the height with the log as the border is moved', async () => {
    const { window } = app
    await openIncident(window, 'Border', [{ kind: 'note', text: 'A note', occurredAt: ago(60) }])
    const height = async () => (await timeline(window).boundingBox())?.height ?? 0
    const lanes = async () => (await drawn(window).boundingBox())?.height ?? 0
    const before = await height()
    const lanesBefore = await lanes()
    await window.getByRole('separator', { name: 'Height of the timeline' }).press('ArrowDown')
    await expect.poll(height).toBeGreaterThan(before + 10)
    await expect.poll(lanes).toBeGreaterThan(lanesBefore + 10)
    await window.getByRole('separator', { name: 'Height of the timeline' }).press('ArrowUp')
  })

  it('tells the two hours of an autumn night apart', async () => {
    const { window } = app
    await window.evaluate(() => self.api.saveSettings({ zone: 'Europe/Berlin' }))
    await window.reload()
    const at = (time: string) => Date.parse(`2025-10-${time}:00Z`) as NewEvent['occurredAt']
    await openIncident(window, 'Autumn', [
      { kind: 'detection', text: 'Alert', occurredAt: at('25T22:00') },
      { kind: 'resolution', text: 'Done', occurredAt: at('26T04:00') },
    ])
    await expect.poll(() => axis(window)).toEqual(expect.arrayContaining(['02:00 +2', '02:00 +1']))
    const labels = await axis(window)
    expect(new Set(labels.filter((label) => label !== '')).size).toBe(labels.filter((label) => label !== '').length)
    await window.evaluate(() => self.api.saveSettings({ zone: 'UTC' }))
    await window.reload()
  })

  it('stays small and quick with 5,000 events, and opens a badge into its events', async () => {
    const { window } = app
    const kinds = ['detection', 'action', 'note', 'communication', 'escalation'] as const
    const events = Array.from(
      { length: 5000 },
      (_, n): NewEvent => ({
        kind: kinds[n % kinds.length] ?? 'note',
        text: `Event ${n}`,
        occurredAt: ago(1000 - n / 6),
      }),
    )
    await openIncident(window, 'Many', events)
    await drawn(window).locator('.fl-count').first().waitFor()
    await expect.poll(() => drawn(window).locator('*').count()).toBeLessThan(1500)
    // Key moments stand by themselves; all others are counted.
    const all = () =>
      drawn(window).evaluate((drawing) => {
        const counts = [...drawing.querySelectorAll('.fl-count')].map(({ textContent }) => Number(textContent))
        const alone = drawing.querySelectorAll('.fl-point-item .fl-disc').length
        return counts.reduce((sum, count) => sum + count, alone)
      })
    await expect.poll(all).toBe(5000)
    const before = await axis(window)
    await (await firstInReach(drawn(window).locator('.fl-count'))).click()
    await expect.poll(() => axis(window)).not.toEqual(before)
  })

  it('keeps the focus and its place as badges become events and events badges', async () => {
    const { window } = app
    await keys(window).focus()
    await window.keyboard.press('0')
    await window.keyboard.press('Home')
    for (let press = 0; press < 6; press++) await window.keyboard.press('ArrowRight')
    await current(window).filter({ hasText: 'Event 6' }).waitFor()
    const place = () =>
      window.evaluate(() => {
        const list = document.activeElement
        const id = list?.getAttribute('aria-activedescendant') ?? ''
        return `${list?.getAttribute('role')}: ${document.getElementById(id)?.textContent}`
      })
    const before = await place()
    expect(before).toMatch(/^listbox: .*Action: Event 6, 10 s after the one before$/)
    // By what is chosen, because an event that stands by itself may have no room for its words.
    const own = drawn(window).locator('.fl-point-item.vis-selected')
    const isCounted = () => own.waitFor({ state: 'detached' })
    await isCounted()
    // Enter opens the badge in which it is counted, once or more until it stands by itself.
    const isAloneSoon = () =>
      own.waitFor({ state: 'attached', timeout: 2000 }).then(
        () => true,
        () => false,
      )
    for (let press = 0; press < 8 && !(await isAloneSoon()); press++) {
      await window.keyboard.press('Enter')
      await expect.poll(place).toBe(before)
    }
    await expect.poll(() => own.count()).toBe(1)
    await window.keyboard.press('0')
    await isCounted()
    await expect.poll(place).toBe(before)
  })

  it('leaves nothing behind when it is opened and closed again and again', async () => {
    const { window } = app
    await openIncident(window, 'Again', [{ kind: 'note', text: 'A note', occurredAt: ago(60) }])
    const devTools = await window.context().newCDPSession(window)
    await devTools.send('Performance.enable')
    /** What is still held after all garbage is gone: also what is in no page any more. */
    const held = async () => {
      await devTools.send('HeapProfiler.collectGarbage')
      const { metrics } = await devTools.send('Performance.getMetrics')
      const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
      return { nodes: value('Nodes'), listeners: value('JSEventListeners') }
    }
    const cycle = async () => {
      await window.keyboard.press('Control+1')
      await timeline(window).waitFor({ state: 'detached' })
      await window.keyboard.press('Control+2')
      await drawn(window).locator('.fl-point').waitFor()
    }
    for (let turn = 0; turn < 3; turn++) await cycle()
    const before = await held()
    for (let turn = 0; turn < 50; turn++) await cycle()
    // A line of the axis more or less, as time passes; one element or listener for each time would be 50. What was
    // announced to a screen reader stays for some seconds.
    const grown = (what: 'nodes' | 'listeners') => async () => (await held())[what] - before[what]
    await expect.poll(grown('nodes'), { interval: 1_000 }).toBeLessThan(50)
    await expect.poll(grown('listeners'), { interval: 1_000 }).toBeLessThan(50)
    await expect.poll(() => window.locator('.vis-timeline').count()).toBe(1)
  })
})
