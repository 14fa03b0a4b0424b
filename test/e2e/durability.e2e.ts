import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { tempFolders } from '../helpers/tempFolder.ts'
import { enter, entryLine, row } from './desk.ts'
import { everythingIn } from './disk.ts'
import { launchFaultline } from './launch.ts'

const TEXTS = [
  'Checkout fails for every third order',
  'Replication lag 42 s on db-2, "growing" – 50 % in a minute 🔥',
  '<script>alert(1)</script> & `rm -rf` | C:\\temp\\',
]

const LAST = TEXTS.length - 1

const newFolder = tempFolders()

/** Types a line as a user would and waits until the window says that it is saved. */
async function log(window: Page, text: string): Promise<void> {
  await enter(window, text)
  await row(window, text).waitFor()
  await window
    .getByRole('status')
    .filter({ hasText: /^Saved / })
    .waitFor()
}

it('keeps an entry that the window shows as saved when it is killed in the next instant, and the unfinished line', async () => {
  const where = { libraryDir: newFolder('library'), userDataDir: newFolder('user') }
  const first = await launchFaultline(where)
  await first.window.getByRole('textbox', { name: 'What do you see?' }).fill('d Checkout errors above 5 %')
  await first.window.getByRole('button', { name: 'New incident', exact: true }).click()
  let { window, kill } = first
  for (const [index, text] of TEXTS.entries()) {
    await log(window, text)
    if (index === LAST) {
      await entryLine(window).fill('h half a thou')
      await expect.poll(() => everythingIn(where.libraryDir, where.userDataDir)).toContain('half a thou')
    }
    await kill()
    const next = await launchFaultline(where)
    await next.window.getByRole('grid', { name: 'Incidents' }).getByText('Checkout errors above 5 %').dblclick()
    for (const kept of TEXTS.slice(0, index + 1)) {
      await row(next.window, kept).waitFor()
      expect(await row(next.window, kept).count()).toBe(1)
    }
    ;({ window, kill } = next)
  }
  await expect.poll(() => entryLine(window).inputValue()).toBe('h half a thou')
  await kill()
})
