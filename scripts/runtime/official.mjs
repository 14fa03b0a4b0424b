import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CACHE, ROOT, say } from '../paths.mjs'

const PACKAGE = path.join(ROOT, 'node_modules', 'electron')
const REFUSAL = path.join(CACHE, 'official-electron-refused.json')
const REMEMBERED_MS = 6 * 60 * 60_000
const STALLED_MS = 20_000

/**
 * @typedef {{ readonly reason: string, readonly until: number, readonly file: string }} Refusal
 * @typedef {{ ok: true, executable: string } | { ok: false, reason: string }} Download
 */

/** @returns {string | null} the executable, when the package has already downloaded it */
export function installedOfficial() {
  const pathFile = path.join(PACKAGE, 'path.txt')
  if (!existsSync(pathFile)) return null
  const executable = path.join(PACKAGE, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(executable) ? executable : null
}

/**
 * Runs the package's own installer. A slow download is waited for; one that does not move is given up.
 * @returns {Promise<Download>}
 */
export async function downloadOfficial() {
  say('Electron: downloading the official release (once)…')
  const scratch = mkdtempSync(path.join(tmpdir(), 'faultline-electron-'))
  const { code, errors, stalled } = await runInstaller(scratch)
  rmSync(scratch, { recursive: true, force: true })
  const executable = code === 0 ? installedOfficial() : null
  if (executable !== null) return { ok: true, executable }
  return { ok: false, reason: stalled ? 'it does not answer' : firstReason(errors) }
}

/** @returns {Refusal | null} */
export function lastRefusal() {
  if (!existsSync(REFUSAL)) return null
  try {
    const { reason, until } = JSON.parse(readFileSync(REFUSAL, 'utf8'))
    return Date.now() < until ? { reason, until, file: REFUSAL } : null
  } catch {
    return null
  }
}

/**
 * So that the next start is quick.
 * @param {string} reason
 * @returns {Refusal}
 */
export function rememberRefusal(reason) {
  const until = Date.now() + REMEMBERED_MS
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(REFUSAL, JSON.stringify({ reason, until }))
  return { reason, until, file: REFUSAL }
}

/**
 * @param {string} scratch where the installer keeps the unfinished download, so that its growth can be seen
 * @returns {Promise<{ code: number | null, errors: string, stalled: boolean }>}
 */
function runInstaller(scratch) {
  return new Promise((resolve) => {
    const env = { ...process.env, TMPDIR: scratch, TEMP: scratch, TMP: scratch }
    const child = spawn(process.execPath, [path.join(PACKAGE, 'install.js')], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let errors = ''
    let stalled = false
    let size = 0
    let movedAt = Date.now()
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors += text
    })
    const watch = setInterval(() => {
      const now = weigh(scratch) + weigh(path.join(PACKAGE, 'dist'))
      if (now !== size) movedAt = Date.now()
      size = now
      if (Date.now() - movedAt < STALLED_MS) return
      stalled = true
      child.kill()
    }, 500)
    child.on('close', (code) => {
      clearInterval(watch)
      resolve({ code, errors, stalled })
    })
  })
}

/** @param {string} folder */
function weigh(folder) {
  if (!existsSync(folder)) return 0
  let bytes = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    // A file may be renamed between the listing and the look.
    bytes += statSync(path.join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0
  }
  return bytes
}

/** @param {string} errors the installer's stack trace, whose cause says more than its first line */
function firstReason(errors) {
  const cause = /(?:ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|CERT_\w+)[^\n',]*/.exec(errors)
  const line = cause?.[0] ?? errors.split('\n').find((text) => text.includes('Error')) ?? errors
  return (
    line
      .trim()
      .replace(/^\w*Error: /, '')
      .slice(0, 160) || 'its installer failed without a reason'
  )
}
