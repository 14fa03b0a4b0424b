import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { tempFolders } from '../helpers/tempFolder.ts'
import { logged, openIncident, row } from './desk.ts'
import { launchFaultline } from './launch.ts'

const newFolder = tempFolders()

const onlyFolderIn = (library: string) =>
  path.join(library, readdirSync(library).find((name) => !name.startsWith('.')) ?? '')
const textIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith('j-'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('')

it('keeps a copy in a second folder, and takes a lost line back from it', async () => {
  const where = { libraryDir: newFolder('library'), userDataDir: newFolder('user') }
  const usb = newFolder('usb')
  const app = await launchFaultline(where)
  const { window } = app
  await app.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, usb)
  await openIncident(window, 'Checkout is down')
  await logged(window, 'n before there was a copy', 'before there was a copy')
  await window.keyboard.press('ControlOrMeta+,')
  const settings = window.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('button', { name: 'Choose a folder…' }).click()
  await settings.getByText('Copy: up to date').waitFor()
  await expect.poll(() => settings.innerText()).toContain(usb)
  await settings.getByRole('button', { name: 'Done' }).click()
  await logged(window, 'n a line that the disk will lose', 'a line that the disk will lose')
  await expect.poll(() => textIn(onlyFolderIn(usb))).toContain('a line that the disk will lose')
  expect(path.basename(onlyFolderIn(usb))).toBe(path.basename(onlyFolderIn(where.libraryDir)))

  // The other disk is pulled out: nothing but a few words.
  rmSync(path.join(usb, '.faultline-copy'))
  await logged(window, 'n with the other disk away', 'with the other disk away')
  await window.getByRole('button', { name: 'Copy: folder not there, 1 entry behind' }).waitFor()
  writeFileSync(path.join(usb, '.faultline-copy'), '')
  await window.getByRole('button', { name: 'Copy: folder not there' }).waitFor({ state: 'detached' })
  expect(textIn(onlyFolderIn(usb))).toContain('with the other disk away')
  await app.close()

  const folder = onlyFolderIn(where.libraryDir)
  for (const name of readdirSync(folder).filter((each) => each.startsWith('j-'))) {
    const lines = readFileSync(path.join(folder, name), 'utf8').split('\n')
    writeFileSync(path.join(folder, name), lines.filter((line) => !line.includes('the disk will lose')).join('\n'))
  }
  const again = await launchFaultline(where)
  await again.window.getByRole('grid', { name: 'Incidents' }).getByText('Checkout is down').dblclick()
  await row(again.window, 'a line that the disk will lose').waitFor()
  await again.window.getByText('One entry was brought back from the copy').waitFor()
  expect(textIn(folder)).toContain('the disk will lose')
  await again.close()
})
