import { type ChildProcess, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { build } from 'vite'

/** Bundles a program of the tests, with our code in it, so that plain Node can run it. Answers the file. */
export async function bundleProgram(entry: string, outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: resolve(import.meta.dirname, '../..'),
    build: {
      ssr: resolve(import.meta.dirname, '..', entry),
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'program.mjs' } },
    },
    ssr: { noExternal: true },
  })
  return join(outDir, 'program.mjs')
}

/** A program that is running, and the whole lines it has printed. */
export interface RunningProgram {
  readonly child: ChildProcess
  readonly lines: () => readonly string[]
  readonly errors: () => string
  /** Resolves when the first line is there; rejects when the program ends before. */
  readonly speaks: Promise<void>
  readonly ends: Promise<void>
}

export function run(program: string, args: readonly string[]): RunningProgram {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => {
    errors += String(chunk)
  })
  const ends = new Promise<void>((done) => child.on('close', () => done()))
  const speaks = new Promise<void>((done, failed) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += String(chunk)
      done()
    })
    void ends.then(() => failed(new Error(`ended without a word: ${errors}`)))
  })
  return { child, lines: () => printed.split('\n').slice(0, -1), errors: () => errors, speaks, ends }
}
