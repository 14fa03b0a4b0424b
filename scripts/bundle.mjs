import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { OUT, ROOT, say } from './paths.mjs'

const STAMP = path.join(OUT, 'built')
const LOCK = path.join(ROOT, '.cache', 'building')
const SOURCES = [
  'shared',
  'electron',
  'renderer',
  'assets',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'scripts/cliBundle.mjs',
  'scripts/handoutScript.mjs',
]

/** Builds the app and its command line into `out/`. */
export async function buildNow() {
  await whileAlone(bundle)
}

/** Builds unless what is in `out/` is newer than every source. */
export async function ensureBuilt() {
  if (isFresh()) return
  await whileAlone(async () => {
    // Another start may have built it while this one waited.
    if (!isFresh()) await bundle()
  })
}

async function bundle() {
  const started = new Date()
  say('Building…')
  // Loaded here, so that a start which has nothing to build does not pay for the bundler.
  const [{ build }, { build: buildCli }, { CLI_BUNDLE }] = await Promise.all([
    import('electron-vite'),
    import('vite'),
    import('./cliBundle.mjs'),
  ])
  process.env.NODE_ENV = 'production'
  await rm(STAMP, { force: true })
  await build({ root: ROOT, logLevel: 'warn' })
  await buildCli(CLI_BUNDLE)
  writeFileSync(STAMP, '')
  // What was changed during the build is not in it.
  utimesSync(STAMP, started, started)
  say(`Built in ${((Date.now() - started.getTime()) / 1000).toFixed(1)} s.`)
}

function isFresh() {
  const built = statSync(STAMP, { throwIfNoEntry: false })
  return built !== undefined && SOURCES.every((source) => newest(path.join(ROOT, source)) < built.mtimeMs)
}

/**
 * Folders count too: a deleted file shows only there.
 * @param {string} at
 * @returns {number}
 */
export function newest(at) {
  const found = statSync(at, { throwIfNoEntry: false })
  if (found === undefined) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(at).map((name) => newest(path.join(at, name))))
}

/** @param {() => Promise<void>} job */
async function whileAlone(job) {
  mkdirSync(path.dirname(LOCK), { recursive: true })
  while (!tryLock()) await pause(200)
  try {
    await job()
  } finally {
    await rm(LOCK, { force: true })
  }
}

function tryLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    // One that was ended in the middle of a build cannot give the lock back.
    if (!isRunning(readHolder())) rmSync(LOCK, { force: true })
    return false
  }
}

function readHolder() {
  try {
    return Number(readFileSync(LOCK, 'utf8'))
  } catch {
    return 0
  }
}

/** @param {number} pid */
function isRunning(pid) {
  // Zero: between its making and the writing of the number, or just given back.
  if (pid === 0) return true
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
