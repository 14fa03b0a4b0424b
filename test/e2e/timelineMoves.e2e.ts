import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NewEvent } from '../../shared/incident/event.ts'
import { drawn, drawnAnew, entryLine, inspector, log, logged, openIncident, row, timeline } from './desk.ts'
import { type launchFaultline, launchInUtc } from './launch.ts'

type App = Awaited<ReturnType<typeof launchFaultline>>

const DAY = Date.parse('2026-01-15T00:00:00Z')
/** A clock time of the day that all lies on. */
const at = (clock: string) => (DAY + Date.parse(`1970-01-01T${clock}Z`)) as NewEvent['occurredAt']

const EVENTS: readonly NewEvent[] = [
  { kind: 'detection', text: 'Alert on errors', occurredAt: at('16:00:00') },
  { kind: 'hypothesis', text: 'Bad deploy', occurredAt: at('16:10:00'), endedAt: at('16:30:00'), state: 'ruledOut' },
  { kind: 'note', text: 'Order only', occurredAt: at('16:30:00'), precision: 'orderOnly' },
  { kind: 'action', text: 'Rolled back', occurredAt: at('16:40:00') },
  { kind: 'resolution', text: 'All good', occurredAt: at('17:00:00') },
]

const keys = (window: Page) => timeline(window).getByRole('listbox')
const bubble = (window: Page) => drawn(window).locator('.fl-retime')
const time = (window: Page, text: string) =>
  row(window, text)
    .getByText(/\d\d:\d\d:\d\d/)
    .first()

/** Where a mark or a bar lies. */
async function box(window: Page, text: string) {
  const item = drawn(window).locator('.vis-item', { hasText: text })
  const mark = (await item.locator('.fl-disc').count()) > 0 ? item.locator('.fl-disc') : item
  const found = await mark.boundingBox()
  if (found === null) throw new Error(`${text} is not drawn`)
  return found
}

/** Presses and moves, and holds on. */
async function hold(window: Page, x: number, y: number, by: number): Promise<void> {
  await window.mouse.move(x, y)
  await window.mouse.down()
  await window.mouse.move(x + by / 2, y, { steps: 4 })
  await window.mouse.move(x + by, y, { steps: 4 })
}

