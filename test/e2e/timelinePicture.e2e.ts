import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NewEvent } from '../../shared/incident/event.ts'
import { ago, drawn, openIncident, row, timeline } from './desk.ts'
import { type launchFaultline, launchInUtc } from './launch.ts'
import { watched, watchRunning } from './watchBar.ts'

type App = Awaited<ReturnType<typeof launchFaultline>>

const at = (time: string) => Date.parse(`${time}:00Z`) as NewEvent['occurredAt']
const lanes = (window: Page) => drawn(window).locator('.fl-lane').allTextContents()
const phases = (window: Page) => timeline(window).getByRole('list', { name: 'Phases' }).getByRole('listitem')
const onScreen = (window: Page) => timeline(window).getByRole('slider')
const shown = async (window: Page) => (await onScreen(window).getAttribute('aria-valuetext')) ?? ''
const laid = (window: Page, className: string) => timeline(window).locator(`.${className}`)

/** Two evenings of work with a night between them. */
const NIGHT: readonly NewEvent[] = [
  {
    kind: 'impact',
    text: 'Uploads fail',
    scope: 'EU',
    occurredAt: at('2026-03-03T20:00'),
    endedAt: at('2026-03-04T08:30'),
  },
  { kind: 'detection', text: 'Alert', occurredAt: at('2026-03-03T20:07') },
  { kind: 'escalation', text: 'Page', occurredAt: at('2026-03-03T20:10'), acknowledgedAt: at('2026-03-03T20:12') },
  {
    kind: 'hypothesis',
    text: 'Network',
    state: 'ruledOut',
    occurredAt: at('2026-03-03T20:11'),
    endedAt: at('2026-03-03T20:20'),
  },
  { kind: 'action', text: 'Restart', occurredAt: at('2026-03-03T20:20'), people: ['Sam', 'Ana'] },
  { kind: 'action', text: 'Roll back', occurredAt: at('2026-03-03T20:30'), people: ['Ana'], tags: ['team-storage'] },
  { kind: 'note', text: 'Somewhen', occurredAt: at('2026-03-03T20:30'), precision: 'orderOnly' },
  { kind: 'action', text: 'Fix', occurredAt: at('2026-03-04T08:00'), people: ['Sam'] },
  { kind: 'mitigation', text: 'Fixed', occurredAt: at('2026-03-04T08:30'), endsImpact: true },
  { kind: 'resolution', text: 'Stable', occurredAt: at('2026-03-04T09:00') },
]

