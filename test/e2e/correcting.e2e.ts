import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NewEvent } from '../../shared/incident/event.ts'
import { violations } from './axe.ts'
import { ago, inspector, liesIn, log, openIncident, row, submitTwice } from './desk.ts'
import { launchFaultline } from './launch.ts'

// Correcting what was logged: in place, several at once, merged, split, taken back; and the files of events.

let faultline: Awaited<ReturnType<typeof launchFaultline>>
let window: Page
let folder: string

const note = (minutes: number, text: string, more: Partial<NewEvent> = {}): NewEvent => ({
  kind: 'note',
  text,
  occurredAt: ago(minutes),
  ...more,
})

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-correcting-'))
  faultline = await launchFaultline({})
  window = faultline.window
  const many = Array.from({ length: 40 }, (_, i) => note(200 - i, `routine check ${i + 1}`))
  await openIncident(window, 'Corrected', [
    ...many,
    note(60, 'errors rise on checkout', { people: ['Ana'] }),
    note(59, 'errors rise on the checkout', { tags: ['web'] }),
    note(50, 'Lee joins. Pool raised to 40', { kind: 'action' }),
    note(40, 'to be hidden'),
    note(30, 'logged by mistake'),
  ])
})
afterAll(async () => {
  await faultline.close()
  rmSync(folder, { recursive: true, force: true })
})

const field = (name: string | RegExp): Locator => log(window).getByRole('textbox', { name })
const evidence = (): Locator => inspector(window).getByRole('region', { name: 'Files', exact: true })
const press = (...keys: readonly string[]) =>
  keys.reduce((before, key) => before.then(() => window.keyboard.press(key)), Promise.resolve())
const undoes = async (name: string): Promise<void> => {
  await press('Control+z')
  await window.getByText(name, { exact: true }).waitFor()
}

describe('a line of the log', () => {
  it('is edited in place by keys, all fields as one correction, and followed to where its time puts it', async () => {
    await row(window, 'to be hidden').click()
    await press('Enter')
    await expect.poll(() => field('Text').evaluate((one) => one === document.activeElement)).toBe(true)
    await window.keyboard.type(' soon')
    await press('Tab')
    await window.keyboard.type('Kim, @Lee')
    await press('Tab')
    await window.keyboard.type('soon')
    await press('Enter')
    await log(window).getByText('Write it as 2017-01-31 23:27:05').waitFor()
    await press('Control+a')
    await window.keyboard.type('-2h')
    await press('Enter')
    const line = row(window, 'to be hidden soon')
    await line.filter({ hasText: 'Kim, Lee · edited' }).waitFor()
    await expect.poll(() => liesIn(line, log(window))).toBe(true)
    await expect.poll(() => line.getAttribute('aria-selected')).toBe('true')
    await expect.poll(() => log(window).evaluate((grid) => grid === document.activeElement)).toBe(true)
    await undoes('Undo edit note “to be hidden soon”')
    await row(window, 'to be hidden').filter({ hasNotText: 'soon' }).waitFor()
  })

  it('is left as it was by Escape, and saved by a press elsewhere', async () => {
    await row(window, 'to be hidden').getByText('to be hidden').dblclick()
    await window.keyboard.type(' at all')
    await press('Escape')
    await row(window, 'to be hidden').getByText('to be hidden').dblclick()
    await window.keyboard.type(' later')
    await row(window, 'Lee joins').click()
    await row(window, 'to be hidden later').waitFor()
    expect(await window.getByText('at all').count()).toBe(0)
  })
})

