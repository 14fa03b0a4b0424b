import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeBytes } from '../../electron/incidents/nodeBytes.ts'
import { DEFAULT_EXPORT_OPTIONS } from '../../shared/document/exportOptions.ts'
import { violations } from './axe.ts'
import { entryLine, inspector, log, logged, openIncident, row, savedRow } from './desk.ts'
import { launchFaultline } from './launch.ts'

// What is kept with a log, what is found damaged in it, and whether it can be proved.

type App = Awaited<ReturnType<typeof launchFaultline>>

/** One pixel, as any browser draws it. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-evidence-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const where = () => ({ libraryDir: path.join(folder, 'library'), userDataDir: path.join(folder, 'user') })

function incidentFolder(): string {
  const [name = ''] = readdirSync(where().libraryDir).filter((held) => !held.startsWith('.'))
  return path.join(where().libraryDir, name)
}
const segments = (): readonly string[] =>
  readdirSync(incidentFolder())
    .filter((name) => name.startsWith('j-'))
    .map((name) => path.join(incidentFolder(), name))

/** Answers the system's dialogs as a user would. */
const picks = (app: App, file: string) =>
  app.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: `${chosen}.saved` })
  }, file)

async function reopen(): Promise<App> {
  const app = await launchFaultline(where())
  await app.window.getByRole('grid', { name: 'Incidents' }).getByText('Kept').dblclick()
  await log(app.window).waitFor()
  return app
}

/** Drops a file of this name, which holds its name, on the inspector. */
async function drop({ window }: App, name: string): Promise<void> {
  const zone = inspector(window).getByRole('region', { name: 'Files', exact: true }).getByText('or drop it')
  const { x, y } = (await zone.boundingBox()) ?? { x: 0, y: 0 }
  const dropped = path.join(folder, name)
  writeFileSync(dropped, name)
  const data = { items: [], files: [dropped], dragOperationsMask: 1 }
  const driver = await window.context().newCDPSession(window)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await driver.send('Input.dispatchDragEvent', { type, x: x + 4, y: y + 4, data })
}

function blobOf(content: string): string {
  const sha256 = nodeBytes.sha256(Buffer.from(content))
  return path.join(incidentFolder(), 'blobs', sha256.slice(0, 2), sha256)
}

describe('evidence', () => {
  it('is attached, dropped, shown, saved again, and still there after a restart; what was changed or lost is said to be', async () => {
    const picture = path.join(folder, 'graph.png')
    writeFileSync(picture, PNG)
    const first = await launchFaultline(where())
    await openIncident(first.window, 'Kept')
    await logged(first.window, 'n the graph of errors', 'the graph of errors')
    await savedRow(first.window, 'the graph of errors').click()
    await picks(first, picture)
    const evidence = inspector(first.window).getByRole('region', { name: 'Files', exact: true })
    await evidence.getByRole('button', { name: 'Attach file…' }).click()
    const thumbnail = evidence.getByRole('img', { name: 'graph.png' })
    await thumbnail.waitFor()
    await expect
      .poll(() => thumbnail.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)))
      .toBe(1)
    expect(await violations(first.window)).toEqual([])
    await evidence.getByRole('button', { name: 'Save as… graph.png' }).click()
    await expect.poll(() => readdirSync(folder)).toContain('graph.png.saved')
    expect(readFileSync(`${picture}.saved`).equals(PNG)).toBe(true)
    for (const name of ['altered.txt', 'lost.txt']) {
      await logged(first.window, `a see ${name}`, `see ${name}`)
      await savedRow(first.window, `see ${name}`).click()
      await evidence.getByText('graph.png').waitFor({ state: 'detached' })
      await drop(first, name)
      await evidence.getByText(name).waitFor()
    }
    await first.kill()

    writeFileSync(blobOf('altered.txt'), 'something else')
    rmSync(blobOf('lost.txt'))
    const second = await reopen()
    await row(second.window, 'the graph of errors').click()
    await inspector(second.window).getByRole('img', { name: 'graph.png' }).waitFor()
    await row(second.window, 'see altered.txt').click()
    await inspector(second.window).getByText('The file was changed since it was attached').waitFor()
    // What a low window has no room for scrolls in its pane, never the window itself.
    await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 640))
    await expect
      .poll(() => second.window.evaluate(() => [innerHeight, document.documentElement.scrollHeight]))
      .toEqual([640, 640])
    await row(second.window, 'see lost.txt').click()
    await inspector(second.window).getByText('The file is not in the incident’s folder any more').waitFor()
    await second.close()
  })
})

