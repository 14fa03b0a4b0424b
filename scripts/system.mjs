import { spawnSync } from 'node:child_process'
import { onPath, say } from './paths.mjs'

const LIBRARIES = [
  'libnss3',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'libxkbcommon0',
]

/**
 * Sees to the parts of the system that Electron needs on Linux: installs them where it may, else says how to.
 * @param {{ executable: string, virtualDisplay: boolean }} needs
 */
export function requireSystemParts({ executable, virtualDisplay }) {
  if (process.platform !== 'linux') return
  const missing = missingParts(executable, virtualDisplay)
  if (missing.length === 0) return

  say(`System parts missing: ${missing.join(', ')}.`)
  if (!onPath('apt-get')) {
    throw new Error("Install them with your system's package manager, then run this again.")
  }
  if (process.getuid?.() !== 0) {
    throw new Error(`Install them with this command, then run this again:\n  ${aptCommand(virtualDisplay)}`)
  }
  say('Installing them (once)…')
  installPackages(packages(virtualDisplay))
  const still = missingParts(executable, virtualDisplay)
  if (still.length > 0) throw new Error(`Still missing after the installation: ${still.join(', ')}.`)
}

/**
 * @param {string} executable
 * @param {boolean} virtualDisplay
 * @returns {string[]} the libraries that the loader does not find, and Xvfb
 */
export function missingParts(executable, virtualDisplay) {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' })
  return [...missingLibraries(stdout ?? ''), ...(virtualDisplay && !onPath('Xvfb') ? ['Xvfb'] : [])]
}

/**
 * @param {string} listing what `ldd` prints
 * @returns {string[]}
 */
export function missingLibraries(listing) {
  return [...listing.matchAll(/^\s*(\S+) => not found/gm)].flatMap(([, name]) => name ?? [])
}

/** @param {boolean} virtualDisplay */
function aptCommand(virtualDisplay) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages(virtualDisplay).join(' ')}`
}

/** @param {boolean} virtualDisplay */
function packages(virtualDisplay) {
  return [...LIBRARIES.map(nameHere), ...(virtualDisplay ? ['xvfb', 'xauth'] : [])]
}

/**
 * Newer Debian and Ubuntu renamed some libraries when `time_t` grew to 64 bits.
 * @param {string} name
 */
function nameHere(name) {
  const renamed = `${name}t64`
  return spawnSync('apt-cache', ['show', renamed], { stdio: 'ignore' }).status === 0 ? renamed : name
}

/** @param {readonly string[]} names Debian packages; only root may */
export function installPackages(names) {
  apt(['update', '-qq'])
  apt(['install', '-y', '-qq', '--no-install-recommends', ...names])
}

/** @param {string[]} args */
function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stdout, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`apt-get ${args[0]} failed:\n${stdout}${stderr}`)
}
