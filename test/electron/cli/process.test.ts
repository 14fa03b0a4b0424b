import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CLI_BUNDLE } from '../../../scripts/cliBundle.mjs'
import { declare, linesOf, type Terminal, terminals } from './terminal.ts'

/* The command line as a process of its own: one bundled file in plain Node. What comes before and after needs none. */

const terminal = terminals()
const bundle = mkdtempSync(join(tmpdir(), 'faultline-cli-'))
const CLI = join(bundle, 'cli.js')

beforeAll(() => build({ ...CLI_BUNDLE, build: { ...CLI_BUNDLE.build, outDir: bundle } }), 120_000)
afterAll(() => rmSync(bundle, { recursive: true, force: true }))

const envOf = ({ folder, library }: Terminal) => ({
  PATH: process.env.PATH ?? '',
  HOME: folder,
  XDG_CONFIG_HOME: join(folder, 'user'),
  APPDATA: folder,
  FAULTLINE_LIBRARY: library,
})

function run(at: Terminal, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: at.folder,
    env: envOf(at),
    input,
    encoding: 'utf8',
  })
  return { code: status, out: stdout, errors: stderr }
}

const start = (at: Terminal, args: readonly string[]): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [CLI, ...args], { cwd: at.folder, env: envOf(at) })

/** Of an incident in which verification finds nothing wrong. */
async function entriesIn(at: Terminal, id: string): Promise<number> {
  const { code, out } = await at.run(['verify', id, '--json'])
  expect(code).toBe(0)
  return JSON.parse(out).entries
}

/** Resolves when the process has answered so many lines. */
const answers = (child: ChildProcessWithoutNullStreams, count: number): Promise<string> =>
  new Promise((resolve) => {
    let text = ''
    child.stdout.on('data', (chunk) => {
      text += String(chunk)
      if (linesOf(text).length >= count) resolve(text)
    })
  })

const ended = (child: ChildProcessWithoutNullStreams): Promise<number | NodeJS.Signals | null> =>
  new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal)))

describe('the process', () => {
  it('logs a thousand lines from a pipe', async () => {
    const at = terminal()
    const id = await declare(at)
    const { code, out, errors } = run(at, ['log', id, '--stdin'], 'n seen\n'.repeat(1_000))
    expect([code, errors, linesOf(out).length]).toEqual([0, '', 1_000])
    expect(await entriesIn(at, id)).toBe(1_001)
  })

  it('ends with the code of what happened', async () => {
    const at = terminal()
    const id = await declare(at)
    expect(run(at, ['log', id, 'seen']).code).toBe(0)
    expect(run(at, ['log', id, 'q bad']).code).toBe(1)
    expect(run(at, ['log', 'nowhere', 'seen'])).toMatchObject({ code: 1, out: '' })
    expect(run(at, ['frobnicate']).code).toBe(2)
    expect(run(at, []).code).toBe(2)
  })

  it('has on disk what it said was saved, when it is killed', async () => {
    const at = terminal()
    const id = await declare(at)
    const child = start(at, ['log', id, '--stdin'])
    child.stdin.write('one\ntwo\nthree\n')
    await answers(child, 3)
    child.kill('SIGKILL')
    await ended(child)
    expect(await entriesIn(at, id)).toBe(4)
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('finishes what it has read on %s', async (signal) => {
    const at = terminal()
    const id = await declare(at)
    const child = start(at, ['log', id, '--stdin'])
    child.stdin.write('one\n')
    const first = answers(child, 1)
    await first
    child.stdin.write('two\n')
    const second = answers(child, 1)
    await second
    child.kill(signal)
    expect(await ended(child)).toBe(signal === 'SIGINT' ? 130 : 143)
    expect(await entriesIn(at, id)).toBe(3)
  })

  it('survives a reader that goes away', async () => {
    const at = terminal()
    const id = await declare(at)
    const child = start(at, ['log', id, '--stdin'])
    child.stdout.destroy()
    child.stdin.end('one\ntwo\nthree\n')
    expect(await ended(child)).toBe(0)
    expect(await entriesIn(at, id)).toBe(4)
  })

  it('writes from two processes at once, and both are kept', async () => {
    const at = terminal()
    const id = await declare(at)
    const children = [start(at, ['log', id, '--stdin']), start(at, ['log', id, '--stdin'])]
    const codes = children.map(ended)
    for (const child of children) child.stdin.end('n seen\n'.repeat(200))
    expect(await Promise.all(codes)).toEqual([0, 0])
    expect(await entriesIn(at, id)).toBe(401)
  })
})
