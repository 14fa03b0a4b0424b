import { spawnSync } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'

/* Programs that judge what we write. A machine may lack any of them: the notice then says which checks were left out. */

const SUFFIXES = process.platform === 'win32' ? ['.exe', '.cmd', ''] : ['']

export function onPath(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const files = folders.flatMap((folder) => SUFFIXES.map((suffix) => path.join(folder, `${name}${suffix}`)))
  return files.find(isProgram) ?? null
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Whether all of these programs are here; says once per file which are not. */
export function have(...names: readonly string[]): boolean {
  const absent = names.filter((name) => onPath(name) === null)
  if (absent.length > 0) console.warn(`Left out, as this machine has no ${absent.join(', ')}.`)
  return absent.length === 0
}

/** Whether there is time for all: `npm test` tries each program on little, `npm run test:formats` on everything. */
export const FULL: boolean = process.env.FAULTLINE_FORMATS === 'full'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly errors: string
}

export function run(program: string, args: readonly string[], input?: string): Ran {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    ...(input === undefined ? {} : { input }),
  })
  if (error !== undefined) throw error
  return { code: status ?? -1, out: stdout, errors: stderr }
}

const require = createRequire(import.meta.url)

/** The checker of the W3C, which needs Java. */
export const vnuJar = (): string =>
  path.join(path.dirname(require.resolve('vnu-jar/package.json')), 'build/dist/vnu.jar')

/** A folder for the files of one test file. */
export function workFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'faultline-formats-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
