import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OF_COLOURS, violations } from './axe.ts'
import { launchInUtc } from './launch.ts'

describe('every screen, in both themes', () => {
  let app: Awaited<ReturnType<typeof launchInUtc>>
  beforeAll(async () => {
    app = await launchInUtc()
    await wear('light')
  })
  afterAll(() => app.close())

  /** As the system says it: a theme of their own nobody has chosen. */
  const wear = async (theme: 'light' | 'dark') => {
    await app.window.emulateMedia({ colorScheme: theme })
    await app.window.locator(`html[data-theme="${theme}"]`).waitFor()
  }
  // Asked again for a while: a dialog that has only just come is not yet all there.
  const check = async (...except: readonly string[]) => {
    await expect.poll(() => violations(app.window, except)).toEqual([])
    await wear('dark')
    await expect.poll(() => violations(app.window, [], OF_COLOURS)).toEqual([])
    await wear('light')
  }
  const dismiss = async (name: string) => {
    await app.window.keyboard.press('Escape')
    await app.window.getByRole('dialog', { name }).waitFor({ state: 'detached' })
  }
  const tab = (name: string) => app.window.getByRole('tab', { name, exact: true }).click()

  it('start screen', async () => {
    await app.window.getByRole('heading', { name: 'Nothing is being recorded yet' }).waitFor()
    await check()
  })

  it('views with no incident open', async () => {
    for (const name of ['Live', 'Review', 'Document']) {
      await tab(name)
      await app.window.getByText('No incident is open').waitFor()
      await check()
    }
  })

  it('new incident', async () => {
    await app.window.keyboard.press('Control+n')
    await app.window.getByRole('dialog', { name: 'New incident' }).waitFor()
    await app.window.keyboard.press('Enter')
    await app.window.getByText('Give it a title').waitFor()
    await check()
    await dismiss('New incident')
  })

  it('live view of the sample', async () => {
    await app.window.keyboard.press('Control+Shift+o')
    await app.window.getByRole('grid', { name: 'Event log' }).waitFor()
    await check()
    for (const looks of [{ contrast: 'more' }, { forcedColors: 'active' }] as const) {
      await app.window.emulateMedia(looks)
      await check()
      await app.window.emulateMedia({ contrast: null, forcedColors: null })
    }
  })

  it('changing the severity', async () => {
    await app.window.getByRole('button', { name: /^Severity/ }).click()
    await app.window.getByRole('option', { name: 'SEV1' }).waitFor()
    // A popover stands outside all landmarks.
    await check('region')
    await app.window.getByRole('option', { name: 'SEV1' }).click()
    await app.window.getByRole('textbox', { name: /^Why/ }).waitFor()
    await check('region')
    await app.window.keyboard.press('Enter')
    await app.window.getByRole('button', { name: /^Severity: SEV1/ }).waitFor()
  })

  const part = (name: string | RegExp) => app.window.getByRole('radio', { name, exact: true }).click()
  const STAGES = ['Prepare', 'Actions', 'Facts', 'Close', 'Boards']
  const BOARDS = [/^Misleading paths/, /^Contributing factors/, /^Open questions/]

  it('review', async () => {
    await tab('Review')
    await app.window.getByRole('article').waitFor()
    await check()
    for (const name of STAGES) {
      await part(name)
      await check()
    }
  })

  it('boards of the review', async () => {
    for (const name of BOARDS) {
      await part(name)
      await check()
    }
  })

  // The colours that a system forces decide about contrast alone, and know no theme.
  it('review in forced colours', async () => {
    await app.window.emulateMedia({ forcedColors: 'active' })
    for (const name of [...BOARDS, ...STAGES, 'Walk']) {
      await part(name)
      await expect.poll(() => violations(app.window, [], OF_COLOURS)).toEqual([])
    }
    await app.window.emulateMedia({ forcedColors: null })
  })

  it('drill, and what it ends with', async () => {
    const { window } = app
    await window.keyboard.press('Control+Shift+D')
    await window.getByRole('timer', { name: 'Clock of the drill' }).waitFor()
    await check()
    await window.getByRole('button', { name: 'Reveal' }).click()
    await window.getByRole('table', { name: 'You and the team' }).waitFor()
    await check()
    await window.getByRole('button', { name: 'Leave the drill' }).click()
  })

  it('document', async () => {
    await tab('Document')
    await app.window.getByRole('button', { name: 'Export' }).waitFor()
    await check()
  })

  it('library', async () => {
    await tab('Library')
    await app.window.getByRole('grid', { name: 'Incidents' }).waitFor()
    await check()
    await app.window.keyboard.press('Control+6')
    await app.window.getByText('Nothing is left to be done').or(app.window.getByRole('grid')).first().waitFor()
    await check()
  })

  it('an incident is opened from the library at 200 %', async () => {
    const zoom = (factor: number) =>
      app.app.evaluate(
        ({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by),
        factor,
      )
    const { window } = app
    await zoom(2)
    await expect.poll(() => window.evaluate(() => innerWidth)).toBeLessThan(800)
    await window.keyboard.press('Control+1')
    await window.getByRole('grid', { name: 'Incidents' }).getByRole('row').nth(1).dblclick()
    await window.getByRole('textbox', { name: 'Log an event', exact: true }).waitFor()
    await zoom(1)
    await window.getByRole('grid', { name: 'Event log' }).waitFor()
  })

  it('settings, and keyboard help', async () => {
    await app.window.keyboard.press('Control+,')
    await app.window.getByRole('dialog', { name: 'Settings' }).waitFor()
    await check()
    await dismiss('Settings')
    await app.window.keyboard.press('F1')
    await app.window.getByRole('dialog', { name: 'Keyboard help' }).waitFor()
    await check()
    await dismiss('Keyboard help')
  })
})
