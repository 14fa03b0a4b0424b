import { spawn } from 'node:child_process'

const FORWARDED = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Runs a program in the foreground: it has our terminal and our signals, and we take its exit code.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} the exit code; 128 when a signal ended it
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options })
    const forward = FORWARDED.map((signal) => {
      const pass = () => void child.kill(signal)
      process.on(signal, pass)
      return () => process.off(signal, pass)
    })
    const finish = () => {
      for (const stop of forward) stop()
    }
    child.once('error', (error) => {
      finish()
      reject(error)
    })
    child.once('close', (code) => {
      finish()
      resolve(code ?? 128)
    })
  })
}

/**
 * Ends this process as the job ends: with its code, or with its message and 1.
 * @param {() => Promise<number>} job
 */
export async function exitWith(job) {
  try {
    process.exit(await job())
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}
