import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { exportedIn } from '../../scripts/demo/documents.mjs'
import { lineOf, timeOf } from '../../scripts/demo/facts.mjs'
import { GITLAB, GITLAB_IMPACT } from '../../scripts/demo/gitlab.mjs'
import { typeLine } from '../../scripts/demo/hands.mjs'
import { entryLine, inspector, log, row, threads, timeline } from './desk.ts'
import { type launchFaultline, launchInUtc } from './launch.ts'

// A commander's whole incident, from the first key to the exported document, by keys alone. The test types faster than a
// hand; what a hand would need is counted.

/** A practised typist: 92 words a minute. */
const KEY_MS = 130
const FIVE_MINUTES = 5 * 60_000

const out = mkdtempSync(path.join(tmpdir(), 'faultline-lived-'))
let faultline: Awaited<ReturnType<typeof launchFaultline>>
let window: Page
let keys = 0

beforeAll(async () => {
  faultline = await launchInUtc({ settings: { author: 'Sam' } })
  window = faultline.window
  await window.getByRole('textbox', { name: 'What do you see?' }).waitFor()
  await window.evaluate(() => {
    document.body.dataset.mouse = '0'
    const count = () => {
      document.body.dataset.mouse = String(Number(document.body.dataset.mouse) + 1)
    }
    for (const kind of ['mousedown', 'mousemove', 'pointerdown', 'wheel']) addEventListener(kind, count, true)
  })
})

afterAll(async () => {
  await faultline.close()
  rmSync(out, { recursive: true, force: true })
})

const type = async (text: string): Promise<void> => {
  keys += text.length
  await window.keyboard.type(text)
}
const press = async (...names: readonly string[]): Promise<void> => {
  for (const name of names) {
    keys += 1
    await window.keyboard.press(name)
  }
}
const line = async (text: string): Promise<void> => {
  keys += text.length + 1
  await typeLine(window, text)
}
const focused = (): Promise<string> =>
  window.evaluate(() => {
    const one = document.activeElement
    const label = one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : one?.textContent
    return one?.getAttribute('aria-label') ?? label ?? ''
  })
const pressUntil = async (key: string, label: string | RegExp): Promise<void> => {
  for (let step = 0; step < 40; step++) {
    const found = await focused()
    if (typeof label === 'string' ? found === label : label.test(found)) return
    await press(key)
  }
  throw new Error(`${key} never led to ${label}, but to ${await focused()}`)
}
const inEntryLine = () =>
  expect.poll(() => entryLine(window).evaluate((field) => field === document.activeElement)).toBe(true)

const HYPOTHESES = GITLAB.events.filter(({ kind }) => kind === 'misleading_path')
const CONSIDERED = { H5: 'the bucket was empty', H6: 'never enabled' } as const