describe('several events', () => {
  it('are selected by keys and mouse, and tagged and shifted as one gesture', async () => {
    await row(window, 'errors rise on checkout').click()
    await press('Shift+ArrowDown')
    await row(window, 'logged by mistake').click({ modifiers: ['Control'] })
    await window.getByText('3 selected').waitFor()
    await press('Control+Shift+T')
    const tags = window.getByRole('dialog', { name: 'Tags of 3 events' })
    await tags.getByRole('combobox', { name: 'Add a tag' }).waitFor()
    await window.keyboard.type('checkout')
    await expect.poll(() => violations(window)).toEqual([])
    await press('Enter')
    await row(window, 'logged by mistake').getByText('checkout').waitFor()
    await undoes('Undo tag 3 events')
    await expect.poll(() => row(window, 'logged by mistake').getByText('checkout').count()).toBe(0)

    await press('Control+Shift+I')
    const shift = window.getByRole('dialog', { name: 'Shift 3 events in time' })
    await shift.getByRole('textbox', { name: 'By how much' }).fill('+2h')
    await press('Enter')
    await shift.getByText(/“.*” stands in the way\. This time is still ahead/).waitFor()
    await shift.getByRole('textbox', { name: 'By how much' }).fill('-5m')
    const before = await row(window, 'logged by mistake').innerText()
    await submitTwice(shift)
    await shift.waitFor({ state: 'detached' })
    await expect.poll(() => row(window, 'logged by mistake').innerText()).not.toBe(before)
    await undoes('Undo shift 3 events')
    await expect.poll(() => row(window, 'logged by mistake').innerText()).toBe(before)
  })

  it('are starred, and hidden by one key; what is hidden can be shown greyed', async () => {
    await row(window, 'to be hidden later').click()
    await press('Control+d', 'Control+Shift+h')
    await row(window, 'to be hidden later').waitFor({ state: 'detached' })
    await window.getByRole('button', { name: 'hidden 1' }).click()
    await row(window, 'to be hidden later').getByLabel('Hidden').waitFor()
    await row(window, 'to be hidden later').getByTitle('Starred').waitFor()
    await expect.poll(() => violations(window)).toEqual([])
    await window.getByRole('button', { name: 'hidden 1' }).click()
  })

  it('are taken back and restored, and the log says by whom and why', async () => {
    await row(window, 'logged by mistake').click()
    await row(window, 'Lee joins').click({ modifiers: ['Control'] })
    await window.getByRole('button', { name: 'Retract…' }).click()
    await window.getByRole('textbox', { name: 'Why' }).fill('other incident')
    await press('Enter')
    await row(window, 'logged by mistake').waitFor({ state: 'detached' })
    await window.keyboard.press('Escape')
    await log(window).focus()
    await press('Escape')
    await window.getByRole('button', { name: 'retracted 2' }).click()
    await row(window, 'logged by mistake').getByText('other incident').waitFor()
    await row(window, 'Lee joins').click()
    await press('Shift+Delete')
    await row(window, 'Lee joins').getByText('other incident').waitFor({ state: 'detached' })
    await window.getByRole('button', { name: 'retracted 1' }).click()
  })
})

describe('two tellings of one thing', () => {
  it('are hinted at, merged after a look at the result, and told apart again by one undo', async () => {
    await row(window, 'errors rise on the checkout').click()
    await inspector(window).getByText('“errors rise on checkout” seems to tell the same.').waitFor()
    await press('Control+Shift+M')
    await window.getByRole('button', { name: /errors rise on checkout/ }).click()
    const merge = window.getByRole('dialog', { name: 'Merge 2 events' })
    await merge.getByText('It has people Ana, tags web.').waitFor()
    await expect.poll(() => violations(window)).toEqual([])
    await merge.getByRole('button', { name: 'of no. 1' }).click()
    await merge.getByRole('button', { name: 'Merge', exact: true }).click()
    await merge.waitFor({ state: 'detached' })
    await expect.poll(() => row(window, 'errors rise').count()).toBe(1)
    await row(window, 'errors rise').getByText('web').waitFor()
    await inspector(window)
      .getByRole('button', { name: /^edited / })
      .click()
    await inspector(window).getByText('“errors rise on the checkout” merged into this').waitFor()
    await log(window).focus()
    await undoes('Undo merge 2 events into note “errors rise on checkout”')
    await expect.poll(() => row(window, 'errors rise').count()).toBe(2)
  })

  it('are split off at the caret, each with its own time', async () => {
    await row(window, 'Lee joins').click()
    await press('Enter', 'Home', ...Array.from({ length: 'Lee joins.'.length }, () => 'ArrowRight'), 'Control+Enter')
    const split = window.getByRole('dialog', { name: 'Split into two events' })
    await expect.poll(() => split.getByRole('textbox', { name: 'First' }).inputValue()).toBe('Lee joins.')
    await expect
      .poll(() => split.getByRole('textbox', { name: 'Second', exact: true }).inputValue())
      .toBe('Pool raised to 40')
    await split.getByRole('textbox', { name: /second$/ }).fill('+1m')
    await split.getByRole('button', { name: 'Split' }).click()
    await row(window, 'Pool raised to 40').waitFor()
    await expect.poll(() => row(window, 'Lee joins').getByText('Pool').count()).toBe(0)
  })
})

