import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

const folder = mkdtempSync(path.join(tmpdir(), 'faultline-evidence-'))
const where = { libraryDir: path.join(folder, 'library'), userDataDir: path.join(folder, 'user') }

/** Where the incident of this name lies. */
const folderOf = (name: string): string =>
  path.join(where.libraryDir, readdirSync(where.libraryDir).find((held) => held.includes(name)) ?? '')
const segmentsOf = (name: string): readonly string[] =>
  readdirSync(folderOf(name))
    .filter((held) => held.startsWith('j-'))
    .map((held) => path.join(folderOf(name), held))

/** Answers the system's dialogs as a user would. */
const picks = (app: App, file: string) =>
  app.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: `${chosen}.saved` })
  }, file)

async function open({ window }: App, title: string): Promise<void> {
  await window.getByRole('tab', { name: 'Library' }).click()
  await window.getByRole('grid', { name: 'Incidents' }).getByText(title).dblclick()
  await log(window).waitFor()
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
  return path.join(folderOf('kept'), 'blobs', sha256.slice(0, 2), sha256)
}

/** Changes a byte in the middle and leaves half a line at the end; answers what is on the disk then. */
function damage(file: string): Buffer {
  const bytes = readFileSync(file)
  bytes.write('?', bytes.indexOf('in the middle'))
  writeFileSync(file, bytes)
  appendFileSync(file, '{"v":1,"id":"01HALF')
  return readFileSync(file)
}

/** Adds a line of a later format, sealed as it should be; answers what is on the disk then. */
function writeLater(file: string): Buffer {
  const last = readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) ?? ''
  const { h, ...before } = JSON.parse(last)
  const later = { ...before, v: 2, id: `${before.id}X`, n: before.n + 1, op: 'event.new', p: h }
  const covered = JSON.stringify(later).slice(0, -1)
  appendFileSync(file, `${covered},"h":"${nodeBytes.sha256(Buffer.from(covered))}"}\n`)
  return readFileSync(file)
}

describe('before a restart', () => {
  let app: App
  beforeAll(async () => {
    app = await launchFaultline(where)
  })
  // As a power cut does: what follows finds what was on the disk.
  afterAll(() => app.kill())

  it('evidence is attached, dropped, shown and saved again', async () => {
    const { window } = app
    const picture = path.join(folder, 'graph.png')
    writeFileSync(picture, PNG)
    await openIncident(window, 'Kept')
    await logged(window, 'n the graph of errors', 'the graph of errors')
    await savedRow(window, 'the graph of errors').click()
    await picks(app, picture)
    const evidence = inspector(window).getByRole('region', { name: 'Files', exact: true })
    await evidence.getByRole('button', { name: 'Attach file…' }).click()
    const thumbnail = evidence.getByRole('img', { name: 'graph.png' })
    await thumbnail.waitFor()
    await expect
      .poll(() => thumbnail.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)))
      .toBe(1)
    await expect.poll(() => violations(window)).toEqual([])
    await evidence.getByRole('button', { name: 'Save as… graph.png' }).click()
    await expect.poll(() => existsSync(`${picture}.saved`) && readFileSync(`${picture}.saved`).equals(PNG)).toBe(true)
    for (const name of ['altered.txt', 'lost.txt']) {
      await logged(window, `a see ${name}`, `see ${name}`)
      await savedRow(window, `see ${name}`).click()
      await evidence.getByText('graph.png').waitFor({ state: 'detached' })
      await drop(app, name)
      await evidence.getByText(name).waitFor()
    }
  })

  it('a log is verified in the window, and so is a document', async () => {
    const { window } = app
    await openIncident(window, 'Proved')
    await logged(window, 'n seen', 'seen')
    await picks(app, folder)
    const exported = await window.evaluate(async (options) => {
      const listed = await self.api.listIncidents()
      const id = listed.ok ? listed.value.find(({ title }) => title === 'Proved')?.id : undefined
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
    await dialog.getByText(/row 1 now reads “.*not seen.*”/).waitFor()
    await expect.poll(() => violations(window)).toEqual([])
    await dialog.getByRole('button', { name: 'Done' }).click()
    await dialog.waitFor({ state: 'detached' })
  })

  it('two logs are written, which are damaged and written to by another version then', async () => {
    await openIncident(app.window, 'Disk fault')
    for (const text of ['before', 'in the middle', 'after']) await logged(app.window, `n ${text}`, text)
    await openIncident(app.window, 'Two versions')
    await logged(app.window, 'n from this version', 'from this version')
  })
})