it('an incident of 19 events is lived through without a mouse, in less than five minutes of typing', async () => {
  expect(GITLAB.events).toHaveLength(19)
  await press('ControlOrMeta+N')
  await window.getByRole('dialog', { name: 'New incident' }).getByRole('textbox', { name: 'Title' }).waitFor()
  await type(GITLAB.title)
  await press('Tab', 'ArrowRight', 'Space', 'Shift+Tab', 'Enter')
  await log(window).waitFor()
  await inEntryLine()

  await line(`i ${timeOf(GITLAB.start)}..${timeOf(GITLAB.end)} ${GITLAB_IMPACT}`)
  for (const event of GITLAB.events) {
    await line(lineOf(event))
    await row(window, event.text).waitFor()
    if (event.kind === 'misleading_path' && event.end !== undefined)
      await line(`rule out H${HYPOTHESES.indexOf(event) + 1} ${timeOf(event.end)}`)
    if (event.kind === 'escalation') await line('ack E1 2017-01-31 23:32Z @Ana')
  }
  expect(keys * KEY_MS).toBeLessThan(FIVE_MINUTES)

  // The two that time did not close: one on its card, one from the palette.
  await press('ControlOrMeta+J')
  await pressUntil('ArrowDown', /^H5 /)
  await pressUntil('Tab', /^(Confirm|Rule out) H5/)
  await pressUntil('ArrowRight', 'Rule out H5')
  await press('Enter')
  await threads(window).getByRole('textbox', { name: 'What ruled it out? H5' }).waitFor()
  await type(CONSIDERED.H5)
  await press('Enter')
  await row(window, `ruled out: ${CONSIDERED.H5}`).waitFor()
  await press('Escape', 'ControlOrMeta+K')
  const palette = window.getByRole('dialog', { name: 'Commands' })
  await type('ru h6')
  await palette.getByRole('option', { name: /Rule out H6/ }).waitFor()
  await press('Enter')
  await palette.getByRole('textbox', { name: 'Why is H6 ruled out?' }).waitFor()
  await type(CONSIDERED.H6)
  await press('Enter')
  await row(window, `ruled out: ${CONSIDERED.H6}`).waitFor()
  await inEntryLine()

  // Undone, and done again.
  await press('ControlOrMeta+Z')
  await window.getByRole('alertdialog').filter({ hasText: 'Undo rule out H6' }).waitFor()
  await row(window, `ruled out: ${CONSIDERED.H6}`).waitFor({ state: 'detached' })
  await press('ControlOrMeta+Shift+Z')
  await row(window, `ruled out: ${CONSIDERED.H6}`).waitFor()

  // Found again, to say when it ended.
  await press('ControlOrMeta+F')
  await type('six-hour-old')
  await press('Enter', 'ControlOrMeta+I')
  await inspector(window).getByRole('textbox', { name: 'Ended', exact: true }).waitFor()
  await pressUntil('Tab', 'Ended')
  await press('ControlOrMeta+A')
  await type('2017-02-01 17:00')
  await press('Enter')
  // While it is on its way to the disk the first one only takes the field's text back to what is recorded.
  await pressUntil('Escape', 'Log an event')
  await inEntryLine()

  await press('ControlOrMeta+Shift+C')
  await window.getByRole('dialog', { name: 'Take command' }).waitFor()
  await type('Sam')
  await press('Tab', 'Enter')
  await window.getByRole('button', { name: 'Commander Sam. Change' }).waitFor()
  await inEntryLine()
  await press('ControlOrMeta+Shift+S')
  await window.getByRole('dialog', { name: 'Change status' }).waitFor()
  await press('End', 'Enter')
  await window.getByRole('textbox', { name: /^Why/ }).waitFor()
  await type('webhooks are back')
  await press('Enter')
  await row(window, 'webhooks are back').waitFor()
  await inEntryLine()
})

it('all of it stands in the log and on the timeline, in the same order', async () => {
  const walked: string[] = []
  await pressUntil('F6', 'Event log')
  await press('Home')
  for (;;) {
    const current = await log(window).getByRole('row', { selected: true }).innerText()
    if (current === walked.at(-1)) break
    walked.push(current)
    await press('ArrowDown')
  }
  for (const { text } of GITLAB.events) expect(walked.filter((line) => line.includes(text))).toHaveLength(1)
  await press('Shift+F6')
  const option = timeline(window).getByRole('option', { includeHidden: true })
  await press('Home')
  for (const heard of walked) {
    const text = GITLAB.events.find((event) => heard.includes(event.text))?.text
    if (text !== undefined) expect(await option.textContent()).toContain(text)
    await press('ArrowRight')
  }
})

it('all of it stands in the exported document', async () => {
  await faultline.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] })
  }, out)
  await press('ControlOrMeta+E')
  await window.getByRole('heading', { name: 'Issue Summary' }).first().waitFor()
  await press('ControlOrMeta+E')
  await window.getByText('Exported 4 files').waitFor()
  const document = await exportedIn(out)
  const texts = GITLAB.events.map(({ text }) => text)
  document.says([GITLAB.title, GITLAB_IMPACT, ...texts])
  document.saysUnder('Full Timeline', texts)
  document.saysUnder('Misleading Paths', [...HYPOTHESES.map(({ text }) => text), ...Object.values(CONSIDERED)])
  for (const { text, precision, end } of GITLAB.events)
    if (precision === 'order_only' && end === undefined) document.inventsNoTimeFor(text)
  expect(document.faults).toEqual([])
})

it('no mouse had a part in it', async () => {
  expect(await window.evaluate(() => document.body.dataset.mouse)).toBe('0')
})
