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
  const { name, stop } = await startXvfb()
  process.env.DISPLAY = name
  process.env[VIRTUAL] = '1'
  return () => {
    delete process.env.DISPLAY
    delete process.env[VIRTUAL]
    stop()
  }
}

/**
 * One more virtual display, whose windows take no focus from those of another. It ends with this process.
 * @returns {Promise<{ name: string, stop: () => void }>}
 */
export async function startXvfb() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const number = await displayNumber(server)
  const kill = () => void server.kill()
  process.once('exit', kill)
  server.unref()
  return {
    name: `:${number}`,
    stop() {
      process.off('exit', kill)
      kill()
    },
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
