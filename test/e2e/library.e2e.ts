import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { submitTwice } from './desk.ts'
import { launchFaultline } from './launch.ts'

type App = Awaited<ReturnType<typeof launchFaultline>>

const incidents = ({ window }: App) => window.getByRole('grid', { name: 'Incidents', exact: true })
const titles = async (app: App) => incidents(app).getByRole('rowheader').locator('b').allTextContents()

describe('the start screen, and what it leads to', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'faultline-facts-'))
  const file = path.join(folder, 'facts.json')
  let app: App
  beforeAll(async () => {
    app = await launchFaultline()
  })
  afterAll(async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('starts an incident with one line, by Enter alone', async () => {
    const { window } = app
    await window.getByRole('heading', { name: 'Nothing is being recorded yet' }).waitFor()
    const line = window.getByRole('textbox', { name: 'What do you see?' })
    await expect.poll(() => line.evaluate((field) => field === document.activeElement)).toBe(true)
    await window.keyboard.press('Enter')
    await window.getByText('Type what you see').waitFor()
    await window.keyboard.type('d checkout answers 500 !se')
    await window.getByRole('option', { name: 'SEV1' }).waitFor()
    await window.keyboard.press('Tab')
    await window.getByRole('list', { name: 'Kind' }).getByText('Detection').waitFor()
    await window.getByRole('list', { name: 'Understood' }).getByText('SEV1').waitFor()
    await window.keyboard.press('Enter')
    await window.getByRole('grid', { name: 'Event log' }).getByText('checkout answers 500').waitFor()
    await expect.poll(() => window.getByRole('heading', { level: 1 }).textContent()).toBe('checkout answers 500')
    await window.getByRole('button', { name: /^Severity: SEV1/ }).waitFor()
  })

  it('shows the incident as running in the library afterwards', async () => {
    await app.window.keyboard.press('Control+1')
    const row = incidents(app).getByRole('row', { name: /checkout answers 500/ })
    await row.waitFor()
    await expect.poll(() => row.textContent()).toContain('so far')
    await expect.poll(() => row.textContent()).toContain('Investigating')
  })

  it('shows a folder it cannot read as such, beside the others', async () => {
    const { window, libraryDir } = app
    const whole = readdirSync(libraryDir).find((name) => !name.startsWith('.')) ?? ''
    const segment = readdirSync(path.join(libraryDir, whole)).find((name) => name.endsWith('.ndjson')) ?? ''
    mkdirSync(path.join(libraryDir, '2026-01-01-broken'))
    writeFileSync(path.join(libraryDir, '2026-01-01-broken', segment), 'not a journal\n')
    await window.reload()
    await incidents(app).getByText('checkout answers 500').waitFor()
    const row = incidents(app).getByRole('row', { name: /2026-01-01-broken/ })
    await expect.poll(() => row.textContent()).toContain('could be read')
    await row.click()
    await window.getByRole('button', { name: 'Go to the library' }).waitFor()
    await expect.poll(() => window.getByRole('alert').first().textContent()).not.toBe('')
  })

  it('says which file cannot be imported, and that nothing was', async () => {
    await app.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, file)
    writeFileSync(file, JSON.stringify({ events: [] }))
    await app.window.keyboard.press('Control+1')
    await app.window.getByRole('button', { name: 'Import', exact: true }).click()
    const alert = app.window.getByRole('alert').filter({ hasText: file })
    await alert.getByText(file).waitFor()
    await expect.poll(() => alert.textContent()).toContain('title: ')
    await expect.poll(() => alert.textContent()).toContain('Nothing was imported')
    await app.window.getByRole('button', { name: 'Dismiss' }).click()
    await alert.waitFor({ state: 'detached' })
  })

  it('imports what can be used, and names what was left out by its place', async () => {
    const wrong = { time: 'yesterday', kind: 'action', text: 'Restart' }
    const right = { time: '2026-01-02T10:00:00Z', kind: 'detection', text: 'Page from the queue' }
    writeFileSync(file, JSON.stringify({ title: 'Queue outage', events: [wrong, right] }))
    await app.window.keyboard.press('Control+o')
    await app.window.getByRole('grid', { name: 'Event log' }).getByText('Page from the queue').waitFor()
    const alert = app.window.getByRole('alert').filter({ hasText: 'Imported' })
    await expect.poll(() => alert.textContent()).toContain('Imported 1 event, 1 left out')
    await expect.poll(() => alert.textContent()).toContain('events[0].time')
    await app.window.getByRole('button', { name: 'Done' }).click()
    await alert.waitFor({ state: 'detached' })
    // The focus does not go with the note.
    await expect.poll(() => app.window.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  })
})

