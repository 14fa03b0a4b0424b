import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entryLine, log, openIncident, row } from './desk.ts'
import { launchFaultline } from './launch.ts'

describe('outside the main window', () => {
  let app: Awaited<ReturnType<typeof launchFaultline>>

  beforeAll(async () => {
    app = await launchFaultline()
  })
  afterAll(async () => {
    await app?.close()
  })

  /** The window that comes up when the hot key is pressed; here its menu item is. */
  const capture = async () => {
    const opened = app.app.windows().find((page) => page.url().endsWith('#capture'))
    const waiting = opened === undefined ? app.app.waitForEvent('window') : Promise.resolve(opened)
    await app.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('captureAnywhere')?.click())
    const page = await waiting
    await page.waitForLoadState()
    await expect.poll(() => isVisible('#capture')).toBe(true)
    return page
  }
  const isVisible = (end: string) =>
    app.app.evaluate(
      ({ BrowserWindow }, hash) =>
        BrowserWindow.getAllWindows().some((w) => w.webContents.getURL().endsWith(hash) && w.isVisible()),
      end,
    )

  it('logs into the incident that is open from a small window, and leaves once it is saved', async () => {
    await openIncident(app.window, 'Orders are lost', [])
    const small = await capture()
    await small.getByRole('main', { name: 'Log an event' }).getByText('Orders are lost').waitFor()
    await entryLine(small).waitFor()
    await small.keyboard.type('h cache stampede -4m @lee')
    await small.getByRole('list', { name: 'Understood' }).getByText('4 min ago').waitFor()
    await small.keyboard.press('Enter')
    await small.getByRole('list', { name: 'Last entries' }).getByText('H1 cache stampede').waitFor()
    await row(app.window, 'H1 cache stampede').waitFor()
    await expect.poll(() => isVisible('#capture')).toBe(false)
  })

  it('keeps what is half typed when it is left, apart from the line of the main window', async () => {
    const small = await capture()
    await entryLine(small).fill('half a thought')
    await small.keyboard.press('Escape')
    await expect.poll(() => isVisible('#capture')).toBe(false)
    await expect.poll(() => entryLine(app.window).inputValue()).toBe('')
    const again = await capture()
    await expect.poll(() => entryLine(again).inputValue()).toBe('half a thought')
    await entryLine(again).fill('')
    await again.keyboard.press('Escape')
  })

  it('hears its key everywhere, and says when the system refuses it', async () => {
    const { window } = app
    const isRegistered = (keys: string) =>
      app.app.evaluate(({ globalShortcut }, wanted) => globalShortcut.isRegistered(wanted), keys)
    await expect.poll(() => isRegistered('CommandOrControl+Shift+Space')).toBe(true)
    await window.keyboard.press('ControlOrMeta+,')
    await window.getByRole('button', { name: /^Hot key:/ }).click()
    await window.keyboard.press('ControlOrMeta+Alt+L')
    await window.getByRole('button', { name: /^Hot key: .*L/ }).waitFor()
    await expect.poll(() => isRegistered('CommandOrControl+Shift+Space')).toBe(false)
    await expect.poll(() => isRegistered('CommandOrControl+Alt+L')).toBe(true)
    await app.app.evaluate(({ globalShortcut }) => globalShortcut.register('Alt+F9', () => undefined))
    await window.getByRole('button', { name: /^Hot key:/ }).click()
    await window.keyboard.press('Alt+F9')
    await window.getByText('keeps these keys to itself').waitFor()
    await window.getByRole('button', { name: 'Done' }).click()
    await window.reload()
    await window.getByText('is not heard in other apps').waitFor()
    await window.getByRole('grid', { name: 'Incidents' }).getByText('Orders are lost').dblclick()
    await log(window).waitFor()
  })

  it('becomes a small window that stays on top, and comes back as it was', async () => {
    const { window } = app
    const main = () =>
      app.app.evaluate(({ BrowserWindow }) => {
        const found = BrowserWindow.getAllWindows().find((w) => !w.webContents.getURL().endsWith('#capture'))
        return { bounds: found?.getBounds(), onTop: found?.isAlwaysOnTop() }
      })
    const before = await main()
    await log(window).focus()
    await window.keyboard.press('ControlOrMeta+Shift+J')
    await expect.poll(async () => (await main()).onTop).toBe(true)
    await expect.poll(async () => (await main()).bounds?.width).toBeLessThan(500)
    await entryLine(window).click()
    await window.keyboard.type('n seen from the small window')
    await window.keyboard.press('Enter')
    await row(window, 'seen from the small window').waitFor()
    await window.getByRole('button', { name: 'Whole window' }).click()
    await expect.poll(main).toEqual({ ...before, onTop: false })
    await row(window, 'seen from the small window').waitFor()
  })
})