describe('moves on the timeline', () => {
  let app: App
  beforeAll(async () => {
    app = await launchInUtc()
    await openIncident(app.window, 'Moves', EVENTS)
    await drawn(app.window).locator('.fl-label').nth(3).waitFor()
  })
  afterAll(() => app.close())

  it('tells of each event its time, kind, text and distance from the one before', async () => {
    const { window } = app
    await keys(window).focus()
    await window.keyboard.press('Home')
    const told: string[] = []
    for (const { text } of EVENTS) {
      const current = timeline(window).getByRole('option', { selected: true }).filter({ hasText: text })
      await current.waitFor()
      told.push((await current.textContent()) ?? '')
      await window.keyboard.press('ArrowRight')
    }
    expect(told).toEqual([
      '16:00:00 UTC, Detection: Alert on errors',
      '16:10:00 UTC, Hypothesis H1 ruled out: Bad deploy, 10 min after the one before',
      'time not recorded, only the order, Note: Order only, between 16:10:00 and 16:40:00',
      '16:40:00 UTC, Action: Rolled back, 30 min after the last one with a time',
      '17:00:00 UTC, Resolution: All good, 20 min after the one before',
    ])
    // The log says the same of its lines.
    const said = (text: string) => row(window, text).getAttribute('aria-description')
    expect(await Promise.all(['Alert on errors', 'Bad deploy', 'Order only', 'All good'].map(said))).toEqual([
      '',
      '10 min after the one before',
      'between 16:10:00 and 16:40:00',
      '20 min after the one before',
    ])
  })

  it('retimes a point by dragging it, says where it goes, and takes it back in one undo', async () => {
    const { window } = app
    const perMinute = ((await box(window, 'All good')).x - (await box(window, 'Alert on errors')).x) / 60
    const { x, y } = await box(window, 'Rolled back')
    await hold(window, x + 11, y + 11, 4 * perMinute)
    await expect.poll(() => bubble(window).textContent()).toBe('16:40 → 16:44, +4 min')
    await expect.poll(async () => (await box(window, 'Rolled back')).x - x).toBeCloseTo(4 * perMinute, 0)
    const held = await box(window, 'Rolled back')
    expect(held.y).toBeCloseTo(y, 0)
    await window.keyboard.press('Escape')
    await bubble(window).waitFor({ state: 'detached' })
    await window.mouse.up()
    await expect.poll(() => time(window, 'Rolled back').textContent()).toBe('16:40:00')

    await hold(window, x + 11, y + 11, 4 * perMinute)
    await window.mouse.up()
    await time(window, 'Rolled back').getByText('16:44:00').waitFor()
    await expect.poll(async () => (await box(window, 'Rolled back')).x - x - 4 * perMinute).toBeCloseTo(0, 0)
    await window.keyboard.press('Control+z')
    await window.getByText('Undo retime action “Rolled back”').waitFor()
    await time(window, 'Rolled back').getByText('16:40:00').waitFor()
  })

  it('moves a span, and its end alone, but nothing that is known by its order only', async () => {
    const { window } = app
    const perMinute = ((await box(window, 'All good')).x - (await box(window, 'Alert on errors')).x) / 60
    const bar = await box(window, 'Bad deploy')
    await hold(window, bar.x + bar.width - 2, bar.y + 12, 5 * perMinute)
    await expect.poll(() => bubble(window).textContent()).toBe('16:30 → 16:35, +5 min')
    await window.mouse.up()
    await expect.poll(async () => (await box(window, 'Bad deploy')).width - bar.width - 5 * perMinute).toBeCloseTo(0, 0)
    await hold(window, bar.x + bar.width / 2, bar.y + 12, -5 * perMinute)
    await window.mouse.up()
    await time(window, 'Bad deploy').getByText('16:05:00').waitFor()

    const before = await box(window, 'Order only')
    await hold(window, before.x + 11, before.y + 11, 60)
    expect(await bubble(window).count()).toBe(0)
    await window.mouse.up()
    // It was no hold on anything: the picture was pushed.
    await expect.poll(async () => Math.round((await box(window, 'Order only')).x - before.x)).toBe(60)
    await timeline(window).getByRole('radio', { name: 'Whole' }).click()
  })

  it('moves the selected event a step by key', async () => {
    const { window } = app
    await keys(window).focus()
    await window.keyboard.press('Home')
    await window.keyboard.press('Alt+ArrowLeft')
    await time(window, 'Alert on errors').getByText('15:59:00').waitFor()
    await timeline(window).getByRole('status').getByText('16:00 → 15:59, −1 min').waitFor()
    await window.keyboard.press('Alt+ArrowRight')
    await time(window, 'Alert on errors').getByText('16:00:00').waitFor()
    // Two quick presses move it twice, though each is on disk before it is seen.
    await Promise.all([window.keyboard.press('Alt+ArrowLeft'), window.keyboard.press('Alt+ArrowLeft')])
    await time(window, 'Alert on errors').getByText('15:58:00').waitFor()
    await Promise.all([window.keyboard.press('Alt+ArrowRight'), window.keyboard.press('Alt+ArrowRight')])
    await time(window, 'Alert on errors').getByText('16:00:00').waitFor()
  })

  it('shows phases and what lies around an event, and goes back and forward through what was looked at', async () => {
    const { window } = app
    const shown = () => timeline(window).getByRole('slider').getAttribute('aria-valuetext')
    // What was retimed before has left room around the whole.
    await keys(window).focus()
    await window.keyboard.press('0')
    await drawnAnew(window)
    const whole = await shown()
    await timeline(window).getByRole('button', { name: 'Phase' }).click()
    await window.getByRole('menuitem', { name: /^Respond/ }).click()
    await expect.poll(shown).toContain('15:59 to 16:05')
    await keys(window).focus()
    await window.keyboard.press('Home')
    await window.keyboard.press('Control+9')
    await expect.poll(shown).toContain('15:52 to 16:07')
    await window.keyboard.press('Control+[')
    await expect.poll(shown).toContain('15:59 to 16:05')
    await timeline(window).getByRole('button', { name: 'Back to the view before' }).click()
    await expect.poll(shown).toBe(whole)
    await window.keyboard.press('Control+]')
    await expect.poll(shown).toContain('15:59 to 16:05')
    await window.keyboard.press('Control+[')
    // A phase that is pressed is shown as well.
    await timeline(window).locator('.fl-phase').first().click()
    await expect.poll(shown).toContain('15:59 to 16:05')
    await window.keyboard.press('Control+0')
  })

  it('walks along a hypothesis, and opens the event where it arrived', async () => {
    const { window } = app
    await logged(window, '2026-01-15 16:20 Nothing deployed +H1', 'Nothing deployed')
    await keys(window).focus()
    await window.keyboard.press('Home')
    await window.keyboard.press('ArrowRight')
    await timeline(window)
      .getByRole('option')
      .getByText(/Bad deploy/)
      .waitFor()
    await window.keyboard.press('Alt+ArrowDown')
    await timeline(window)
      .getByRole('option')
      .getByText(/Nothing deployed, 15 min after the one before/)
      .waitFor()
    await window.keyboard.press('Alt+ArrowUp')
    await timeline(window)
      .getByRole('option')
      .getByText(/Bad deploy.*, 15 min earlier/)
      .waitFor()
    await window.keyboard.press('Enter')
    await inspector(window).waitFor()
  })

  it('begins a line where an empty place of a lane is pressed twice, and logs nothing before Enter', async () => {
    const { window } = app
    await keys(window).focus()
    await window.keyboard.press('Control+0')
    const [alert, action] = [await box(window, 'Alert on errors'), await box(window, 'Rolled back')]
    const perMinute = (action.x - alert.x) / 40
    const rows = await log(window).getByRole('row').count()
    await window.mouse.dblclick(alert.x + 11 + 20 * perMinute, action.y + 11)
    await expect.poll(() => entryLine(window).inputValue()).toBe('a 2026-01-15 16:20 ')
    await expect.poll(() => log(window).getByRole('row').count()).toBe(rows)
    await window.keyboard.type('Restarted it')
    await window.keyboard.press('Enter')
    await time(window, 'Restarted it').getByText('16:20:00').waitFor()
  })

  it('takes no half of a double click for one: the first half may have opened the incident', async () => {
    const { window } = app
    await entryLine(window).fill('')
    await window.getByRole('tab', { name: 'Library' }).click()
    await window.getByRole('grid', { name: 'Incidents' }).getByText('Moves').click()
    await drawn(window).locator('.fl-disc').nth(2).waitFor()
    const { x = 0, y = 0, width = 0, height = 0 } = (await drawn(window).boundingBox()) ?? {}
    const position = { x: width / 2, y: height / 4 }
    await window.mouse.move(x + position.x, y + position.y)
    await window.mouse.down({ clickCount: 2 })
    await window.mouse.up({ clickCount: 2 })
    await drawnAnew(window)
    expect(await entryLine(window).inputValue()).toBe('')
    await drawn(window).dblclick({ position })
    await expect.poll(() => entryLine(window).inputValue()).not.toBe('')
    await entryLine(window).fill('')
  })

  it('begins it with the person or tag of the lane, which arrow keys choose', async () => {
    const { window } = app
    await logged(window, '2026-01-15 16:50 Looked again @ana #db', 'Looked again')
    await timeline(window).getByRole('radio', { name: 'By kind' }).focus()
    await window.keyboard.press('ArrowRight')
    const isChosen = (name: string) => timeline(window).getByRole('radio', { name, checked: true }).waitFor()
    await isChosen('By person')
    const pressLane = async () => {
      const [alert, own] = [await box(window, 'Alert on errors'), await box(window, 'Looked again')]
      await window.mouse.dblclick((alert.x + own.x) / 2, own.y + 11)
    }
    await pressLane()
    await expect.poll(() => entryLine(window).inputValue()).toMatch(/^2026-01-15 16:2\d @ana $/i)
    await entryLine(window).fill('')
    await timeline(window).getByRole('radio', { name: 'By person' }).focus()
    await window.keyboard.press('ArrowRight')
    await window.keyboard.press('ArrowRight')
    await isChosen('By tag')
    await pressLane()
    await expect.poll(() => entryLine(window).inputValue()).toMatch(/^2026-01-15 16:2\d #db $/)
    await entryLine(window).fill('')
    await timeline(window).getByRole('radio', { name: 'By tag' }).focus()
    for (let press = 0; press < 3; press++) await window.keyboard.press('ArrowLeft')
    await isChosen('By kind')
  })
})