describe('a log that was damaged', () => {
  it('opens, says what is safe and shows the damaged bytes, and no file is changed', async () => {
    const first = await launchFaultline(where())
    await openIncident(first.window, 'Kept')
    for (const text of ['before', 'in the middle', 'after']) await logged(first.window, `n ${text}`, text)
    await first.kill()
    const [file = ''] = segments()
    const bytes = readFileSync(file)
    bytes.write('?', bytes.indexOf('in the middle'))
    writeFileSync(file, bytes)
    appendFileSync(file, '{"v":1,"id":"01HALF')

    const second = await reopen()
    const { window } = second
    await window.getByText('Part of this record could not be read: 1 unfinished last line, 1 damaged place').waitFor()
    await window.getByText(/What is safe: 3 entries, each verified by its hash\. No file was changed\./).waitFor()
    await row(window, 'before').waitFor()
    await row(window, 'after').waitFor()
    expect(await row(window, 'in the middle').count()).toBe(0)
    await window.getByRole('button', { name: 'Look at the damaged bytes' }).click()
    const shown = window.getByRole('textbox', { name: 'Bytes in hexadecimal and as text' })
    await expect.poll(() => shown.inputValue()).toMatch(/^[0-9a-f]{8} {2}7b 22 76 22 3a 31/)
    expect(await violations(window)).toEqual([])
    await window.getByRole('button', { name: 'Done' }).click()
    expect(readFileSync(file).equals(Buffer.concat([bytes, Buffer.from('{"v":1,"id":"01HALF')]))).toBe(true)
    // Logging goes on, in a segment of its own.
    await logged(window, 'n and on', 'and on')
    await second.close()
  })

  it('is verified in the window, and so is a document', async () => {
    const app = await launchFaultline(where())
    const { window } = app
    await openIncident(window, 'Kept')
    await logged(window, 'n seen', 'seen')
    await picks(app, folder)
    const exported = await window.evaluate(async (options) => {
      const listed = await self.api.listIncidents()
      const id = listed.ok ? listed.value[0]?.id : undefined
      return id === undefined ? null : await self.api.exportDocument(id, ['md'], options)
    }, DEFAULT_EXPORT_OPTIONS)
    const file = exported?.ok ? exported.value?.files.find((name) => name.endsWith('.md')) : undefined
    await picks(app, file ?? '')
    await window.getByRole('button', { name: 'More', exact: true }).click()
    await window.getByRole('menuitem', { name: /Verify/ }).click()
    const dialog = window.getByRole('dialog', { name: 'Verify' })
    await dialog.getByText('The log is whole: 2 entries in 1 file').waitFor()
    await dialog.getByText('Every entry is sealed.').waitFor()
    await dialog.getByRole('button', { name: 'Compare a document…' }).click()
    await dialog.getByText('The document and the log agree').waitFor()
    writeFileSync(file ?? '', readFileSync(file ?? '', 'utf8').replace(/\| seen/, '| not seen'))
    await dialog.getByRole('button', { name: 'Compare a document…' }).click()
    expect(await violations(window)).toEqual([])
    await dialog.getByText(/row 1 now reads “.*not seen.*”/).waitFor()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await app.close()
  })
})

describe('a log that a newer version has written to', () => {
  it('opens for reading, says why, and is not added to', async () => {
    const first = await launchFaultline(where())
    await openIncident(first.window, 'Kept')
    await logged(first.window, 'n from this version', 'from this version')
    await first.kill()
    const [file = ''] = segments()
    const last = readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) ?? ''
    const { h, ...before } = JSON.parse(last)
    const covered = JSON.stringify({
      ...before,
      v: 2,
      id: `${before.id}X`,
      n: before.n + 1,
      op: 'event.new',
      p: h,
    }).slice(0, -1)
    appendFileSync(file, `${covered},"h":"${nodeBytes.sha256(Buffer.from(covered))}"}\n`)
    const bytes = readFileSync(file)

    const second = await reopen()
    const { window } = second
    await window.getByText('A newer version of Faultline has written to this incident.').first().waitFor()
    expect(await window.getByText('Part of this record could not be read').count()).toBe(0)
    await row(window, 'from this version').waitFor()
    await entryLine(window).click()
    await window.keyboard.type('n may not be')
    await window.keyboard.press('Enter')
    await window
      .getByText(/It is opened for reading only/)
      .first()
      .waitFor()
    expect(await entryLine(window).inputValue()).toBe('n may not be')
    expect(await row(window, 'may not be').count()).toBe(0)
    await second.close()
    expect(segments()).toEqual([file])
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })
})
