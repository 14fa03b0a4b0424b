import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pdfText } from '../../scripts/pdfText.mjs'
import { inspector, logged, openIncident, row } from './desk.ts'
import { launchInUtc } from './launch.ts'

type App = Awaited<ReturnType<typeof launchInUtc>>

const SECRETS = ['ana lee', 'ana@corp.example', 'db17.corp.internal', 'northwind', 'kept inside']

/** Every text of a file: of what is packed, each part; of a PDF, what a reader reads. */
async function textsOf(file: string): Promise<readonly string[]> {
  const bytes = readFileSync(file)
  if (/\.(zip|docx)$/.test(file)) {
    return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => [name, strFromU8(part), strFromU8(part, true)])
  }
  if (file.endsWith('.pdf')) {
    const { pages, aside } = await pdfText(bytes)
    return [...pages, ...aside, bytes.toString('latin1')]
  }
  return [bytes.toString('utf8')]
}

describe('masking and renditions in the window', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'faultline-masked-'))
  let app: App
  beforeAll(async () => {
    app = await launchInUtc({ settings: { exportFormats: ['md', 'html', 'pdf', 'docx', 'json', 'csv', 'zip'] } })
    const { window } = app
    await openIncident(window, 'Orders hang')
    await logged(window, 'd Alert: orders hang for Northwind', 'orders hang')
    await logged(window, 'a Ana Lee wrote to ana@corp.example @Ana_Lee', 'wrote to')
    await logged(window, 'i Slow answers of db17.corp.internal', 'Slow answers')
    await logged(window, 'm kept inside until Monday', 'kept inside')
  })
  afterAll(async () => {
    await app.close()
    rmSync(out, { recursive: true, force: true })
  })

  const findings = () => app.window.getByRole('dialog', { name: 'What is masked' })

  it('keeps an event inside by the inspector', async () => {
    const { window } = app
    await row(window, 'kept inside').click()
    await inspector(window)
      .getByRole('button', { name: /In copies/ })
      .click()
    await window.getByRole('option', { name: 'Internal only' }).click()
    await inspector(window)
      .getByRole('button', { name: /Internal only/ })
      .waitFor()
  })

  it('asks about secrets before a copy leaves, also by the clipboard', async () => {
    const { window } = app
    await window.keyboard.press('Control+4')
    await window.getByRole('heading', { name: 'Issue Summary' }).waitFor()
    await window.keyboard.press('Control+Shift+K')
    const question = window.getByRole('dialog', { name: 'Mask what looks secret?' })
    await question.waitFor()
    await question.getByRole('button', { name: 'Cancel' }).press('Enter')
    await question.waitFor({ state: 'detached' })
  })

  it('shows what is found, and lets it be kept, replaced otherwise and marked by hand, by keys', async () => {
    const { window } = app
    const title = window.getByRole('textbox', { name: 'Impact', exact: true })
    await title.click()
    await window.keyboard.type('Northwind could not order.')
    await window.keyboard.press('Home')
    await window.keyboard.press('Control+Shift+ArrowRight')
    await window.keyboard.press('Control+Shift+X')
    await window.getByText('Marked to be masked').waitFor()
    await window.getByRole('button', { name: /^What is masked: .*found/ }).press('Enter')
    await findings().getByRole('checkbox', { name: 'Mask Northwind' }).waitFor()
    const instead = findings().getByRole('textbox', { name: 'Instead of db17.corp.internal' })
    await instead.fill('the database')
    await window.keyboard.press('Enter')
    const person = findings().getByRole('checkbox', { name: /^Mask Ana/ })
    await person.press('Space')
    await findings().getByText('stays as it is').waitFor()
    await person.press('Space')
    await findings().getByText('stays as it is').waitFor({ state: 'detached' })
    await window.keyboard.press('Escape')
    await findings().waitFor({ state: 'detached' })
  })

  it('leaves a section out for whom somebody says', async () => {
    const { window } = app
    await window
      .getByRole('radio', { name: 'Customer' })
      .or(window.getByRole('button', { name: 'Customer' }))
      .first()
      .click()
    const sections = window.getByRole('navigation', { name: 'Sections' })
    await sections.getByText('not in this copy').first().waitFor()
    const before = await sections.getByText('not in this copy').count()
    await sections.getByRole('button', { name: 'Arrange: Conclusion' }).press('Enter')
    await window.getByRole('menuitem', { name: 'leave out for customers' }).press('Enter')
    await expect.poll(() => sections.getByText('not in this copy').count()).toBe(before + 1)
  })

  it('writes a copy for customers with no masked word in any byte of any format', async () => {
    const { window } = app
    await app.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, out)
    await window.keyboard.press('Control+e')
    await window.getByText(/^Exported \d+ files$/).waitFor()
    const files = readdirSync(out).map((name) => path.join(out, name))
    expect(files.length).toBeGreaterThan(7)
    for (const file of files) {
      for (const text of await textsOf(file)) {
        for (const secret of SECRETS) expect(text.toLowerCase().includes(secret), `${secret} in ${file}`).toBe(false)
      }
    }
    const markdown = readFileSync(files.find((file) => file.endsWith('.md')) ?? '', 'utf8')
    expect(markdown).toContain('Slow answers of the database')
  })
})
