import { spawn } from 'node:child_process'
import { say } from './paths.mjs'

const VIRTUAL = 'FAULTLINE_VIRTUAL_DISPLAY'

/** Linux without a screen: a server, a container, a remote shell. */
export function needsVirtualDisplay() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
}

export function isVirtualDisplay() {
  return process.env[VIRTUAL] === '1'
}

/**
 * Starts a virtual display on a free number and makes it this process's own, which its children inherit.
 * It ends with this process.
 * @returns {Promise<() => void>} ends it sooner
 */
export async function startVirtualDisplay() {
  say('No display here: using a virtual one (Xvfb).')
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const number = await displayNumber(server)
  const stop = () => void server.kill()
  process.once('exit', stop)
  server.unref()
  process.env.DISPLAY = `:${number}`
  process.env[VIRTUAL] = '1'
  return () => {
    process.off('exit', stop)
    delete process.env.DISPLAY
    delete process.env[VIRTUAL]
    stop()
  }
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let errors = ''
    const [, , stderr, announced] = server.stdio
    stderr?.on('data', (text) => {
      errors += text
    })
    announced?.on('data', (text) => {
      // Neither may keep this process alive once it has nothing else to do.
      for (const pipe of [stderr, announced]) Reflect.get(/** @type {object} */ (pipe), 'unref')?.call(pipe)
      resolve(String(text).trim())
    })
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Xvfb stopped with code ${code}.\n${errors}`)))
  })
}