describe('after it', () => {
  let app: App
  const left: { damaged: Buffer; later: Buffer } = { damaged: Buffer.of(), later: Buffer.of() }
  beforeAll(async () => {
    writeFileSync(blobOf('altered.txt'), 'something else')
    rmSync(blobOf('lost.txt'))
    left.damaged = damage(segmentsOf('disk-fault')[0] ?? '')
    left.later = writeLater(segmentsOf('two-versions')[0] ?? '')
    app = await launchFaultline(where)
  })
  afterAll(async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('evidence is still there; what was changed or lost is said to be', async () => {
    const { window } = app
    await open(app, 'Kept')
    await row(window, 'the graph of errors').click()
    await inspector(window).getByRole('img', { name: 'graph.png' }).waitFor()
    await row(window, 'see altered.txt').click()
    await inspector(window).getByText('The file was changed since it was attached').waitFor()
    // What a low window has no room for scrolls in its pane, never the window itself.
    const resize = (height: number) =>
      app.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, to), height)
    await resize(640)
    await expect
      .poll(() => window.evaluate(() => [innerHeight, document.documentElement.scrollHeight]))
      .toEqual([640, 640])
    await row(window, 'see lost.txt').click()
    await inspector(window).getByText('The file is not in the incident’s folder any more').waitFor()
    await resize(800)
  })

  it('a log that was damaged opens, says what is safe and shows the damaged bytes, and no file is changed', async () => {
    const { window } = app
    const [file = ''] = segmentsOf('disk-fault')
    await open(app, 'Disk fault')
    await window.getByText('Part of this record could not be read: 1 unfinished last line, 1 damaged place').waitFor()
    await window.getByText(/What is safe: 3 entries, each verified by its hash\. No file was changed\./).waitFor()
    await row(window, 'before').waitFor()
    await row(window, 'after').waitFor()
    expect(await row(window, 'in the middle').count()).toBe(0)
    await window.getByRole('button', { name: 'Look at the damaged bytes' }).click()
    const shown = window.getByRole('textbox', { name: 'Bytes in hexadecimal and as text' })
    await expect.poll(() => shown.inputValue()).toMatch(/^[0-9a-f]{8} {2}7b 22 76 22 3a 31/)
    await expect.poll(() => violations(window)).toEqual([])
    await window.getByRole('button', { name: 'Done' }).click()
    expect(readFileSync(file).equals(left.damaged)).toBe(true)
    // Logging goes on, in a segment of its own.
    await logged(window, 'n and on', 'and on')
  })

  it('a log that a newer version has written to opens for reading, says why, and is not added to', async () => {
    const { window } = app
    const segments = segmentsOf('two-versions')
    await open(app, 'Two versions')
    await window.getByText('A newer version of Faultline has written to this incident.').first().waitFor()
    expect(await window.getByText('Part of this record could not be read').count()).toBe(0)
    await row(window, 'from this version').waitFor()
    // In place of what came back: the line that was sent just before the kill may still be a draft on the disk.
    await entryLine(window).fill('n may not be')
    await window.keyboard.press('Enter')
    await window
      .getByText(/It is opened for reading only/)
      .first()
      .waitFor()
    await expect.poll(() => entryLine(window).inputValue()).toBe('n may not be')
    expect(await row(window, 'may not be').count()).toBe(0)
    expect(segmentsOf('two-versions')).toEqual(segments)
    expect(readFileSync(segments[0] ?? '').equals(left.later)).toBe(true)
  })
})
