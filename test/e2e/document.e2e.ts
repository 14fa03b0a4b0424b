import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchFaultline } from './launch.ts'
import { proseOf } from './prose.ts'

type App = Awaited<ReturnType<typeof launchFaultline>>

describe('the document', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'faultline-out-'))
  let app: App
  beforeAll(async () => {
    app = await launchFaultline()
    const { window } = app
    await window.getByRole('textbox', { name: 'What do you see?' }).fill('d queue stopped at 10 %')
    await window.keyboard.press('Enter')
    await window.getByRole('grid', { name: 'Event log' }).getByText('queue stopped').waitFor()
    await window.getByRole('tab', { name: 'Document', exact: true }).click()
    await window.getByRole('heading', { name: 'Issue Summary' }).waitFor()
  })
  afterAll(async () => {
    await app.close()
    rmSync(out, { recursive: true, force: true })
  })

  const field = (name: string) => app.window.getByRole('textbox', { name, exact: true })
  const preview = () => app.window.frameLocator('iframe[title="Document preview"]')
  const saved = () => app.window.getByText('Saved, flushed to disk').waitFor()

  it('saves what is written by hand when the field is left, and shows it in the preview', async () => {
    await field('Impact').fill('Nobody could pay for <b>nine</b> minutes.')
    await app.window.keyboard.press('Tab')
    await saved()
    await preview().getByText('Nobody could pay for <b>nine</b> minutes.').first().waitFor()
  })

  it('saves after a pause, too, and counts the section as complete', async () => {
    const sections = app.window.getByRole('navigation', { name: 'Sections' })
    await sections.getByText('no root cause named').waitFor()
    await field('Root cause').fill('The queue had one consumer.')
    await sections.getByText('no root cause named').waitFor({ state: 'detached' })
    await preview().getByText('The queue had one consumer.').first().waitFor()
  })

  it('adds factors, improvements and tasks with owner, due date and state', async () => {
    const { window } = app
    for (const [name, text] of [
      ['Add a contributing factor', 'No alert on the length of the queue'],
      ['Add an improvement', 'Alert on what users see'],
      ['Add a task', 'Run two consumers'],
    ] as const) {
      await field(name).fill(text)
      await window.keyboard.press('Enter')
      await preview().getByText(text).first().waitFor()
    }
    await field('Owner of task 1').fill('Sam')
    await field('Due date of task 1').fill('1 December')
    await window.keyboard.press('Enter')
    await window.getByText('Write it as 2026-12-01.').waitFor()
    await field('Due date of task 1').fill('2026-12-01')
    await window.keyboard.press('Enter')
    await window.getByRole('button', { name: /State of task 1/ }).click()
    await window.getByRole('option', { name: 'Done' }).click()
    await preview().getByText('2026-12-01').first().waitFor()
    await preview().getByText('Sam').first().waitFor()
  })

  it('removes a part again, and undo brings it back', async () => {
    const { window } = app
    await window.getByRole('button', { name: 'Remove: Improvement 1' }).click()
    await field('Improvement 1').waitFor({ state: 'detached' })
    await window.getByRole('tab', { name: 'Document' }).focus()
    await window.keyboard.press('Control+z')
    await field('Improvement 1').waitFor()
    await expect.poll(() => proseOf(field('Improvement 1'))).toBe('Alert on what users see')
  })

  it('takes back what was written when undone, and shows the old text in the field', async () => {
    const { window } = app
    await field('Conclusion').fill('First thought.')
    await window.keyboard.press('Tab')
    await preview().getByText('First thought.').waitFor()
    await window.getByRole('tab', { name: 'Document' }).focus()
    await window.keyboard.press('Control+z')
    await preview().getByText('First thought.').waitFor({ state: 'detached' })
    await expect.poll(() => proseOf(field('Conclusion'))).toBe('')
  })

  it('keeps what was typed when the view is left before it was saved', async () => {
    const { window } = app
    await field('Explanation').fill('A deploy stopped the second consumer.')
    await window.keyboard.press('Control+2')
    await window.getByRole('grid', { name: 'Event log' }).waitFor()
    await window.keyboard.press('Control+4')
    await field('Explanation').waitFor()
    await expect.poll(() => proseOf(field('Explanation'))).toBe('A deploy stopped the second consumer.')
  })

  it('follows the section that is chosen', async () => {
    const { window } = app
    await window
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('button', { name: /Conclusion/ })
      .first()
      .click()
    await expect.poll(() => field('Conclusion').evaluate((e) => e === document.activeElement)).toBe(true)
  })

  it('moves a section by keys, and leaves one out by its menu, until that is undone', async () => {
    const { window } = app
    const outline = window.getByRole('navigation', { name: 'Sections' })
    const current = outline.getByRole('button', { name: /^(empty|complete|in part) Conclusion/ })
    await current.focus()
    await window.keyboard.press('Alt+ArrowUp')
    const order = () => preview().locator('h2').allTextContents()
    await expect
      .poll(async () => (await order()).slice(-2))
      .toEqual(['Conclusion', 'Corrective and Preventative Measures'])
    await expect.poll(() => current.evaluate((element) => element === document.activeElement)).toBe(true)
    const text = window.getByRole('region', { name: 'Document text' })
    await text.getByRole('button', { name: 'Arrange: Escalation', exact: true }).press('Enter')
    await window.getByRole('menuitem', { name: 'Leave out', exact: true }).press('Enter')
    await preview().getByRole('heading', { name: 'Escalation', exact: true }).waitFor({ state: 'detached' })
    await text.getByRole('button', { name: 'Bring back: Escalation', exact: true }).waitFor()
    await text.getByRole('button', { name: 'Arrange: Detection', exact: true }).press('Enter')
    await window.getByRole('menuitem', { name: 'Leave out', exact: true }).press('Enter')
    await text.getByRole('button', { name: 'Bring back: Detection', exact: true }).waitFor()
    await window.getByRole('tab', { name: 'Document' }).focus()
    await window.keyboard.press('Control+z')
    await preview().getByRole('heading', { name: 'Detection', exact: true }).waitFor()
  })

  it('exports the chosen formats, and says where they are', async () => {
    const { window } = app
    await app.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, out)
    await window.getByRole('button', { name: /^Formats:/ }).click()
    const choice = window.getByRole('dialog', { name: 'Formats to export' })
    await choice.getByRole('checkbox', { name: /^HTML one page/ }).press('Space')
    await choice.getByRole('checkbox', { name: /^JSON/ }).press('Space')
    await choice.getByRole('checkbox', { name: /^Word/ }).press('Space')
    await window.keyboard.press('Escape')
    await window.getByRole('button', { name: 'Export', exact: true }).click()
    // Markdown, PDF, Word, JSON and the figure that the Markdown shows.
    await window.getByText('Exported 5 files').waitFor()
    await window.getByRole('button', { name: 'Show in folder' }).waitFor()
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
    const written = files.filter((file) => /\.(md|pdf)$/.test(file))
    expect(written).toHaveLength(2)
    expect(files.some((file) => file.endsWith('.html'))).toBe(false)
    const markdown = written.find((file) => file.endsWith('.md')) ?? ''
    const read = readFileSync(path.join(out, markdown), 'utf8')
    expect(read).toContain('The queue had one consumer.')
    expect(read).toContain('### Detection')
    expect(read).not.toContain('### Escalation')
    expect(read.indexOf('## Conclusion')).toBeLessThan(read.indexOf('## Corrective'))
    const docx = path.join(out, files.find((file) => file.endsWith('.docx')) ?? '')
    const { value: word } = await mammoth.convertToHtml({ path: docx })
    expect(word).toContain('The queue had one consumer.')
    expect(word).toContain('>Detection</h3>')
    expect(word).not.toContain('>Escalation</h3>')
    expect(word.indexOf('>Conclusion</h2>')).toBeGreaterThan(0)
    expect(word.indexOf('>Conclusion</h2>')).toBeLessThan(word.indexOf('>Corrective and Preventative Measures</h2>'))
  })

  it('copies the document for a wiki, as HTML and as Markdown', async () => {
    const { window } = app
    await window.getByRole('button', { name: 'Copy for a wiki' }).click()
    await window.getByText('Document copied').waitFor()
    const { html, text } = await app.app.evaluate(async ({ clipboard }) => {
      const earlier = clipboard as unknown as { readonly readHTML?: () => string; readonly readText: () => string }
      const read = async (type: 'text/html' | 'text/plain') =>
        (await (await clipboard.read())[0]?.getType<'text/html'>(type as 'text/html'))?.text() ?? ''
      if (earlier.readHTML !== undefined) return { html: earlier.readHTML(), text: earlier.readText() }
      return { html: await read('text/html'), text: await read('text/plain') }
    })
    expect(html).toContain('The queue had one consumer.')
    expect(html).toContain('<table')
    expect(text).toMatch(/^# /)
    expect(text).toContain('The queue had one consumer.')
  })

  it('copies the picture of the timeline as PNG in twice its size, dark where the window is', async () => {
    const { window } = app
    await window.evaluate(() => self.api.saveSettings({ theme: 'dark' }))
    await window.keyboard.press('ControlOrMeta+Shift+p')
    await window.getByText('Picture of the timeline copied').waitFor()
    const { size, pixel } = await app.app.evaluate(async ({ clipboard, nativeImage }) => {
      // Before Electron 45 the clipboard had a method for pictures of its own.
      const earlier = clipboard as unknown as { readonly readImage?: () => Electron.NativeImage }
      const read = async () => {
        const blob = await (await clipboard.read())[0]?.getType<'image/png'>('image/png')
        return nativeImage.createFromBuffer(Buffer.from((await blob?.arrayBuffer()) ?? new ArrayBuffer(0)))
      }
      const image = earlier.readImage?.() ?? (await read())
      return { size: image.getSize(), pixel: [...image.toBitmap().subarray(0, 3)] }
    })
    expect(size.width).toBe(2 * 680)
    expect(pixel).toEqual([0x16, 0x11, 0x0e])
    await window.evaluate(() => self.api.saveSettings({ theme: 'system' }))
  })

  it('says what is safe when the export cannot be written', async () => {
    const { window } = app
    await app.app.evaluate(({ dialog }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: ['/dev/null/nowhere'] })
    })
    await window.keyboard.press('Control+e')
    const message = window.getByRole('alertdialog').filter({ hasText: '/dev/null' })
    await message.waitFor()
    await expect.poll(() => message.textContent()).toContain('Nothing was written')
    await expect.poll(() => window.getByRole('button', { name: 'Export', exact: true }).isEnabled()).toBe(true)
  })

  it('is laid out by another template, which undo takes back', async () => {
    const { window } = app
    const chooser = window.getByRole('button', { name: /^Template/ })
    await chooser.click()
    await window.getByRole('menuitem', { name: 'Complete postmortem' }).click()
    await window.getByRole('navigation', { name: 'Sections' }).getByText('What misled us').waitFor()
    await preview().getByRole('heading', { name: 'Key facts' }).waitFor()
    await field('Summary').fill('Payments stopped for **nine** minutes.')
    await window.getByRole('tab', { name: 'Document' }).focus()
    await preview().locator('strong', { hasText: 'nine' }).first().waitFor()
    await window.keyboard.press('Control+z')
    await preview().locator('strong', { hasText: 'nine' }).first().waitFor({ state: 'detached' })
    await window.keyboard.press('Control+z')
    await window.getByRole('button', { name: 'Template Classic outage postmortem' }).waitFor()
  })

  it('takes a template of your own, and names the line that is wrong while you write it', async () => {
    const { window } = app
    await window.getByRole('button', { name: /^Template/ }).click()
    await window.getByRole('menuitem', { name: 'Templates…' }).click()
    await window.getByRole('option', { name: 'Short public notice' }).click()
    await window.getByRole('button', { name: 'Copy', exact: true }).click()
    const name = field('Name of the template')
    await name.fill('House notice')
    const text = field('Template text')
    await text.focus()
    await window.keyboard.press('Control+End')
    await window.keyboard.type('{% section "lesons" %}')
    await window.getByText('there is no section “lesons”. Did you mean “lessons”?').waitFor()
    const use = window.getByRole('button', { name: 'Use for this incident' })
    await expect.poll(() => use.isEnabled()).toBe(false)
    for (let i = 0; i < '{% section "lesons" %}'.length; i += 1) await window.keyboard.press('Backspace')
    await window.keyboard.type('{% section "lessons" %}')
    await window.getByText('Every line can be read.').waitFor()
    await use.click()
    await window.getByRole('button', { name: 'Template House notice' }).waitFor()
    await preview().getByRole('heading', { name: 'Lessons' }).waitFor()
  })

  it('deletes a template with a way back, and the incident keeps its text', async () => {
    const { window } = app
    await window.getByRole('button', { name: /^Template/ }).click()
    await window.getByRole('menuitem', { name: 'Templates…' }).click()
    await window.getByRole('option', { name: 'House notice' }).click()
    await window.getByRole('button', { name: 'Delete', exact: true }).click()
    await window.getByText('Deleted “House notice”').waitFor()
    expect(await window.getByRole('option', { name: 'House notice' }).count()).toBe(0)
    await window.getByRole('button', { name: 'Close', exact: true }).click()
    await window.getByRole('button', { name: 'Undo', exact: true }).click()
    await window.getByRole('button', { name: 'Template House notice' }).click()
    await window.getByRole('menuitem', { name: 'House notice' }).waitFor()
  })
})
