import type { CliIo } from './io.ts'

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/**
 * Runs on the streams and signals of this process and answers the code to end it with. A signal stops the reading of
 * input; what has been read is finished and answered first.
 */
export async function runHere(run: (io: CliIo) => Promise<number>, press?: CliIo['press']): Promise<number> {
  const stop = new AbortController()
  let signalled: number | null = null
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      signalled ??= code
      stop.abort()
    })
  }
  const { stdin, stdout, stderr, env } = process
  const io = { stdin, stdout, stderr, env, cwd: process.cwd(), stop: stop.signal, ...(press ? { press } : {}) }
  const code = await run(io)
  return signalled ?? code
}
