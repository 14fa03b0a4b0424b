import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { tempFolders } from '../helpers/tempFolder.ts'
import { launchFaultline } from './launch.ts'

const TEXTS = [
  'Checkout fails for every third order',
  'Replication lag 42 s on db-2, "growing" – 50 % in a minute 🔥',
  '<script>alert(1)</script> & `rm -rf` | C:\\temp\\',
]

const newFolder = tempFolders()

/** Types a line as a user would and waits until the window says that it is saved. */
async function log(window: Page, text: string): Promise<void> {
  const entryLine = window.getByRole('textbox', { name: 'Log an event' })
  await entryLine.click()
  await window.keyboard.type(text)
  await window.keyboard.press('Enter')
  await rowWith(window, text).waitFor()
  await window
    .getByRole('status')
    .filter({ hasText: /^Saved / })
    .waitFor()
}

const rowWith = (window: Page, text: string) =>
  window.getByRole('grid', { name: 'Event log' }).getByRole('row').filter({ hasText: text })

describe('an entry that the window shows as saved', () => {
  it.each(TEXTS)('is there after the app was killed in the next instant: %s', async (text) => {
    const where = { libraryDir: newFolder('library'), userDataDir: newFolder('user') }
    const first = await launchFaultline(where)
    await first.window.getByRole('textbox', { name: 'What do you see?' }).fill('d Checkout errors above 5 %')
    await first.window.getByRole('button', { name: 'New incident', exact: true }).click()
    await log(first.window, text)
    await first.kill()

    const second = await launchFaultline(where)
    await second.window.getByRole('grid', { name: 'Incidents' }).getByText('Checkout errors above 5 %').dblclick()
    await rowWith(second.window, text).waitFor()
    expect(await rowWith(second.window, text).count()).toBe(1)
    await second.close()
  })
})
