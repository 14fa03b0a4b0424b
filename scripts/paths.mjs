import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
export const OUT = path.join(ROOT, 'out')
export const CLI = path.join(OUT, 'cli', 'cli.js')

/** Outside the checkout, so that the next checkout finds it too. */
export const CACHE =
  process.platform === 'win32'
    ? path.join(process.env.LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local'), 'faultline', 'cache')
    : path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'faultline')

/**
 * A package's own command, run by node itself: no shell, so that it is the same on every system.
 * @param {string} name the package
 * @param {string} [command] its entry in `bin`
 */
export function binary(name, command = name) {
  const folder = path.join(ROOT, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return path.join(folder, typeof bin === 'string' ? bin : bin[command])
}

/** @param {string} command a program that may be on the PATH */
export function onPath(command) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, command)))
}

/**
 * Progress goes to stderr: what a command prints on stdout belongs to whoever reads it.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

const SAID = 'FAULTLINE_SAID'

/**
 * Once for this process and those it starts: a test run prepares Electron for every file.
 * @param {string} line
 */
export function sayOnce(line) {
  const said = process.env[SAID] ?? ''
  if (said.split('\n').includes(line)) return
  process.env[SAID] = `${said}${line}\n`
  say(line)
}
