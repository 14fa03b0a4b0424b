import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron } from 'playwright-core'
import { ROOT } from './paths.mjs'
import { prepareElectron } from './prepare.mjs'

/** What takes longer has failed. A machine whose disk is busy may well take a minute for what takes a second elsewhere. */
export const PATIENCE_MS = 90_000

/**
 * @typedef {object} Where
 * @property {string} [libraryDir] where the incidents are; a temporary folder unless given
 * @property {string} [userDataDir] where the settings are; a temporary folder unless given
 * @property {Partial<import('../shared/settings.ts').Settings>} [settings] as an earlier session left them; those that are there go before
 * @property {string[]} [args] after the app's folder
 * @property {Record<string, string>} [env]
 *
 * @typedef {object} Launched
 * @property {import('playwright-core').ElectronApplication} app
 * @property {import('playwright-core').Page} window the first one, drawn and listening
 * @property {string} libraryDir
 * @property {string} userDataDir
 * @property {() => Promise<void>} close ends the app as a user would and removes the temporary folders
 * @property {() => Promise<void>} kill ends it with SIGKILL; all folders stay
 */

/**
 * Starts the built app and drives it. Build it first.
 * @param {Where} [where]
 * @returns {Promise<Launched>}
 */
export async function launchApp({ libraryDir, userDataDir, settings, args = [], env = {} } = {}) {
  const { runtime, flags } = await prepareElectron()
  const temporary = /** @type {string[]} */ ([])
  const folder = (/** @type {string} */ name) => {
    const made = mkdtempSync(path.join(tmpdir(), `faultline-${name}-`))
    temporary.push(made)
    return made
  }
  const library = libraryDir ?? folder('library')
  const userData = userDataDir ?? folder('user')
  if (settings !== undefined) leaveSettings(userData, settings)
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...flags, `--user-data-dir=${userData}`, ROOT, ...args],
    env: { .../** @type {Record<string, string>} */ (process.env), FAULTLINE_LIBRARY: library, ...env },
    timeout: PATIENCE_MS,
  })
  const child = app.process()
  const ended = new Promise((resolve) => child.once('exit', resolve))
  app.context().setDefaultTimeout(PATIENCE_MS)
  const window = await app.firstWindow()
  // Keys pressed before the first view is drawn would go nowhere.
  await window.locator('main').first().waitFor()
  return {
    app,
    window,
    libraryDir: library,
    userDataDir: userData,
    async close() {
      await app.close()
      for (const made of temporary) rmSync(made, { recursive: true, force: true })
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/**
 * @param {string} userData
 * @param {NonNullable<Where['settings']>} settings
 */
function leaveSettings(userData, settings) {
  const file = path.join(userData, 'settings.json')
  if (existsSync(file)) return
  mkdirSync(userData, { recursive: true })
  writeFileSync(file, JSON.stringify({ settings }))
}