describe('the library', () => {
  let app: App
  beforeAll(async () => {
    app = await launchFaultline()
    for (const title of ['Cache down', 'Queue stuck', 'Disk full']) {
      await app.window.evaluate(
        (named) =>
          window.api.createIncident({
            title: named,
            severity: named === 'Disk full' ? 'SEV2' : null,
            zone: 'UTC',
            firstLine: null,
            startedAt: 0 as Parameters<typeof window.api.createIncident>[0]['startedAt'],
          }),
        title,
      )
    }
    await incidents(app).getByText('Disk full').waitFor()
  })
  afterAll(() => app.close())

  it('finds by title, and shows all again', async () => {
    const { window } = app
    await window.keyboard.press('/')
    await window.keyboard.type('queue')
    await incidents(app).getByText('Cache down').waitFor({ state: 'detached' })
    await expect.poll(() => titles(app)).toEqual(['Queue stuck'])
    await window.keyboard.type(' nowhere')
    await window.getByText('No incident matches').waitFor()
    await window.getByRole('button', { name: 'Show all' }).click()
    await incidents(app).getByText('Cache down').waitFor()
    await expect.poll(() => titles(app)).toHaveLength(3)
  })

  it('sorts by a column, what has no value last', async () => {
    await incidents(app).getByRole('columnheader', { name: 'Severity' }).click()
    await expect.poll(async () => (await titles(app))[0]).toBe('Disk full')
  })

  it('lists what is overdue across incidents, and opens the action', async () => {
    const { window } = app
    await window.evaluate(async () => {
      const listed = await self.api.listIncidents()
      const disk = listed.ok ? listed.value.find(({ title }) => title === 'Disk full') : undefined
      if (disk === undefined) throw new Error('no such incident')
      await self.api.openIncident(disk.id)
      for (const [text, due] of [
        ['Add a disk alert', '2020-01-02'],
        ['Rotate the logs', '2099-01-01'],
      ] as const) {
        const item = { list: 'task', text, owner: 'Ana', due, state: 'open' } as const
        await self.api.dispatch(disk.id, { kind: 'addActionItem', item })
      }
    })
    await window.keyboard.press('Control+1')
    await incidents(app).getByText('1 overdue').waitFor()
    await window.getByRole('radio', { name: 'Overdue 1' }).click()
    await expect.poll(() => titles(app)).toEqual(['Disk full'])
    await window.keyboard.press('Control+6')
    const actions = window.getByRole('grid', { name: 'Open action items' })
    await expect.poll(() => actions.getByRole('rowheader').allTextContents()).toEqual(['Add a disk alert'])
    await actions.getByRole('row', { name: 'Add a disk alert' }).focus()
    await window.keyboard.press('Enter')
    const card = window.getByRole('article', { name: 'Action 1' })
    await card.getByText('Was due 2020-01-02').waitFor()
    await expect.poll(() => card.evaluate((element) => element === document.activeElement)).toBe(true)
    await window.keyboard.press('Control+1')
    await window.getByRole('radio', { name: /^All / }).click()
    await expect.poll(() => titles(app)).toHaveLength(3)
  })

  it('makes an incident in the dialog and opens it', async () => {
    const { window } = app
    await window.getByRole('button', { name: 'New incident', exact: true }).click()
    const dialog = window.getByRole('dialog', { name: 'New incident' })
    await dialog.waitFor()
    await window.keyboard.press('Enter')
    await dialog.getByText('Give it a title').waitFor()
    await window.keyboard.type('Logins fail')
    await dialog.getByRole('radio', { name: 'SEV3' }).click()
    const zone = dialog.getByRole('combobox', { name: 'Zone the team works in' })
    await zone.fill('Mars/Olympus')
    await dialog.getByRole('button', { name: 'Start incident' }).click()
    await dialog.getByText('knows no zone called “Mars/Olympus”').waitFor()
    await zone.fill('Europe/Berlin')
    await window.keyboard.press('Tab')
    await submitTwice(dialog)
    await dialog.waitFor({ state: 'detached' })
    await window.getByRole('heading', { level: 1, name: 'Logins fail' }).waitFor()
    const made = await window.evaluate(() => self.api.listIncidents())
    expect(made.ok && made.value.filter(({ title }) => title === 'Logins fail')).toHaveLength(1)
    await window.getByRole('button', { name: /^Severity: SEV3/ }).waitFor()
  })

  it('renames the open incident in place', async () => {
    const { window } = app
    // The entry line takes the focus when the live view appears.
    await window.getByRole('textbox', { name: 'Log an event' }).waitFor()
    await window.keyboard.press('F2')
    await window.getByRole('textbox', { name: 'Title of the incident' }).waitFor()
    await window.keyboard.type('Logins fail in Europe')
    await window.keyboard.press('Enter')
    await window.getByRole('heading', { level: 1, name: 'Logins fail in Europe' }).waitFor()
  })

  it('changes the status with a reason, hands over the command, and undoes both', async () => {
    const { window } = app
    const log = window.getByRole('grid', { name: 'Event log' })
    await window.getByRole('button', { name: /^Status: Investigating/ }).click()
    await window.getByRole('option', { name: 'Monitoring' }).click()
    await window.keyboard.type('error rate is normal')
    await window.keyboard.press('Enter')
    await window.getByRole('button', { name: /^Status: Monitoring/ }).waitFor()
    await log.getByText('error rate is normal').waitFor()

    await window.getByRole('button', { name: /^Commander/ }).click()
    await window.getByRole('combobox', { name: 'Who takes command?' }).fill('Noor')
    await window.getByRole('button', { name: 'Take command' }).click()
    await window.getByRole('button', { name: 'Commander Noor. Change' }).waitFor()

    await window.getByRole('tab', { name: 'Review' }).focus()
    await window.keyboard.press('Control+z')
    await window.getByRole('button', { name: /^Commander nobody/ }).waitFor()
    await window.keyboard.press('Control+z')
    await window.getByRole('button', { name: /^Status: Investigating/ }).waitFor()
    await window.keyboard.press('Control+y')
    await window.getByRole('button', { name: /^Status: Monitoring/ }).waitFor()
  })

  it('opens the chosen incident by Enter', async () => {
    const { window } = app
    await window.keyboard.press('Control+1')
    await incidents(app)
      .getByRole('row', { name: /Cache down/ })
      .focus()
    await window.keyboard.press('Enter')
    await window.getByRole('heading', { level: 1, name: 'Cache down' }).waitFor()
  })
})

describe('a library that is out of order', () => {
  it('says that the folder cannot be written, what is safe, and keeps the typed line', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'faultline-locked-'))
    const inTheWay = path.join(folder, 'library')
    writeFileSync(inTheWay, 'a file where the folder should be')
    const app = await launchFaultline({ libraryDir: inTheWay })
    const { window } = app
    await window.getByRole('alert').getByText(inTheWay, { exact: true }).waitFor()
    await window.getByRole('textbox', { name: 'What do you see?' }).fill('checkout answers 500')
    await window.keyboard.press('Enter')
    const refusal = window.getByRole('alert').filter({ hasText: 'The incident was not created' })
    await refusal.waitFor()
    await expect.poll(() => refusal.textContent()).toContain(inTheWay)
    await expect
      .poll(() => window.getByRole('textbox', { name: 'What do you see?' }).inputValue())
      .toBe('checkout answers 500')
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })
})
