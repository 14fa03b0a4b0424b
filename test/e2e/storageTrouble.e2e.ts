import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { tempFolders } from '../helpers/tempFolder.ts'
import { ago, enter, entryLine, log, logged, openIncident, row } from './desk.ts'
import { launchFaultline } from './launch.ts'

type App = Awaited<ReturnType<typeof launchFaultline>>

const newFolder = tempFolders()
const mounts: string[] = []

afterEach(() => {
  for (const mount of mounts.splice(0)) execFileSync('umount', ['-l', mount])
})

/** A folder that turns into a file refuses everything, whoever runs the test. */
function breakFolder(folder: string): () => void {
  renameSync(folder, `${folder}.aside`)
  writeFileSync(folder, '')
  return () => {
    rmSync(folder)
    renameSync(`${folder}.aside`, folder)
  }
}

const onlyFolderIn = (library: string) => {
  const [only = ''] = readdirSync(library).filter((name) => !name.startsWith('.'))
  return path.join(library, only)
}

const banner = (app: App) => app.window.getByRole('alert').filter({ hasText: 'could not be saved yet' })

describe('a library that stops taking entries', () => {
  it('is told of, keeps a copy, takes everything once it is back, and can be left for another folder', async () => {
    const library = newFolder('library')
    const usb = newFolder('usb')
    const app = await launchFaultline({ libraryDir: library, userDataDir: newFolder('user') })
    await openIncident(app.window, 'Checkout is down')
    await logged(app.window, 'n saved before', 'saved before')
    const heal = breakFolder(onlyFolderIn(library))
    await banner(app).waitFor()
    await enter(app.window, 'n refused by the disk')
    await row(app.window, 'refused by the disk').filter({ hasText: 'not saved' }).waitFor()
    await expect.poll(() => banner(app).innerText()).toMatch(/A copy is kept in .*spill/)

    await app.window.getByRole('button', { name: 'Try again now' }).focus()
    heal()
    // It is also tried by itself every two seconds: where that comes first, the button is gone.
    await app.window.keyboard.press('Enter')
    await banner(app).waitFor({ state: 'detached' })
    await row(app.window, 'refused by the disk').filter({ hasNotText: 'not saved' }).waitFor()
    await expect.poll(() => row(app.window, 'refused by the disk').count()).toBe(1)

    await app.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, usb)
    breakFolder(onlyFolderIn(library))
    await banner(app).waitFor()
    await enter(app.window, 'n refused again')
    await row(app.window, 'refused again').filter({ hasText: 'not saved' }).waitFor()
    await app.window.getByRole('button', { name: 'Choose another folder…' }).click()
    await banner(app).waitFor({ state: 'detached' })
    await logged(app.window, 'n on the other disk', 'on the other disk')
    const moved = onlyFolderIn(usb)
    const text = readdirSync(moved)
      .filter((name) => name.startsWith('j-'))
      .map((name) => readFileSync(path.join(moved, name), 'utf8'))
      .join('')
    for (const line of ['saved before', 'refused by the disk', 'refused again', 'on the other disk'])
      expect(text).toContain(line)
    await app.close()
  })

  it('loses nothing to a crash meanwhile, and says what came back', async () => {
    const where = { libraryDir: newFolder('library'), userDataDir: newFolder('user') }
    const app = await launchFaultline(where)
    await openIncident(app.window, 'Checkout is down')
    await logged(app.window, 'n saved before', 'saved before')
    const heal = breakFolder(onlyFolderIn(where.libraryDir))
    await banner(app).waitFor()
    await enter(app.window, 'n refused by the disk')
    await row(app.window, 'refused by the disk').filter({ hasText: 'not saved' }).waitFor()
    await app.kill()
    heal()

    const again = await launchFaultline(where)
    await again.window.getByRole('grid', { name: 'Incidents' }).getByText('Checkout is down').dblclick()
    await row(again.window, 'refused by the disk').waitFor()
    await again.window.getByText('that the disk had refused before').waitFor()
    await again.close()
  })

  it('does once what a dialog asked for meanwhile', async () => {
    const library = newFolder('library')
    const app = await launchFaultline({ libraryDir: library, userDataDir: newFolder('user') })
    const { window } = app
    await openIncident(window, 'Checkout is down', [{ kind: 'note', text: 'noted late', occurredAt: ago(60) }])
    const line = row(window, 'noted late')
    const seconds = async () => {
      const [, hour, minute, second] = /(\d\d):(\d\d):(\d\d)/.exec(await line.innerText()) ?? []
      return Number(hour) * 3_600 + Number(minute) * 60 + Number(second)
    }
    const before = await seconds()
    const heal = breakFolder(onlyFolderIn(library))
    await banner(app).waitFor()
    await line.click()
    await window.keyboard.press('Control+Shift+I')
    const shift = window.getByRole('dialog', { name: 'Shift 1 event in time' })
    await shift.getByRole('textbox', { name: 'By how much' }).fill('-5m')
    await window.keyboard.press('Enter')
    // It stands in the log and waits: a dialog that stayed would have it asked for again.
    await shift.waitFor({ state: 'detached' })
    await log(window).getByText('not saved').first().waitFor()
    heal()
    await banner(app).waitFor({ state: 'detached' })
    await expect.poll(async () => (before - (await seconds()) + 86_400) % 86_400).toBe(300)
    await app.close()
  })

  it('that is a full disk is told of, and a little room is enough', async ({ skip }) => {
    const disk = newFolder('disk')
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k,mode=0777', 'tmpfs', disk], { stdio: 'ignore' })
      mounts.push(disk)
    } catch {
      skip('Only root may mount a small disk here.')
    }
    const library = path.join(disk, 'library')
    mkdirSync(library, { mode: 0o777 })
    execFileSync('chmod', ['0777', library])
    const app = await launchFaultline({ libraryDir: library, userDataDir: newFolder('user') })
    await openIncident(app.window, 'Checkout is down')
    await logged(app.window, 'n saved before', 'saved before')
    const filler = path.join(disk, 'filler')
    try {
      for (let size = 0; size < 300; size++) writeFileSync(filler, Buffer.alloc(1_024), { flag: 'a' })
    } catch {
      // Full.
    }
    // More than what is left of the block that the file has already.
    await entryLine(app.window).fill(`n ${'no room for this '.repeat(400)}`)
    await entryLine(app.window).press('Enter')
    await banner(app).waitFor()
    await expect.poll(() => banner(app).innerText()).toContain('The disk is full')
    rmSync(filler)
    await banner(app).waitFor({ state: 'detached' })
    await row(app.window, 'no room for this').filter({ hasNotText: 'not saved' }).first().waitFor()
    await app.close()
  })
})
