import { expect, it } from 'vitest'
import { tempFolders } from '../helpers/tempFolder.ts'
import { entryLine, logged, row } from './desk.ts'
import { everythingIn } from './disk.ts'
import { launchFaultline } from './launch.ts'

const newFolder = tempFolders()

const PASSPHRASE = 'four words are better'

it('protects an incident with a passphrase, and opens it with that or its recovery key only', async () => {
  const where = { libraryDir: newFolder('library'), userDataDir: newFolder('user') }
  const app = await launchFaultline(where)
  const { window } = app
  await window.keyboard.press('ControlOrMeta+n')
  const dialog = window.getByRole('dialog', { name: 'New incident' })
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Customer data is leaking')
  await dialog.getByRole('checkbox', { name: 'Protect with a passphrase' }).press('Space')
  await dialog.getByText('Encrypting the whole disk is the better first step').waitFor()
  await dialog.getByLabel('Passphrase', { exact: true }).fill('short')
  await dialog.getByRole('button', { name: 'Start incident' }).click()
  await dialog.getByText('Take at least 10 characters').waitFor()
  await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await dialog.getByLabel('The passphrase again').fill(PASSPHRASE)
  await dialog.getByRole('button', { name: 'Start incident' }).click()

  const keep = window.getByRole('dialog', { name: 'Keep the recovery key' })
  const recoveryKey = await keep.getByLabel('Recovery key', { exact: true }).innerText()
  await keep.getByRole('button', { name: 'Copy' }).click()
  await expect.poll(() => app.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(recoveryKey)
  await expect.poll(() => keep.getByRole('button', { name: 'Start incident' }).isDisabled()).toBe(true)
  await keep.getByRole('checkbox', { name: 'I have kept the recovery key' }).press('Space')
  await keep.getByRole('button', { name: 'Start incident' }).click()
  await logged(window, 'n the dump was found on a forum', 'the dump was found on a forum')
  await entryLine(window).fill('n half a thought')
  await window.waitForTimeout(500)
  await window.keyboard.press('ControlOrMeta+l')
  await window.getByRole('grid', { name: 'Incidents' }).getByText('Locked incident').waitFor()
  await expect.poll(() => window.locator('body').innerText()).not.toContain('leaking')
  await app.close()
  const disk = everythingIn(where.libraryDir, where.userDataDir)
  for (const secret of ['leaking', 'found on a forum', 'half a thought', PASSPHRASE, recoveryKey]) {
    expect(disk).not.toContain(secret)
  }

  const again = await launchFaultline(where)
  const locked = again.window.getByRole('grid', { name: 'Incidents' }).getByText('Locked incident')
  await locked.dblclick()
  const unlock = again.window.getByRole('dialog', { name: 'Open a protected incident' })
  await unlock.getByLabel('Passphrase', { exact: true }).last().fill('four words are worse')
  await again.window.keyboard.press('Enter')
  await unlock.getByText('This is not the passphrase of this incident').waitFor()
  await unlock.getByLabel('Passphrase', { exact: true }).last().fill(PASSPHRASE)
  await again.window.keyboard.press('Enter')
  await row(again.window, 'the dump was found on a forum').waitFor()
  await expect.poll(() => entryLine(again.window).inputValue()).toBe('n half a thought')
  await entryLine(again.window).fill('')
  await logged(again.window, 'n and taken down', 'and taken down')

  await again.window.keyboard.press('ControlOrMeta+l')
  await locked.dblclick()
  await unlock.getByText('Recovery key').first().click()
  await unlock.getByRole('textbox', { name: 'Recovery key' }).fill(recoveryKey.toLowerCase())
  await again.window.keyboard.press('Enter')
  await row(again.window, 'and taken down').waitFor()
  await again.close()
})
