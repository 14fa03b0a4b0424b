import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from './axe.ts'
import { ago, entryLine, inspector, log, logged, openIncident, restingPlace, row, savedRow } from './desk.ts'
import { type launchFaultline, launchInUtc } from './launch.ts'

type App = Awaited<ReturnType<typeof launchFaultline>>

/** One pixel. */
const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** Puts the picture on the system's clipboard, by the way that this Electron has. */
const copyPicture = (app: App) =>
  app.app.evaluate(async ({ clipboard, ClipboardItem, nativeImage }, url) => {
    const write: unknown = Reflect.get(clipboard, 'writeImage')
    if (typeof write === 'function') write.call(clipboard, nativeImage.createFromDataURL(url))
    else await clipboard.write([new ClipboardItem({ 'image/png': await (await fetch(url)).blob() })])
  }, PICTURE)

describe('the entry line', () => {
  let app: App
  beforeAll(async () => {
    app = await launchInUtc()
  })
  afterAll(() => app.close())

  it('completes verbs, what they act upon, people and tags, and never takes what was not chosen', async () => {
    const { window } = app
    const { keyboard } = window
    await openIncident(window, 'Completion', [
      { kind: 'hypothesis', text: 'Cache stampede', occurredAt: ago(40), people: ['Ana Kim'], tags: ['checkout'] },
      { kind: 'hypothesis', text: 'Pool too small', occurredAt: ago(30) },
    ])
    const list = window.getByRole('region', { name: 'Entry' }).getByRole('listbox')
    await keyboard.type('rule o')
    await keyboard.press('Tab')
    await expect.poll(() => entryLine(window).inputValue()).toBe('rule out ')
    await list.getByRole('option', { name: 'H1 Cache stampede' }).waitFor()
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowDown')
    await list.getByRole('option', { name: 'H1 Cache stampede', selected: true }).waitFor()
    await expect.poll(() => violations(window)).toEqual([])
    await keyboard.press('Enter')
    await keyboard.type('hit rate flat')
    await keyboard.press('Enter')
    await row(window, 'ruled out: hit rate flat').waitFor()

    await keyboard.type('a asked @an')
    await keyboard.press('Tab')
    await keyboard.type('#che')
    await list.getByRole('option', { name: '#checkout once' }).click()
    await expect.poll(() => entryLine(window).inputValue()).toBe('a asked @Ana.Kim #checkout ')
    await keyboard.press('Enter')
    await row(window, 'asked').filter({ hasText: 'Ana Kim' }).filter({ hasText: 'checkout' }).waitFor()

    await keyboard.type('n tagged #che')
    await list.waitFor()
    await keyboard.press('Escape')
    await list.waitFor({ state: 'detached' })
    await keyboard.type('f')
    await keyboard.press('Enter')
    await row(window, 'tagged').filter({ hasText: 'chef' }).waitFor()
    await keyboard.press('ArrowDown')
    await list.getByRole('option', { name: 'Detection d' }).waitFor()
    await keyboard.press('Escape')
  })

  it('takes entries back with Up, says which is edited, and corrects it in one step', async () => {
    const { window } = app
    const { keyboard } = window
    await openIncident(window, 'Recall')
    await logged(window, 'n the first one', 'the first one')
    await logged(window, 'a restrat the pool -4m @kim', 'restrat the pool')
    await keyboard.press('ArrowUp')
    await expect.poll(() => entryLine(window).inputValue()).toBe('a restrat the pool @kim')
    await window.getByText(/^Editing \d\d:\d\d:\d\d UTC/).waitFor()
    await keyboard.press('ArrowUp')
    await expect.poll(() => entryLine(window).inputValue()).toBe('the first one')
    await keyboard.press('Escape')
    await expect.poll(() => entryLine(window).inputValue()).toBe('')
    await keyboard.press('ArrowUp')
    for (const _ of 'rat the pool @kim') await keyboard.press('Backspace')
    await keyboard.type('art the pool @kim')
    await keyboard.press('Enter')
    await row(window, 'restart the pool').filter({ hasText: 'edited' }).filter({ hasText: 'kim' }).waitFor()
    await expect.poll(() => log(window).getByRole('row').count()).toBe(2)
    await keyboard.press('Control+z')
    await row(window, 'restrat the pool').waitFor()
  })

  it('grows upwards with more lines and moves nothing', async () => {
    const { window } = app
    const { keyboard } = window
    await openIncident(window, 'Lines', [{ kind: 'note', text: 'Stays where it is', occurredAt: ago(5) }])
    const before = await row(window, 'Stays where it is').boundingBox()
    await keyboard.type('a ran the script:')
    for (const line of ['one', 'two', 'three']) {
      await keyboard.press('Shift+Enter')
      await keyboard.type(line)
    }
    expect(await row(window, 'Stays where it is').boundingBox()).toEqual(before)
    await keyboard.press('Enter')
    await row(window, 'ran the script:').filter({ hasText: 'three' }).waitFor()
    await expect.poll(() => log(window).getByRole('row').count()).toBe(2)
  })

  it('understands times as they are said, and offers what else they could mean', async () => {
    const { window } = app
    await openIncident(window, 'Said')
    await window.keyboard.type('d disk was full yesterday at ten past nine')
    const understood = window.getByRole('list', { name: 'Understood' })
    await understood.getByText(/09:10 UTC$/).waitFor()
    await understood.getByRole('button', { name: 'Or 21:10 instead' }).click()
    await expect.poll(() => entryLine(window).inputValue()).toMatch(/^d disk was full \d{4}-\d\d-\d\d 21:10$/)
    await window.keyboard.press('Enter')
    await row(window, 'disk was full').filter({ hasText: '21:10:00' }).waitFor()
  })

  it('attaches what is pasted or dropped, before the entry that names it', async () => {
    const { window } = app
    const { keyboard } = window
    await openIncident(window, 'Pictures')
    await copyPicture(app)
    const attached = window.getByRole('list', { name: 'Attached' })
    await keyboard.press('Control+v')
    await attached.getByText(/^pasted \d{4}-\d\d-\d\d \d{6}\.png/).waitFor()
    await expect.poll(() => violations(window)).toEqual([])
    await keyboard.type('d errors on the graph #graph')
    await keyboard.press('Enter')
    await savedRow(window, 'errors on the graph').click()
    await inspector(window)
      .getByRole('img', { name: /^pasted/ })
      .waitFor()

    await entryLine(window).click()
    await keyboard.press('Control+v')
    await attached.waitFor()
    await keyboard.press('Enter')
    await log(window)
      .getByRole('row')
      .filter({ hasText: /pasted .*\.png/ })
      .waitFor()

    const folder = mkdtempSync(path.join(tmpdir(), 'faultline-dropped-'))
    const dropped = path.join(folder, 'trace.txt')
    writeFileSync(dropped, 'a trace')
    const { x, y } = (await entryLine(window).boundingBox()) ?? { x: 0, y: 0 }
    const data = { items: [], files: [dropped], dragOperationsMask: 1 }
    const driver = await window.context().newCDPSession(window)
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await driver.send('Input.dispatchDragEvent', { type, x: x + 4, y: y + 4, data })
    await attached.getByText('trace.txt').waitFor()
    await window.getByRole('button', { name: 'Do not attach trace.txt' }).click()
    await attached.waitFor({ state: 'detached' })
    rmSync(folder, { recursive: true })
  })

  it('offers to import several pasted lines, shows what they would become, and takes them in one step', async () => {
    const { window } = app
    const { keyboard } = window
    const time = (minutes: number) => new Date(ago(minutes)).toISOString().slice(11, 16)
    await openIncident(window, 'Chat', [{ kind: 'note', text: 'Looking at it', occurredAt: ago(8) }])
    const chat = [
      `${time(9)} sam: alert fired for checkout`,
      `${time(8)} lee: looking at it`,
      `${time(7)} sam: rolled back 412`,
      'it took two tries',
    ].join('\n')
    await app.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), chat)
    await keyboard.press('Control+v')
    await window.getByText('Looks like 3 chat messages.').waitFor()
    await keyboard.press('Control+Enter')
    const dialog = window.getByRole('dialog', { name: 'Import chat messages' })
    await dialog.getByRole('row').filter({ hasText: 'in the log already' }).waitFor()
    await expect.poll(() => violations(window)).toEqual([])
    await dialog.getByRole('combobox', { name: 'Kind of line 1' }).selectOption('Impact')
    await dialog.getByRole('button', { name: 'Import 2 events' }).click()
    await row(window, 'rolled back 412 it took two tries').waitFor()
    await row(window, 'I1 alert fired for checkout').filter({ hasText: 'sam' }).waitFor()
    await expect.poll(() => entryLine(window).inputValue()).toBe('')
    await expect.poll(() => log(window).getByRole('row').count()).toBe(3)
    await keyboard.press('Control+z')
    await row(window, 'alert fired').waitFor({ state: 'detached' })
    await expect.poll(() => log(window).getByRole('row').count()).toBe(1)

    await app.app.evaluate(({ clipboard }) => clipboard.writeText('a drained eu-1\na drained eu-2'))
    await keyboard.press('Control+v')
    await window.getByText('2 lines were pasted').waitFor()
    await keyboard.press('Escape')
    await keyboard.press('Enter')
    await row(window, 'drained eu-1').filter({ hasText: 'drained eu-2' }).waitFor()
  })

  it('keeps a half-typed line with the moment of its first key and its file, and the log where it was scrolled to', async () => {
    const { window } = app
    const { keyboard } = window
    const notes = Array.from({ length: 60 }, (_, index) => ({
      kind: 'note' as const,
      text: `Note ${index} of many`,
      occurredAt: ago(100 - index),
    }))
    await openIncident(window, 'Half typed', notes)
    const first = Date.now()
    await keyboard.type('a')
    await expect.poll(() => entryLine(window).inputValue()).toBe('a')
    const begun = Date.now()
    await keyboard.type(' half-typed')
    await copyPicture(app)
    await keyboard.press('Control+v')
    await window
      .getByRole('list', { name: 'Attached' })
      .getByText(/^pasted/)
      .waitFor()
    // What was begun now would be told by another second.
    await expect.poll(() => Date.now() - begun).toBeGreaterThan(2_000)
    await window.reload()
    await window.getByRole('grid', { name: 'Incidents' }).getByText('Half typed').dblclick()
    await window
      .getByRole('list', { name: 'Attached' })
      .getByText(/^pasted/)
      .waitFor()
    await expect.poll(() => entryLine(window).inputValue()).toBe('a half-typed')

    await log(window).hover()
    await window.mouse.wheel(0, -800)
    const place = await restingPlace(row(window, 'Note 30 of many'))
    await entryLine(window).focus()
    await keyboard.press('End')
    await keyboard.type(' line')
    await keyboard.press('Enter')
    await window.getByText('61 events').waitFor()
    await keyboard.type('n long before that -99m')
    await keyboard.press('Enter')
    await window.getByText('62 events').waitFor()
    await expect.poll(() => row(window, 'Note 30 of many').boundingBox()).toEqual(place)
    await log(window).press('End')
    const text = (await row(window, 'half-typed line').first().textContent()) ?? ''
    const seconds = Array.from({ length: Math.ceil((begun - first) / 1_000) + 1 }, (_, n) => first + n * 1_000)
    const times = seconds.map((second) => new Date(Math.min(second, begun)).toISOString().slice(11, 19))
    expect(times.some((time) => text.includes(time))).toBe(true)
  })
})
