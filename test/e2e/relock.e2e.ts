import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { tempFolders } from '../helpers/tempFolder.ts'
import { logged, row } from './desk.ts'
import { launchFaultline } from './launch.ts'

const newFolder = tempFolders()
const PASSPHRASE = 'four words are better'

it('protects an incident that is under way, and takes its passphrase off again', async () => {
  const where = { libraryDir: newFolder('library'), userDataDir: newFolder('user') }
  const folders = () => readdirSync(where.libraryDir).filter((name) => !name.startsWith('.'))
  const logsIn = (folder: string) =>
    readdirSync(path.join(where.libraryDir, folder))
      .filter((name) => name.startsWith('j-'))
      .map((name) => readFileSync(path.join(where.libraryDir, folder, name), 'utf8'))
      .join('\n')
  const app = await launchFaultline(where)
  const { window } = app
  // As a desktop does: the folder goes out of the library.
  const trash = newFolder('trash')
  await app.app.evaluate(({ shell }, to) => {
    shell.trashItem = async (item) => {
      const { rename } = process.getBuiltinModule('node:fs/promises')
      await rename(item, `${to}/${item.split(/[\\/]/).at(-1)}`)
    }
  }, trash)
  await window.keyboard.press('ControlOrMeta+n')
  await window.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill('Customer data is leaking')
  await window.keyboard.press('Enter')
  await logged(window, 'n the dump was found on a forum', 'the dump was found on a forum')

  await window.getByRole('button', { name: 'More' }).click()
  await window.getByRole('menuitem', { name: 'Protect with a passphrase…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Protect this incident' })
  await dialog.getByText('Earlier copies stay readable').waitFor()
  await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await dialog.getByLabel('The passphrase again').fill(PASSPHRASE)
  await window.keyboard.press('Enter')
  const keep = window.getByRole('dialog', { name: 'Keep the recovery key' })
  await keep.getByRole('checkbox', { name: 'I have kept the recovery key' }).press('Space')
  await keep.getByRole('button', { name: 'Protect' }).click()
  await window.getByText('The incident is protected').waitFor()
  await row(window, 'the dump was found on a forum').waitFor()
  await logged(window, 'n and taken down', 'and taken down')
  expect(folders()).toEqual([expect.stringContaining('-protected-')])
  expect(logsIn(folders()[0] ?? '')).not.toContain('taken down')
  expect(readdirSync(trash)).toEqual([expect.stringContaining('customer-data-is-leaking')])

  await window.keyboard.press('ControlOrMeta+l')
  await window.getByRole('grid', { name: 'Incidents' }).getByText('Locked incident').dblclick()
  const unlock = window.getByRole('dialog', { name: 'Open a protected incident' })
  await unlock.getByLabel('Passphrase', { exact: true }).last().fill(PASSPHRASE)
  await window.keyboard.press('Enter')
  await row(window, 'and taken down').waitFor()
  await window.getByRole('button', { name: 'More' }).click()
  await window.getByRole('menuitem', { name: 'Take the passphrase off…' }).click()
  await window.getByRole('button', { name: 'Take it off' }).click()
  await window.getByText('The passphrase was taken off').waitFor()
  await row(window, 'and taken down').waitFor()
  expect(folders()).toEqual([expect.stringContaining('customer-data-is-leaking')])
  expect(logsIn(folders()[0] ?? '')).toContain('taken down')
  await window.keyboard.press('ControlOrMeta+Shift+l')
  await window.getByRole('dialog').getByText('The log is whole').first().waitFor()
  await app.close()
})
