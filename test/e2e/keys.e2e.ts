import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchFaultline } from './launch.ts'

let faultline: Awaited<ReturnType<typeof launchFaultline>>

beforeAll(async () => {
  faultline = await launchFaultline()
  const { window } = faultline
  await window.getByRole('textbox', { name: 'What do you see?' }).fill('d Checkout errors above 5 %')
  await window.keyboard.press('Enter')
  await entryLine().waitFor()
})

afterAll(() => faultline.close())

const entryLine = () => faultline.window.getByRole('textbox', { name: 'Log an event' })
const tab = (name: string) => faultline.window.getByRole('tab', { name, exact: true })
const row = (text: string) =>
  faultline.window.getByRole('grid', { name: 'Event log' }).getByRole('row').filter({ hasText: text })

/** Chooses an item of the menu bar by its command, as a click on it does. */
const choose = (command: string) =>
  faultline.app.evaluate(({ BrowserWindow, Menu }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id)
    item?.click(undefined, BrowserWindow.getAllWindows()[0])
    return item !== undefined
  }, command)

describe('with the focus in the entry line', () => {
  it.each([
    ['1', 'Library'],
    ['2', 'Live'],
    ['3', 'Review'],
    ['4', 'Document'],
  ])('Mod+%s shows %s', async (key, name) => {
    await tab('Live').click()
    await entryLine().click()
    await faultline.window.keyboard.press(`ControlOrMeta+${key}`)
    await expect.poll(() => tab(name).getAttribute('aria-selected')).toBe('true')
  })

  it('undo takes back letters while there are some, and the last entry when there are none', async () => {
    const { keyboard } = faultline.window
    await tab('Live').click()
    await entryLine().click()
    await keyboard.type('a restarted db-2')
    await keyboard.press('Enter')
    await row('restarted db-2').waitFor()
    await keyboard.type('half a line')
    await keyboard.press('ControlOrMeta+Z')
    expect(await entryLine().inputValue()).not.toBe('half a line')
    expect(await row('restarted db-2').count()).toBe(1)
    await entryLine().fill('')
    await keyboard.press('ControlOrMeta+Z')
    await row('restarted db-2').waitFor({ state: 'detached' })
    await keyboard.press('ControlOrMeta+Shift+Z')
    await row('restarted db-2').waitFor()
  })
})

describe('the menu', () => {
  it('shows views', async () => {
    expect(await choose('showReview')).toBe(true)
    await expect.poll(() => tab('Review').getAttribute('aria-selected')).toBe('true')
  })

  it('leaves undo to a text field with letters to take back', async () => {
    await tab('Live').click()
    await entryLine().click()
    await faultline.window.keyboard.type('half a line')
    await choose('undo')
    await expect.poll(() => entryLine().inputValue()).not.toBe('half a line')
    expect(await row('restarted db-2').count()).toBe(1)
    await entryLine().fill('')
    await choose('undo')
    await row('restarted db-2').waitFor({ state: 'detached' })
  })
})

it('the up arrow takes the last own entry back into the line, under the name of the system too', async () => {
  const { keyboard } = faultline.window
  await tab('Live').click()
  await entryLine().fill('')
  await entryLine().click()
  await keyboard.type('c told suport')
  await keyboard.press('Enter')
  await row('told suport').waitFor()
  await keyboard.press('ArrowUp')
  expect(await entryLine().inputValue()).toBe('told suport')
  await entryLine().fill('told support')
  await keyboard.press('Enter')
  await row('told support').waitFor()
})
