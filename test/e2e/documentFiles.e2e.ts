import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { houseTemplate } from '../shared/document/docx/house.ts'
import { leaveDialogs, logged, openIncident, row } from './desk.ts'
import { launchInUtc } from './launch.ts'

const NONE = new Uint8Array()

type App = Awaited<ReturnType<typeof launchInUtc>>

describe('files that come in and go out', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'faultline-files-'))
  let app: App
  beforeAll(async () => {
    app = await launchInUtc({ settings: { exportFormats: ['csv'] } })
    const { window } = app
    await openIncident(window, 'Orders hang')
    await logged(window, 'd Alert: orders hang -20m', 'orders hang')
    await logged(window, 'a restarted the queue -10m', 'restarted')
    await logged(window, 'm queue drained -2m', 'drained')
    await choosing([out])
  })
  beforeEach(() => leaveDialogs(app.window))
  afterAll(async () => {
    await app.close()
    rmSync(out, { recursive: true, force: true })
  })

  const choosing = (paths: readonly string[]) =>
    app.app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] })
    }, paths)
  const fileIn = (ending: string) => path.join(out, readdirSync(out).find((name) => name.endsWith(ending)) ?? 'none')
  /** Ticks these in the choice of formats, and no others; it stays open. */
  const formats = async (wanted: readonly RegExp[]) => {
    await app.window.getByRole('button', { name: /^Formats:/ }).click()
    const choice = app.window.getByRole('dialog', { name: 'Formats to export' })
    const ticked = choice.getByRole('group').getByRole('checkbox', { checked: true })
    while ((await ticked.count()) > 0) await ticked.first().press('Space')
    for (const name of wanted) await choice.getByRole('checkbox', { name }).press('Space')
    return choice
  }
  /** By keyboard, which is the choice's own once no list of it is still going: Escape would close that. */
  const leave = async (choice: Locator) => {
    await expect.poll(() => choice.evaluate((one) => one.contains(document.activeElement))).toBe(true)
    await app.window.keyboard.press('Escape')
    await choice.waitFor({ state: 'detached' })
  }
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
    await expect.poll(() => sheet().getByRole('button', { name: 'Import 0 rows' }).isEnabled()).toBe(false)
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
    await window.getByText('Imported 1 row').waitFor()
    await window.getByRole('button', { name: 'Done' }).click()
    await window.getByRole('tab', { name: 'Library' }).click()
    await window.getByRole('grid', { name: 'Incidents' }).getByText('Search is slow').waitFor()
    await window.getByRole('grid', { name: 'Incidents' }).getByText('Orders hang').dblclick()
    await row(window, 'restarted the queue').waitFor()
  })

  it('tells only what was known at a moment, in the preview and in the head of the file', async () => {
    const { window } = app
    await toDocument()
    const preview = window.frameLocator('iframe[title="Document preview"]')
    await preview.getByText('queue drained').first().waitFor()
    const choice = await formats([/^Markdown/])
    await choice.getByRole('button', { name: /What was known/ }).click()
    await window.getByRole('option', { name: /By detection/ }).click()
    await leave(choice)
    await window.getByRole('button', { name: /^As known at/ }).waitFor()
    await preview.getByText('queue drained').first().waitFor({ state: 'detached' })
    await choosing([out])
    await window.keyboard.press('Control+e')
    await expect.poll(() => fileIn('.md')).toMatch(/-known-.*\.md$/)
    const text = readFileSync(fileIn('.md'), 'utf8')
    expect(text.split('## ')[0]).toMatch(/As known at \d{4}-\d\d-\d\d \d\d:\d\d UTC/)
    expect(text).not.toContain('drained')
    await window.getByRole('button', { name: /^As known at/ }).click()
    await preview.getByText('queue drained').first().waitFor()
  })

  it('says what is in the way of a file and what is safe, and goes on in another folder', async () => {
    const { window } = app
    const named = (name: string) => path.join(out, name)
    const [taken, file, free] = [named('taken'), named('no-folder'), named('free')]
    mkdirSync(path.join(taken, 'orders-hang-events.csv'), { recursive: true })
    writeFileSync(file, 'a file')
    await toDocument()
    await leave(await formats([/^CSV/]))
    const failed = (words: string) => window.getByRole('alertdialog').filter({ hasText: words }).first()
    const elsewhere = { name: 'Choose another folder…' }
    await choosing([taken])
    await window.keyboard.press('Control+e')
    const folder = failed('There is a folder where the file should be.')
    await folder.getByText(/The incident is safe, and no file was changed\. .*orders-hang-events\.csv/).waitFor()
    await choosing([file])
    await folder.getByRole('button', elsewhere).click()
    const noFolder = failed('There is a file where the folder should be.')
    await noFolder.getByText(`Nothing was written. ${file}`).waitFor()
    await choosing([free])
    await noFolder.getByRole('button', elsewhere).click()
    await expect.poll(() => existsSync(path.join(free, 'orders-hang-action-items.csv'))).toBe(true)
    expect(readFileSync(path.join(free, 'orders-hang-events.csv'), 'utf8')).toContain('restarted the queue')
    expect([readdirSync(taken), readFileSync(file, 'utf8')]).toEqual([['orders-hang-events.csv'], 'a file'])
    await expect.poll(() => window.getByRole('button', elsewhere).count()).toBe(0)
  })

  it('gives Word files the look and the pages of a house template, and refuses a broken one by its name', async () => {
    const { window } = app
    const broken = path.join(out, 'broken.dotx')
    writeFileSync(broken, 'no template')
    await choosing([broken])
    await toDocument()
    const choice = await formats([/^Word/])
    const choose = choice.getByRole('button', { name: 'Choose a Word template…' })
    await choose.click()
    const refused = window.getByRole('alertdialog').filter({ hasText: 'broken.dotx' }).first()
    await refused.getByText('It is not a Word file (.dotx or .docx).', { exact: false }).waitFor()
    const house = path.join(out, 'house.docx')
    writeFileSync(house, await houseTemplate())
    await choosing([house])
    await choose.click()
    await choice.getByText('house.docx').waitFor()
    await choice.getByText(/what header and footer say. Not taken: pictures/).waitFor()
    await leave(choice)
    await choosing([out])
    await window.keyboard.press('Control+e')
    await expect.poll(() => existsSync(fileIn('-postmortem.docx'))).toBe(true)
    const parts = unzipSync(readFileSync(fileIn('-postmortem.docx')))
    const heading = /<w:style [^>]*w:styleId="Heading1".*?<\/w:style>/s.exec(
      strFromU8(parts['word/styles.xml'] ?? NONE),
    )
    expect(heading?.[0]).toContain('Georgia')
    expect(heading?.[0]).toContain('7A1F3D')
    const text = strFromU8(parts['word/document.xml'] ?? NONE)
    expect(text).toContain('w:pStyle w:val="Heading1"')
    expect(text).toContain('<w:pgSz w:w="12240" w:h="15840" w:orient="portrait"/>')
    expect(text).toMatch(/Log head [0-9a-f]{4} /)
    expect(strFromU8(parts['word/header1.xml'] ?? NONE)).toContain('Example Trading')
  })

  it('leaves no half file when it is cancelled, and the older ones as they were', async () => {
    const { window } = app
    await window.evaluate(async () => await self.api.openSample())
    await window.getByRole('tab', { name: 'Library' }).click()
    await window.getByRole('grid', { name: 'Incidents' }).getByText('GitLab.com').dblclick()
    await window.getByRole('grid', { name: 'Incidents' }).waitFor({ state: 'detached' })
    await toDocument()
    const preview = window.frameLocator('iframe[title="Document preview"]')
    await preview.getByText('Spammers').first().waitFor()
    await leave(await formats([/^PDF/, /^Word/]))
    const slug = 'gitlab-com-database-outage-primary-data-postmortem'
    const olds = ['pdf', 'docx'].map((ending) => path.join(out, `${slug}.${ending}`))
    for (const old of olds) writeFileSync(old, 'the old file')
    const before = readdirSync(out)
    await choosing([out])
    await window.keyboard.press('Control+e')
    await window.getByRole('button', { name: 'Cancel', exact: true }).click()
    await window.getByText('Export cancelled').waitFor()
    await window.getByText('No file was changed.').waitFor()
    expect(olds.map((old) => readFileSync(old, 'utf8'))).toEqual(['the old file', 'the old file'])
    expect(readdirSync(out)).toEqual(before)
    const again = window.getByRole('button', { name: 'Export', exact: true })
    await expect.poll(() => again.isEnabled()).toBe(true)
    // "Cancel" had the focus and is gone.
    await expect.poll(() => again.evaluate((button) => button === document.activeElement)).toBe(true)
  })
})