describe('the picture of an incident', () => {
  let app: App
  beforeAll(async () => {
    app = await launchInUtc()
  })
  afterAll(() => app.close())

  it('says each phase with its length, and shortens the night between', async () => {
    const { window } = app
    await openIncident(window, 'Night', NIGHT)
    await phases(window).nth(3).waitFor({ state: 'attached' })
    await expect
      .poll(() => phases(window).allTextContents())
      .toEqual([
        'Detect: from start of impact to detection, 7 min',
        'Respond: from detection to acknowledgement, 5 min',
        'Mitigate: from acknowledgement to mitigation, 12 h 18 min',
        'Resolve: from mitigation to resolution, 30 min',
      ])
    await expect.poll(() => laid(window, 'fl-phase').filter({ hasText: 'Mitigate 12 h 18 min' }).count()).toBe(1)
    await expect.poll(() => laid(window, 'fl-cut').count()).toBe(1)
    await expect.poll(() => laid(window, 'fl-cut-mark').textContent()).toContain('11 h')
    // Behind the night the axis says which day it is.
    await laid(window, 'fl-tick-day').filter({ hasText: '4 Mar 08:00' }).waitFor()
    await drawn(window).locator('.vis-range', { hasText: 'Uploads fail · EU' }).waitFor()
    // What a dead end cost is said, and not struck through with it.
    const deadEnd = drawn(window).locator('.vis-item', { hasText: 'H1 Network' })
    await expect.poll(() => deadEnd.locator('.fl-cost').textContent()).toBe('9 min')
    await expect
      .poll(() => deadEnd.locator('.fl-label').evaluate((label) => getComputedStyle(label).textDecorationLine))
      .toBe('line-through')

    await timeline(window).getByRole('button', { name: 'Shorten quiet time' }).click()
    await laid(window, 'fl-cut').waitFor({ state: 'detached' })
    await laid(window, 'fl-tick-day')
      .filter({ hasText: /^4 Mar$/ })
      .waitFor()
    await timeline(window).getByRole('button', { name: 'Shorten quiet time' }).click()
    await laid(window, 'fl-cut').waitFor()
  })

  it('keeps what stands in order close behind what it follows', async () => {
    const { window } = app
    const x = async (text: string) =>
      (await drawn(window).locator('.vis-point', { hasText: text }).locator('.fl-disc').boundingBox())?.x ?? 0
    const cut = (await laid(window, 'fl-cut').boundingBox())?.x ?? 0
    await expect.poll(() => x('Somewhen')).toBeGreaterThan(await x('Roll back'))
    await expect.poll(() => x('Somewhen')).toBeLessThan(cut)
  })

  it('has lanes by kind, person, team or tag, and remembers which', async () => {
    const { window } = app
    await expect.poll(async () => (await lanes(window)).slice(0, 3)).toEqual(['Impact', 'Detection', 'Hypotheses'])
    await timeline(window).getByRole('radio', { name: 'By person' }).click()
    await expect.poll(() => lanes(window)).toEqual(['Impact', 'Sam', 'Ana', 'Nobody named'])
    await timeline(window).getByRole('radio', { name: 'By team' }).click()
    await expect.poll(() => lanes(window)).toEqual(['Impact', 'storage', 'No team named'])
    await openIncident(window, 'Other', [{ kind: 'note', text: 'A note', occurredAt: ago(60) }])
    await expect.poll(async () => (await lanes(window))[0]).toBe('Impact')
    await window.getByRole('tab', { name: 'Library' }).click()
    await window.getByRole('grid', { name: 'Incidents' }).getByText('Night').dblclick()
    await expect.poll(() => lanes(window)).toEqual(['Impact', 'storage', 'No team named'])
    await timeline(window).getByRole('radio', { name: 'By kind' }).click()
  })

  it('shows and moves the part on screen by a strip of the whole, with keys and with the mouse', async () => {
    const { window } = app
    const whole = await shown(window)
    expect(whole).toMatch(/^3 Mar \d\d:\d\d to 4 Mar \d\d:\d\d UTC, 1\d h/)
    await onScreen(window).focus()
    for (let press = 0; press < 6; press++) await window.keyboard.press('ArrowUp')
    await expect.poll(() => shown(window)).not.toBe(whole)
    await window.keyboard.press('Home')
    await expect.poll(() => shown(window)).toMatch(/^3 Mar (19|20):/)
    await window.keyboard.press('ArrowRight')
    await expect.poll(() => shown(window)).not.toMatch(/^3 Mar 19:/)

    const box = await onScreen(window).boundingBox()
    if (box === null) throw new Error('no handle')
    const [middle, y] = [box.x + box.width / 2, box.y + box.height / 2]
    const before = await shown(window)
    await window.mouse.move(middle, y)
    await window.mouse.down()
    await window.mouse.move(middle + 200, y, { steps: 8 })
    await window.mouse.up()
    await expect.poll(() => shown(window)).not.toBe(before)
    const handle = async () => (await onScreen(window).boundingBox()) ?? { x: 0, width: 0 }
    await expect.poll(async () => (await handle()).x).toBeCloseTo(box.x + 200, -1)
    const moved = await handle()
    expect(moved.width).toBeCloseTo(box.width, -1)
    // Its edge is pulled.
    await window.mouse.move(moved.x + 1, y)
    await window.mouse.down()
    await window.mouse.move(moved.x - 99, y, { steps: 8 })
    await window.mouse.up()
    await expect.poll(async () => (await handle()).width - moved.width).toBeGreaterThan(80)
    await timeline(window).getByRole('radio', { name: 'Whole' }).click()
    await expect.poll(() => shown(window)).toBe(whole)
  })

  it('says quiet time, and follows now until the user looks elsewhere', async () => {
    const { window } = app
    const busy = [60, 59, 57, 56, 54].map(
      (minutes): NewEvent => ({
        kind: 'action',
        text: `At ${minutes}`,
        occurredAt: ago(minutes),
      }),
    )
    await openIncident(window, 'Live', [...busy, { kind: 'action', text: 'Late', occurredAt: ago(20) }])
    await laid(window, 'fl-quiet').filter({ hasText: 'no entries for 34 min' }).waitFor()
    const follow = timeline(window).getByRole('button', { name: 'Follow now' })
    await follow.click()
    await expect.poll(() => follow.getAttribute('aria-pressed')).toBe('true')
    await laid(window, 'fl-now').waitFor()
    const box = await drawn(window).boundingBox()
    if (box === null) throw new Error('nothing is drawn')
    await window.mouse.move(box.x + 500, box.y + box.height - 20)
    await window.mouse.down()
    await window.mouse.move(box.x + 700, box.y + box.height - 20, { steps: 8 })
    await window.mouse.up()
    await expect.poll(() => follow.getAttribute('aria-pressed')).toBe('false')
    await row(window, 'Late').waitFor()
  })

  it('draws what runs up to now in every moment, however much does', async () => {
    const { window } = app
    const many = Array.from(
      { length: 260 },
      (_, n): NewEvent => ({ kind: 'hypothesis', text: `Guess ${n}`, occurredAt: ago(90 - n / 10) }),
    )
    await openIncident(window, 'Guesses', many)
    await timeline(window).getByRole('radio', { name: 'Last 15 min' }).click()
    await timeline(window).getByRole('listbox').focus()
    for (let press = 0; press < 4; press++) await window.keyboard.press('+')
    // Of what runs to now, a minute is then a third of the view.
    await drawn(window).locator('.fl-span-item.fl-running').first().waitFor()
    await watchRunning(window)
    await expect.poll(async () => (await watched(window)).frames).toBeGreaterThan(60)
    // The view moves along with now, and may be a frame behind it.
    await expect.poll(async () => (await watched(window)).last).toBeLessThan(2)
  })

  it('ends with now where an incident was left running, and shortens the months between', async () => {
    const { window } = app
    const days = (count: number, minutes: number) => ago(60 * 24 * count - minutes)
    await openIncident(window, 'Left', [
      { kind: 'impact', text: 'Uploads fail', occurredAt: days(120, 0) },
      { kind: 'detection', text: 'Alert', occurredAt: days(120, 9) },
      { kind: 'action', text: 'Rolled back', occurredAt: days(120, 55) },
    ])
    const x = async (place: ReturnType<typeof laid>) => (await place.boundingBox())?.x ?? 0
    await laid(window, 'fl-cut-mark').filter({ hasText: '119 d' }).waitFor()
    const picture = await drawn(window).boundingBox()
    // The work takes most of the width, and now is in view.
    const last = drawn(window).locator('.vis-point', { hasText: 'Rolled back' }).locator('.fl-disc')
    await expect.poll(async () => (await x(last)) - (picture?.x ?? 0)).toBeGreaterThan((picture?.width ?? 0) / 2)
    await expect
      .poll(async () => (await x(laid(window, 'fl-now'))) - (picture?.x ?? 0))
      .toBeLessThan(picture?.width ?? 0)
    expect(await x(laid(window, 'fl-now'))).toBeGreaterThan(await x(last))
  })
})
