import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type {} from '../../renderer/api.ts'
import { ROOT } from '../../scripts/paths.mjs'
import { prepareElectron } from '../../scripts/prepare.mjs'
import type { Instant } from '../../shared/time/instant.ts'
import { tempFolders } from '../helpers/tempFolder.ts'
import { launchFaultline } from './launch.ts'

type Launched = Awaited<ReturnType<typeof launchFaultline>>

const tempFolder = tempFolders()
const running: Launched[] = []
const launch = async (where = {}): Promise<Launched> => {
  const launched = await launchFaultline(where)
  running.push(launched)
  return launched
}

async function closeAll(): Promise<void> {
  for (const launched of running.splice(0)) await launched.close().catch(() => undefined)
}

/** Starts the app beside the one that is running, as a second click on its icon does; answers its exit code. */
async function startAgain({ userDataDir, libraryDir }: Launched): Promise<number | null> {
  const { runtime, flags } = await prepareElectron()
  const second = spawn(runtime.executable, [...flags, `--user-data-dir=${userDataDir}`, ROOT], {
    env: { ...process.env, FAULTLINE_LIBRARY: libraryDir },
    stdio: 'ignore',
  })
  return await new Promise((resolve) => second.once('exit', resolve))
}

const boundsOf = ({ app }: Launched) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())

const shownOf = ({ app }: Launched) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isVisible()))

describe('an app that was started', () => {
  let first: Launched
  beforeAll(async () => {
    first = await launch()
  })
  afterAll(closeAll)

  it('opens in a sensible size the first time', async () => {
    expect(await boundsOf(first)).toMatchObject({ width: 1280, height: 800 })
  })

  it('keeps its settings where --user-data-dir says, and the library where FAULTLINE_LIBRARY says', async () => {
    const { app, window, userDataDir, libraryDir } = first
    expect(await app.evaluate((electron) => electron.app.getPath('userData'))).toBe(userDataDir)
    const folder = await window.evaluate(() => self.api.boot().then((boot) => boot.libraryFolder))
    expect(folder).toBe(libraryDir)
  })

  it('shows the window that is there when it is started a second time', async () => {
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
    expect(await startAgain(first)).toBe(0)
    await expect.poll(() => shownOf(first)).toEqual([true])
    expect(first.app.windows()).toHaveLength(1)
  })

  it('stands beside one whose settings cannot be read, which says where they are kept', async () => {
    const userDataDir = tempFolder()
    const damaged = '{"settings": {"mirrorFolder": "/media/usb'
    writeFileSync(path.join(userDataDir, 'settings.json'), damaged)
    const other = await launch({ userDataDir })
    const { window } = other
    const note = window.getByRole('alert').filter({ hasText: 'The settings could not be read' })
    const place = await note.getByText(/settings\.damaged-\d+\.json$/).textContent()
    expect(readFileSync(place ?? '', 'utf8')).toBe(damaged)
    await note.getByRole('button', { name: 'Settings…' }).click()
    await window.getByRole('dialog', { name: 'Settings' }).waitFor()
    await window.keyboard.press('Escape')
    await window.getByRole('dialog', { name: 'Settings' }).waitFor({ state: 'detached' })
    await note.getByRole('button', { name: 'Dismiss' }).click()
    await note.waitFor({ state: 'detached' })
    expect(first.app.windows()).toHaveLength(1)
    await other.close()
  })

  it('writes a failure that nobody expected to the crash log, and goes on', async () => {
    const { app, window, userDataDir } = first
    await app.evaluate(({ dialog }) => {
      Reflect.set(dialog, 'showMessageBox', () => Promise.resolve({ response: 0 }))
      setTimeout(() => {
        throw new Error('planted by a test')
      })
    })
    const log = path.join(userDataDir, 'logs', 'crash.log')
    await expect.poll(() => existsSync(log)).toBe(true)
    expect(readFileSync(log, 'utf8')).toMatch(/main: Error: planted by a test\n\s+at /)
    await window.evaluate(() => self.api.reportCrash('log', 'from the page'))
    expect(readFileSync(log, 'utf8')).toContain('log: from the page')
  })
})

describe('an app that is closed', () => {
  afterEach(closeAll)

  it('waits for what is being saved, and opens where and as large as it was', async () => {
    const first = await launch()
    // Until it is on the screen, the system may still put it elsewhere.
    await expect.poll(() => shownOf(first)).toEqual([true])
    await first.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 60, width: 1100, height: 700 }),
    )
    await expect.poll(() => boundsOf(first)).toMatchObject({ width: 1100, height: 700 })
    const { userDataDir, libraryDir } = first
    const before = await boundsOf(first)
    await first.window.evaluate(() => {
      const startedAt = Date.now() as Instant
      void self.api.createIncident({
        title: 'Asked for in the last moment',
        severity: null,
        zone: 'UTC',
        firstLine: null,
        startedAt,
      })
    })
    await first.app.close()

    const second = await launch({ userDataDir, libraryDir })
    const listed = await second.window.evaluate(() => self.api.listIncidents())
    expect(listed.ok && listed.value.map(({ title }) => title)).toEqual(['Asked for in the last moment'])
    await expect.poll(() => boundsOf(second)).toEqual(before)
  })
})
