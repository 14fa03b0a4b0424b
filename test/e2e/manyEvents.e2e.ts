import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { storeIncident } from '../../bench/storedIncident.ts'
import { tempFolders } from '../helpers/tempFolder.ts'
import { drawn, drawnAnew, firstInReach, log, logged, row, timeline } from './desk.ts'
import { launchFaultline } from './launch.ts'

const COUNT = 100_000
/** However much there is, a widget must not hold more: what moves smoothly. */
const MOST_ELEMENTS = 600

const folder = tempFolders()
const selected = (window: Page) => drawn(window).locator('.vis-item.vis-selected')
const current = (window: Page) => timeline(window).getByRole('option')
const elements = (window: Page) => drawn(window).locator('*').count()

it('is the same desk with 100,000 events: log, move, zoom, select, open and close', async () => {
  const library = folder('library')
  storeIncident(join(library, 'bench'), COUNT, Date.now() - COUNT * 1_000)
  const { window, close } = await launchFaultline({ libraryDir: library })
  const errors: string[] = []
  window.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  window.on('pageerror', (error) => errors.push(error.message))
  try {
    // At once, while no view but the library may have been read yet.
    await window.getByRole('grid', { name: 'Incidents' }).getByText('Bench').dblclick()
    await drawn(window).locator('.fl-count').first().waitFor()
    expect(await elements(window)).toBeLessThanOrEqual(MOST_ELEMENTS)

    // A live entry: a row, the last of all lines, and on the axis in what stands for it.
    await logged(window, 'a Failed over to the standby', 'Failed over to the standby')
    expect(Number(await log(window).getAttribute('aria-rowcount'))).toBe(COUNT + 1)
    await row(window, 'Failed over to the standby').click()
    await selected(window).waitFor()
    await expect.poll(() => current(window).textContent()).toContain('Failed over to the standby')

    // Opening the badge that holds it, again and again, leads to the event itself.
    await timeline(window).getByRole('listbox').focus()
    const single = selected(window).and(drawn(window).locator('.fl-point-item'))
    for (let turn = 0; turn < 20 && (await single.count()) === 0; turn++) {
      await window.keyboard.press('Enter')
      await selected(window).waitFor()
      await drawnAnew(window)
    }
    await expect.poll(() => single.count()).toBe(1)
    expect(await elements(window)).toBeLessThanOrEqual(MOST_ELEMENTS)

    // Keys walk through time; axis, list and what is announced are one.
    await window.keyboard.press('ArrowLeft')
    await expect.poll(() => current(window).textContent()).toContain(`after deploy ${COUNT - 1}`)
    await expect
      .poll(() =>
        row(window, `after deploy ${COUNT - 1}`)
          .first()
          .getAttribute('aria-selected'),
      )
      .toBe('true')

    // The mouse: a press selects, a drag pans, the wheel zooms.
    const { x = 0, y = 0, width = 0, height = 0 } = (await drawn(window).boundingBox()) ?? {}
    await (await firstInReach(drawn(window).locator('.fl-point-item .fl-disc'))).click()
    await expect.poll(() => current(window).textContent()).not.toContain(`after deploy ${COUNT - 1}`)
    const places = () =>
      drawn(window)
        .locator('.vis-item')
        .evaluateAll((items) => items.map((item) => Math.round(item.getBoundingClientRect().left)).join())
    const before = await places()
    await window.mouse.move(x + width * 0.6, y + height - 8)
    await window.mouse.down()
    await window.mouse.move(x + width * 0.6 - 20, y + height - 8)
    await window.mouse.move(x + width * 0.6 + 150, y + height - 8, { steps: 12 })
    await window.mouse.up()
    await expect.poll(places).not.toBe(before)
    expect(await elements(window)).toBeLessThanOrEqual(MOST_ELEMENTS)
    await window.keyboard.down('Control')
    for (let turn = 0; turn < 30; turn++) await window.mouse.wheel(0, 300)
    await window.keyboard.up('Control')
    await drawn(window).locator('.fl-count').first().waitFor()
    expect(await elements(window)).toBeLessThanOrEqual(MOST_ELEMENTS)
    const counts = () => drawn(window).locator('.fl-count').allTextContents()
    const badge = await firstInReach(drawn(window).locator('.fl-count'))
    const counted = (await counts()).join()
    await badge.click()
    await expect.poll(async () => (await counts()).join()).not.toBe(counted)
    expect(await elements(window)).toBeLessThanOrEqual(MOST_ELEMENTS)

    await window.keyboard.press('Control+1')
    await timeline(window).waitFor({ state: 'detached' })
    await window.keyboard.press('Control+2')
    await drawn(window).locator('.vis-item').first().waitFor()
    expect(await window.locator('.vis-timeline').count()).toBe(1)
    expect(errors).toEqual([])
  } finally {
    await close()
  }
})