describe('the history', () => {
  it('puts an earlier value back as a correction of its own', async () => {
    await row(window, 'Lee joins').click()
    await inspector(window)
      .getByRole('button', { name: /^edited / })
      .click()
    await inspector(window).getByRole('button', { name: 'Put back Text: Lee joins. Pool raised to 40' }).click()
    await row(window, 'Lee joins. Pool raised to 40').waitFor()
  })
})

describe('files', () => {
  /** A picture of 3 by 2, with a text in it that should not leave the house. */
  const picture = async (): Promise<Buffer> => {
    const drawn = await window.evaluate(async () => {
      const canvas = new OffscreenCanvas(3, 2)
      canvas.getContext('2d')?.fillRect(0, 0, 3, 2)
      return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())]
    })
    return Buffer.concat([Buffer.from(drawn), Buffer.from('SECRET PLACE')])
  }

  it('are dropped on a line, seen in it, looked at in full, and rid of their metadata', async () => {
    const file = path.join(folder, 'graph.png')
    writeFileSync(file, await picture())
    const text = path.join(folder, 'notes.txt')
    writeFileSync(text, 'hello')
    const line = row(window, 'Pool raised to 40').last()
    await line.click()
    const { x, y } = (await line.boundingBox()) ?? { x: 0, y: 0 }
    const data = { items: [], files: [file, text], dragOperationsMask: 1 }
    const driver = await window.context().newCDPSession(window)
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await driver.send('Input.dispatchDragEvent', { type, x: x + 200, y: y + 10, data })
    await line.getByRole('button', { name: 'Look at graph.png' }).click()

    const full = window.getByRole('dialog', { name: 'graph.png' })
    await full.getByText(/^1 of 2 · \d+ bytes · added .* by /).waitFor()
    const image = full.getByRole('img', { name: 'graph.png' })
    await expect.poll(() => image.evaluate((one) => (one instanceof HTMLImageElement ? one.naturalWidth : 0))).toBe(3)
    await expect.poll(() => violations(window)).toEqual([])
    await press('1')
    await expect.poll(() => full.getByRole('radio', { name: '100 %' }).getAttribute('aria-checked')).toBe('true')
    await full.getByRole('button', { name: 'Take the metadata out' }).click()
    await full.getByText(/metadata taken out/).waitFor()
    const kept = await window.evaluate(async () => {
      const { api } = self
      const listed = await api.listIncidents()
      const id = listed.ok ? listed.value.find(({ title }) => title === 'Corrected')?.id : undefined
      const shown = document.querySelector('[role="dialog"] img')?.getAttribute('src')?.split('/').at(-1) ?? ''
      const read = id === undefined ? null : await api.readAttachment(id, shown)
      return read?.ok ? new TextDecoder('latin1').decode(read.value) : ''
    })
    expect(kept).toContain('PNG')
    expect(kept).not.toContain('SECRET')
    await press('ArrowRight')
    await window.getByRole('dialog', { name: 'notes.txt' }).getByText('Only pictures are shown here.').waitFor()
    await press('Escape')
    await window.getByRole('dialog').waitFor({ state: 'detached' })
    await evidence()
      .getByText(/ · metadata taken out$/)
      .waitFor()
  })

  it('are pasted on a line, without their metadata where that is wanted', async () => {
    await evidence().getByRole('checkbox', { name: 'without metadata of pictures' }).focus()
    await press('Space')
    await row(window, 'Lee joins').click()
    const bytes = [...(await picture())]
    await log(window).evaluate((grid, content) => {
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File([new Uint8Array(content)], 'pasted.png', { type: 'image/png' }))
      grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, bytes)
    await evidence().getByText('pasted.png', { exact: true }).waitFor()
    await evidence()
      .getByText(/ · metadata taken out$/)
      .waitFor()
  })
})
