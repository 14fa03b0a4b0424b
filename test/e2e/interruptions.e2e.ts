import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Launched } from '../../scripts/launchApp.mjs'
import { tempFolders } from '../helpers/tempFolder.ts'
import { inspector, log, logged, openIncident, row, timeline } from './desk.ts'
import { launchFaultline } from './launch.ts'
import { proseOf } from './prose.ts'

const newFolder = tempFolders()

const power = ({ app }: Launched, event: 'suspend' | 'resume') =>
  app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event)
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const impact = (window: Page) => window.getByRole('textbox', { name: 'Impact', exact: true })

/** Types with no pause that a person would notice, for so long. Answers what stood there a second before the end. */
async function typeFor(window: Page, ms: number): Promise<string> {
  const typed: { readonly words: string; readonly at: number }[] = []
  const began = performance.now()
  for (let number = 0; performance.now() < began + ms; number++) {
    await window.keyboard.type(`word${number} `)
    typed.push({ words: `${typed.at(-1)?.words ?? ''}word${number} `, at: performance.now() })
    await pause(60)
  }
  return typed.findLast(({ at }) => at < performance.now() - 1_000)?.words ?? ''
}

async function reopened(where: { readonly libraryDir: string; readonly userDataDir: string }): Promise<Launched> {
  const launched = await launchFaultline(where)
  await launched.window.getByRole('grid', { name: 'Incidents' }).getByText('Checkout is down').dblclick()
  await log(launched.window).waitFor()
  return launched
}

it('says when the computer slept, and brings back long texts that were being typed when the app was killed', async () => {
  const where = { libraryDir: newFolder('library'), userDataDir: newFolder('user') }
  const first = await launchFaultline(where)
  await openIncident(first.window, 'Checkout is down')
  await logged(first.window, 'Rolled back', 'Rolled back')
  await power(first, 'suspend')
  await pause(5_500)
  await power(first, 'resume')
  await row(first.window, 'This computer slept from').waitFor()
  await timeline(first.window).locator('.fl-sleep').waitFor({ state: 'attached' })

  await first.window.getByRole('tab', { name: 'Document' }).click()
  await impact(first.window).click()
  const words = await typeFor(first.window, 2_500)
  await first.kill()

  const second = await reopened(where)
  await expect.poll(() => row(second.window, 'This computer slept from').count()).toBe(1)
  await second.window.getByRole('tab', { name: 'Document' }).click()
  await second.window.getByText('not yet saved').waitFor()
  const restored = await proseOf(impact(second.window))
  expect(words).not.toBe('')
  expect(restored.startsWith(words)).toBe(true)
  await second.window.getByRole('button', { name: 'Keep: Impact' }).click()
  await second.window.getByText('not yet saved').waitFor({ state: 'detached' })
  await second.window.getByText('Saved, flushed to disk').waitFor()

  await second.window.getByRole('tab', { name: 'Live' }).click()
  await row(second.window, 'Rolled back').click()
  const text = inspector(second.window).getByRole('textbox', { name: 'Text' })
  await text.click()
  await second.window.keyboard.press('End')
  await second.window.keyboard.type(' to 411')
  await pause(1_000)
  await power(second, 'suspend')
  await pause(500)
  await second.kill()
  await pause(5_000)

  const third = await reopened(where)
  await row(third.window, 'and did not wake up').waitFor()
  await row(third.window, 'Rolled back').click()
  await inspector(third.window).getByText('not yet saved').waitFor()
  const again = inspector(third.window).getByRole('textbox', { name: 'Text' })
  await expect.poll(() => again.inputValue()).toBe('Rolled back to 411')
  await third.window.getByRole('button', { name: 'Discard: Text' }).click()
  await expect.poll(() => again.inputValue()).toBe('Rolled back')
  await third.window.getByRole('tab', { name: 'Document' }).click()
  await expect.poll(() => proseOf(impact(third.window))).toBe(restored)
  expect(await third.window.getByText('not yet saved').count()).toBe(0)
  await third.close()
})
