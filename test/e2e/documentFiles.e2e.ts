import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { logged, openIncident, row } from './desk.ts'
import { launchInUtc } from './launch.ts'

type App = Awaited<ReturnType<typeof launchInUtc>>

describe('files that come in and go out', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'faultline-files-'))
  let app: App
  beforeAll(async () => {
    app = await launchInUtc()
    const { window } = app
    await window.evaluate(() => self.api.saveSettings({ exportFormats: ['csv'] }))
    await window.reload()
    await openIncident(window, 'Orders hang')
    await logged(window, 'd Alert: orders hang -20m', 'orders hang')
    await logged(window, 'a restarted the queue -10m', 'restarted')
    await logged(window, 'm queue drained -2m', 'drained')
    await choosing([out])
  })
  afterAll(async () => {
    await app.close()
    rmSync(out, { recursive: true, force: true })
  })

  const choosing = (paths: readonly string[]) =>
    app.app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] })
    }, paths)
  const fileIn = (ending: string) => path.join(out, readdirSync(out).find((name) => name.endsWith(ending)) ?? 'none')
  const toDocument = async () => {
    await app.window.keyboard.press('Control+4')
    await app.window.getByRole('heading', { name: 'Issue Summary' }).waitFor()
  }
  const sheet = () => app.window.getByRole('dialog', { name: /^Import / })

  it('reads the CSV that it wrote, shows what would change, and takes it back in one undo', async () => {
    const { window } = app
    await toDocument()
    await window.keyboard.press('Control+e')
    await window.getByText('Exported 2 files').waitFor()
    const events = fileIn('-events.csv')
    const text = readFileSync(events, 'utf8')
    await choosing([events])
    await window.keyboard.press('Control+o')
    await sheet().getByText('0 new · 3 here already', { exact: false }).waitFor()
    expect(await sheet().getByRole('button', { name: 'Import 0 rows' }).isEnabled()).toBe(false)
    await window.keyboard.press('Escape')
    await sheet().waitFor({ state: 'detached' })

    const added = '"2026-01-02 10:00","note","From a spreadsheet"\r\n"soon","note","bad"\r\n'
    writeFileSync(events, text.replace('restarted the queue', 'restarted both queues') + added)
    await window.keyboard.press('Control+o')
    await sheet().getByText('1 new · 1 changed · 2 here already · 1 left out', { exact: false }).waitFor()
    await sheet().getByText('line 6, happened_at').waitFor()
    await sheet().getByRole('button', { name: 'Import 2 rows' }).click()
    await row(window, 'restarted both queues').waitFor()
    await row(window, 'From a spreadsheet').waitFor()
    await window.getByRole('tab', { name: 'Live' }).focus()
    await window.keyboard.press('Control+z')
    await row(window, 'From a spreadsheet').waitFor({ state: 'detached' })
    await row(window, 'restarted the queue').waitFor()
  })

  it('takes a table that is dropped on the window, into a new incident where none is open', async () => {
    const { window } = app
    await window.getByRole('tab', { name: 'Library' }).click()
    await window.getByRole('grid', { name: 'Incidents' }).waitFor()
    const item = new TextEncoder().encode('text;owner;due\nAlert sooner;Ana;1.12.2026\n')
    await window.evaluate(
      (bytes) => {
        const data = new DataTransfer()
        data.items.add(new File([new Uint8Array(bytes)], 'search_is_slow-action-items.csv'))
        for (const type of ['dragover', 'drop']) {
          document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }))
        }
      },
      [...item],
    )
    await sheet().getByRole('button', { name: 'Import 1 row' }).click()
    await window.getByText('Imported 1 record').waitFor()
    await window.getByRole('button', { name: 'Done' }).click()
    await window.getByRole('tab', { name: 'Library' }).click()
    await window.getByRole('grid', { name: 'Incidents' }).getByText('Search is slow').waitFor()
    await window.getByRole('grid', { name: 'Incidents' }).getByText('Orders hang').dblclick()
    await row(window, 'restarted the queue').waitFor()
  })
})
