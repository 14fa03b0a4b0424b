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
    await expect.poll(() => entryLine().inputValue()).not.toBe('half a line')
    await expect.poll(() => row('restarted db-2').count()).toBe(1)
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
    await expect.poll(() => row('restarted db-2').count()).toBe(1)
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
  // It is on screen before it is on the disk; only then it can be taken back.
  await row('told suport').filter({ hasNotText: 'saving' }).waitFor()
  await keyboard.press('ArrowUp')
  await expect.poll(() => entryLine().inputValue()).toBe('c told suport')
  await entryLine().fill('c told support')
  await keyboard.press('Enter')
  await row('told support').waitFor()
})

describe('without a mouse', () => {
  const press = (key: string) => faultline.window.keyboard.press(key)
  const focused = () =>
    faultline.window.evaluate(() => {
      const at = document.activeElement
      const region = at?.closest('header, section[aria-label], nav[aria-label]')
      return region?.tagName === 'HEADER' ? 'Header' : (region?.getAttribute('aria-label') ?? at?.tagName ?? 'nothing')
    })

  it('F6 goes round the parts of the Live view, Shift+F6 back, Escape to the entry line', async () => {
    await tab('Live').click()
    await entryLine().fill('')
    await entryLine().fill('h cache stampede')
    await press('Enter')
    // What is on its way to the disk cannot be chosen.
    await row('cache stampede').filter({ hasNotText: 'saving' }).click()
    await faultline.window.getByRole('region', { name: 'Inspector' }).waitFor()
    await expect.poll(() => faultline.window.getByRole('alertdialog').count()).toBe(0)
    await entryLine().click()
    const round: string[] = []
    for (let step = 0; step < 6; step += 1) {
      await press('F6')
      round.push(await focused())
    }
    expect(round).toEqual(['Header', 'Incident timeline', 'Log', 'Open threads', 'Inspector', 'Entry'])
    await press('Shift+F6')
    await expect.poll(focused).toBe('Inspector')
    await press('Escape')
    await expect.poll(focused).toBe('Entry')
  })

  it('each part is worked with its own keys', async () => {
    const { window } = faultline
    const inspected = () => window.getByRole('region', { name: 'Inspector' }).getByRole('textbox').first().inputValue()
    const current = () =>
      window.getByRole('grid', { name: 'Event log' }).getByRole('row', { selected: true }).textContent()
    // The timeline: the first event.
    for (const key of ['F6', 'F6', 'Home']) await press(key)
    await expect.poll(current).toContain('Checkout errors')
    // The log: the last one.
    for (const key of ['F6', 'End']) await press(key)
    await expect.poll(current).toContain('cache stampede')
    // The inspector: its text.
    await press('Shift+F6')
    for (const key of ['F6', 'F6', 'F6']) await press(key)
    await expect.poll(focused).toBe('Inspector')
    await expect.poll(inspected).toContain('cache stampede')
    await press('End')
    await window.keyboard.type(' after deploy')
    await press('Enter')
    await row('cache stampede after deploy').waitFor()
    await press('Escape')
    await expect.poll(focused).toBe('Entry')
    // The header: another view, and back.
    for (const key of ['F6', 'ArrowRight', 'Enter']) await press(key)
    await expect.poll(() => tab('Review').getAttribute('aria-selected')).toBe('true')
    await press('ControlOrMeta+2')
    await expect.poll(focused).toBe('Entry')
  })

  it('the palette does what is chosen by name, asks why, and gives the focus back', async () => {
    const { window } = faultline
    await press('ControlOrMeta+K')
    const palette = window.getByRole('dialog', { name: 'Commands' })
    await palette.getByRole('option', { name: /Rule out H1/ }).waitFor()
    await window.keyboard.type('ru h1')
    await palette.getByRole('option', { name: /Rule out H1/ }).waitFor()
    await press('Enter')
    await palette.getByRole('textbox', { name: 'Why is H1 ruled out?' }).waitFor()
    await window.keyboard.type('cache metrics flat')
    await press('Enter')
    await row('cache metrics flat').waitFor()
    await expect.poll(focused).toBe('Entry')
    await press('ControlOrMeta+K')
    await window.keyboard.type('nd')
    await press('Escape')
    await palette.waitFor({ state: 'detached' })
    await expect.poll(focused).toBe('Entry')
  })

  it('the palette says why something cannot be done', async () => {
    const { window } = faultline
    await press('ControlOrMeta+K')
    await window.keyboard.type('next hit')
    const option = window.getByRole('option', { name: /Next hit/ })
    await expect.poll(() => option.textContent()).toContain('Works in the Live view')
    await expect.poll(() => option.getAttribute('aria-disabled')).toBe('true')
    await press('Escape')
  })

  it('the menu names what undo would take back, and a message what it took', async () => {
    const { window } = faultline
    const undoLabel = () =>
      faultline.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('undo')?.label)
    await expect.poll(undoLabel).toBe('Undo rule out H1')
    await press('ControlOrMeta+Z')
    await window.getByRole('alertdialog').filter({ hasText: 'Undo rule out H1' }).waitFor()
    await row('cache metrics flat').waitFor({ state: 'detached' })
    await expect.poll(undoLabel).not.toBe('Undo rule out H1')
  })
})
