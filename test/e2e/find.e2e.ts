import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchFaultline } from './launch.ts'

let faultline: Awaited<ReturnType<typeof launchFaultline>>

const LINES = [
  'd Disk full on db-2 #storage',
  'h log rotation stopped @Müller',
  'a grew the volume @Lee #storage',
  'c told support',
  'a restarted db-2 @Lee',
] as const

beforeAll(async () => {
  faultline = await launchFaultline()
  const { window } = faultline
  await window.getByRole('textbox', { name: 'What do you see?' }).fill(LINES[0])
  await window.keyboard.press('Enter')
  await entryLine().waitFor()
  for (const line of LINES.slice(1)) {
    await window.keyboard.type(line)
    await window.keyboard.press('Enter')
  }
  await row('restarted db-2').filter({ hasNotText: 'saving' }).waitFor()
})

afterAll(() => faultline.close())

const entryLine = () => faultline.window.getByRole('textbox', { name: 'Log an event' })
const grid = () => faultline.window.getByRole('grid', { name: 'Event log' })
const row = (text: string) => grid().getByRole('row').filter({ hasText: text })
const findBar = () => faultline.window.getByRole('search', { name: 'Find in the log' })
const count = () => findBar().getByRole('status').textContent()
const selected = () => grid().getByRole('row', { selected: true })
/** What a screen reader hears of the timeline's current event. */
const onTimeline = () =>
  faultline.window
    .getByRole('region', { name: 'Incident timeline' })
    .getByRole('option', { includeHidden: true })
    .textContent()
const onFilterButton = () =>
  faultline.window.evaluate(() => document.activeElement?.getAttribute('aria-expanded') === 'false')
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await faultline.window.keyboard.press(key)
}
const type = (text: string) => faultline.window.keyboard.type(text)

it('finds as it is typed, marks and counts the hits, and goes from one to the next', async () => {
  await press('ControlOrMeta+F')
  await type('DB')
  await expect.poll(count).toBe('2 found')
  await expect.poll(() => grid().locator('mark').allTextContents()).toEqual(['db', 'db'])
  await press('Enter')
  await expect.poll(count).toBe('1 of 2')
  await expect.poll(() => selected().textContent()).toContain('Disk full')
  await expect.poll(onTimeline).toContain('Disk full')
  await press('F3')
  await expect.poll(count).toBe('2 of 2')
  await expect.poll(() => selected().textContent()).toContain('restarted')
  await press('Shift+Enter')
  await expect.poll(count).toBe('1 of 2')
})

it.each([
  ['muller', 'log rotation stopped'],
  ['hypo', 'log rotation stopped'],
  ['h1', 'log rotation stopped'],
  ['#storage gre', 'grew the volume'],
])('finds by %s', async (search, text) => {
  await press('ControlOrMeta+F')
  await type(search)
  await press('Enter')
  await expect.poll(() => selected().textContent()).toContain(text)
})

it('leaves the line where one was', async () => {
  await press('ControlOrMeta+F')
  await type('nowhere')
  await expect.poll(count).toBe('Nothing found')
  await press('Escape')
  await findBar().waitFor({ state: 'detached' })
  await expect.poll(() => entryLine().evaluate((field) => field === document.activeElement)).toBe(true)
})

it('filters the log and the timeline at once, and shows all again', async () => {
  const { window } = faultline
  await press('ControlOrMeta+F')
  await type('db')
  await press('Alt+Enter')
  await expect.poll(() => grid().getByRole('row').count()).toBe(2)
  await press('ControlOrMeta+Shift+F')
  const dialog = window.getByRole('dialog', { name: 'Filter events' })
  await dialog.getByRole('button', { name: /^Action/ }).waitFor()
  // The first choice of the first group has the focus: the kind that occurs most.
  await press('Space')
  await expect.poll(() => grid().getByRole('row', { includeHidden: true }).count()).toBe(1)
  await dialog.getByRole('textbox', { name: 'Keep this filter as' }).focus()
  await type('Actions on db')
  await press('Enter', 'Escape')
  await expect.poll(() => window.getByText('1 of 5 shown').isVisible()).toBe(true)
  await window.getByRole('region', { name: 'Incident timeline' }).getByRole('listbox').focus()
  await press('End')
  await expect.poll(onTimeline).toContain('restarted')
  await press('Home')
  await expect.poll(onTimeline).toContain('restarted')
  await window.getByRole('button', { name: 'Show all' }).press('Enter')
  await expect.poll(() => grid().getByRole('row').count()).toBe(5)
})

it('keeps a filter by name, for any incident', async () => {
  const { window } = faultline
  await press('ControlOrMeta+Shift+F')
  await window.getByRole('button', { name: 'Actions on db', exact: true }).press('Enter')
  await expect.poll(() => grid().getByRole('row', { includeHidden: true }).count()).toBe(1)
  await window.getByRole('button', { name: 'Rename Actions on db' }).press('Enter')
  await type(' two')
  await press('Enter')
  await window.getByRole('button', { name: 'Delete Actions on db two' }).press('Enter')
  await window.getByRole('button', { name: 'Delete Actions on db two' }).waitFor({ state: 'detached' })
  await press('Escape')
  await window.getByRole('dialog', { name: 'Filter events' }).waitFor({ state: 'detached' })
  await expect.poll(onFilterButton).toBe(true)
  await window.getByRole('button', { name: 'No longer filter by Action' }).press('Enter')
  await expect.poll(onFilterButton).toBe(true)
  await window.getByRole('button', { name: 'No longer filter by “db”' }).press('Enter')
  await expect.poll(() => grid().getByRole('row').count()).toBe(5)
})
