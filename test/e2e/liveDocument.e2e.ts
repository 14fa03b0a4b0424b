import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JournalEntry } from '../../shared/journal/entry.ts'
import { violations } from './axe.ts'
import { ago, openIncident } from './desk.ts'
import { launchInUtc } from './launch.ts'
import { proseOf } from './prose.ts'

type App = Awaited<ReturnType<typeof launchInUtc>>

describe('the text of the document and the record', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'faultline-live-document-'))
  const libraryDir = path.join(folder, 'library')
  let ana: App
  let kim: App | null = null
  beforeAll(async () => {
    ana = await launchInUtc({ libraryDir, userDataDir: path.join(folder, 'ana') })
    await openIncident(ana.window, 'Cache gone', [
      { kind: 'detection', text: 'Alert', occurredAt: ago(60) },
      { kind: 'hypothesis', text: 'Cache', occurredAt: ago(57), endedAt: ago(10), state: 'ruledOut' },
    ])
    await ana.window.getByRole('tab', { name: 'Document', exact: true }).click()
  })
  afterAll(async () => {
    await kim?.close()
    await ana.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const paths = (app: App) => app.window.getByRole('textbox', { name: 'Misleading Paths', exact: true })
  const saved = (app: App) => app.window.getByText('Saved, flushed to disk').waitFor()

  it('goes from section to section by keys', async () => {
    const { window } = ana
    await paths(ana).waitFor()
    const current = window.getByRole('navigation', { name: 'Sections' }).locator('[aria-current="location"]')
    await window.keyboard.press('ControlOrMeta+Alt+ArrowDown')
    await expect.poll(() => current.textContent()).toContain('Issue Summary')
    await window.keyboard.press('ControlOrMeta+Alt+ArrowUp')
    await expect.poll(() => current.textContent()).toContain('Title')
  })

  it('[O2] flags a number once the record says another, and takes the new one by keys', async () => {
    const { window } = ana
    await paths(ana).focus()
    await window.keyboard.type('H1 cost us 47 min.')
    await window.keyboard.press('Tab')
    await saved(ana)
    await window.evaluate(async () => {
      const [one] = (await self.api.listIncidents().then((answer) => (answer.ok ? answer.value : []))) ?? []
      if (one === undefined) throw new Error('no incident')
      const opened = await self.api.openIncident(one.id)
      if (!opened.ok) throw new Error('not opened')
      const entries = opened.value.entries.flatMap((part): readonly JournalEntry[] => JSON.parse(part))
      for (const { op } of entries) {
        if (op.op !== 'event.add' || op.d.fields.kind !== 'hypothesis') continue
        const changes = { endedAt: (Number(op.d.fields.occurredAt) + 52 * 60_000) as typeof op.d.fields.occurredAt }
        await self.api.dispatch(one.id, { kind: 'amendEvent', event: op.d.event, changes })
      }
    })
    await window.getByRole('navigation', { name: 'Sections' }).getByText('1 number out of date').waitFor()
    await window.keyboard.press('F8')
    await window.locator('b', { hasText: 'Says 47 min, record says 52 min.' }).waitFor()
    await window.getByText(/^Lee corrected the end of H1 to \d\d:\d\d$/).waitFor()
    await window.getByRole('button', { name: 'Show H1', exact: true }).waitFor()
    await expect.poll(() => violations(window)).toEqual([])
    await window.keyboard.press('Alt+Enter')
    await window.keyboard.press('Enter')
    await expect.poll(() => proseOf(paths(ana))).toBe('H1 cost us 52 min.')
    await window.keyboard.press('Tab')
    const flag = window.getByRole('navigation', { name: 'Sections' }).getByText('1 number out of date')
    await expect.poll(() => flag.count()).toBe(0)
  })

  it('[R8] puts data between the words of a section by “/”, and takes them out by keys', async () => {
    const { window } = ana
    await paths(ana).focus()
    await window.keyboard.press('ControlOrMeta+End')
    await window.keyboard.type(' /together', { delay: 20 })
    await window.getByRole('option', { name: 'What misled us: what they cost together' }).waitFor()
    // A list that has only just come takes no keys yet, so that nobody chooses by accident.
    await window.waitForTimeout(200)
    await window.keyboard.press('Enter')
    const data = window.getByRole('figure', { name: 'What misled us: what they cost together, from the log' })
    await data.getByText('1 misleading path').waitFor()
    await window.keyboard.type('All in one night.', { delay: 5 })
    await expect.poll(() => violations(window)).toEqual([])
    await window.keyboard.press('Tab')
    await saved(ana)
    const body = window.frameLocator('iframe[title="Document preview"]').locator('body')
    await expect
      .poll(() => body.innerText())
      .toMatch(/H1 cost us 52 min\.\s+1 misleading path took[\s\S]+All in one night\.[\s\S]+Misleading paths, in order/)
    await paths(ana).focus()
    await window.keyboard.press('ControlOrMeta+Home')
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('Delete')
    await expect.poll(() => data.count()).toBe(0)
    await window.keyboard.press('ControlOrMeta+z')
    await data.waitFor()
    await window.keyboard.press('Delete')
    await window.keyboard.press('ControlOrMeta+End')
    await window.keyboard.press('Shift+ControlOrMeta+Home')
    await window.keyboard.type('H1 cost us 52 min.', { delay: 5 })
    await window.keyboard.press('Tab')
    await expect.poll(() => proseOf(paths(ana))).toBe('H1 cost us 52 min.')
  })

  it('[M23] takes what a report states for a length, and prints it where it differs', async () => {
    const { window } = ana
    const reported = window.getByRole('region', { name: 'Reported values' })
    await reported.getByRole('button', { name: 'What a report states for a length…' }).press('Enter')
    await window.getByRole('textbox', { name: 'Reported' }).fill('7 h')
    await window.getByRole('textbox', { name: 'By whom?' }).fill('the vendor')
    await window.keyboard.press('Enter')
    await reported.getByText('7 h (the vendor)').waitFor()
    const body = window.frameLocator('iframe[title="Document preview"]').locator('body')
    await expect.poll(() => body.innerText()).toContain('reported: 7 h (the vendor)')
    await expect.poll(() => body.innerText()).toContain('Document: Draft')
  })

  it('shows the real PDF page by page, with the section marked', async () => {
    const { window } = ana
    await window.getByRole('radiogroup', { name: 'Preview as' }).getByText('PDF, A4').click()
    await window.getByRole('img', { name: /^Page 1 of \d+$/ }).waitFor()
    await window.locator('[data-page] canvas').first().waitFor()
    await window.getByRole('button', { name: 'Next page', exact: true }).waitFor()
    await window.getByRole('radiogroup', { name: 'Preview as' }).getByText('Web page').click()
    await window.locator('iframe[title="Document preview"]').waitFor()
  })

  it('[O4] keeps what another one wrote into the same text meanwhile, and offers it', async () => {
    kim = await launchInUtc({ libraryDir, userDataDir: path.join(folder, 'kim'), settings: { author: 'Kim' } })
    await kim.window.getByText('Cache gone').first().click()
    await kim.window.keyboard.press('Enter')
    await kim.window.getByRole('tab', { name: 'Document', exact: true }).click()
    await paths(kim).focus()
    await paths(ana).focus()
    await ana.window.keyboard.press('ControlOrMeta+End')
    await ana.window.keyboard.type(' Ana was here', { delay: 5 })
    // Ana goes on without a rest until Kim's text has come, so that both were written at the same time. Her page does the
    // typing: keys from here may come later than the pause after which a text is saved.
    const typing = await ana.window.evaluate(() =>
      self.setInterval(() => document.execCommand('insertText', false, '.'), 200),
    )
    await kim.window.keyboard.press('ControlOrMeta+End')
    await kim.window.keyboard.type(' Kim too', { delay: 5 })
    await kim.window.keyboard.press('Tab')
    const body = ana.window.frameLocator('iframe[title="Document preview"]').locator('body')
    await expect.poll(() => body.innerText()).toContain('Kim too')
    await ana.window.evaluate((timer) => self.clearInterval(timer), typing)
    await ana.window.keyboard.type('!')
    await ana.window.keyboard.press('Tab')
    const offered = ana.window.getByRole('region', { name: 'Kim’s version of Misleading Paths' })
    await offered.getByRole('button', { name: 'Show', exact: true }).click()
    await offered.getByText('H1 cost us 52 min. Kim too').waitFor()
    await offered.getByRole('button', { name: 'Take', exact: true }).click()
    await expect.poll(() => proseOf(paths(ana))).toBe('H1 cost us 52 min. Kim too')
    await expect.poll(() => (kim === null ? '' : proseOf(paths(kim)))).toBe('H1 cost us 52 min. Kim too')
    await ana.window.getByRole('navigation', { name: 'Sections' }).getByText('two versions').waitFor()
    // One undo takes the whole of it back, and one redo brings it again.
    await ana.window.getByRole('tab', { name: 'Document', exact: true }).focus()
    await ana.window.keyboard.press('ControlOrMeta+z')
    await offered.waitFor()
    await expect.poll(() => proseOf(paths(ana))).toMatch(/Ana was here/)
    await ana.window.keyboard.press('ControlOrMeta+Shift+z')
    await offered.waitFor({ state: 'detached' })
    await expect.poll(() => proseOf(paths(ana))).toBe('H1 cost us 52 min. Kim too')
    const other = ana.window.getByRole('region', { name: 'Another version of Misleading Paths' })
    await other.getByRole('button', { name: 'Join both', exact: true }).click()
    await other.waitFor({ state: 'detached' })
    await expect
      .poll(() => proseOf(paths(ana)))
      .toMatch(/^H1 cost us 52 min\. Kim too\s+H1 cost us 52 min\. Ana was here/)
  })

  it('tells what a text said before, and puts it back, by keys', async () => {
    await ana.window.getByRole('button', { name: /earlier versions?: Misleading Paths$/ }).press('Enter')
    const versions = ana.window.getByRole('list', { name: 'Earlier versions: Misleading Paths', exact: true })
    const kims = versions.getByRole('button', { name: /^Put back what Kim wrote/ }).first()
    await kims.waitFor()
    expect(await violations(ana.window)).toEqual([])
    await kims.press('Enter')
    await expect.poll(() => proseOf(paths(ana))).toBe('H1 cost us 52 min. Kim too')
    expect(await paths(ana).evaluate((field) => field === document.activeElement)).toBe(true)
  })
})
