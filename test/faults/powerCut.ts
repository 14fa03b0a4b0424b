import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Outcome, skipped } from './outcome.ts'
import { eventually, withFolder } from './realDisk.ts'

/** A mounted file system whose power can be cut. */
export interface PowerCutDisk {
  readonly path: string
  /** Everything that was not flushed is gone. */
  readonly cut: () => Promise<void>
  /** From now on it answers nothing; and again. */
  readonly freeze: () => void
  readonly thaw: () => void
  /** It is gone, as if unplugged. */
  readonly unplug: () => Promise<void>
  readonly unmount: () => Promise<void>
}

/** Mounts such a disk for as long as the work takes; where that cannot be done here, says why it was skipped. */
export function onPowerCutDisk(source: string, work: (disk: PowerCutDisk) => Promise<Outcome>): Promise<Outcome> {
  return withFolder(async (folder) => {
    const compiled = compileCutfs(source, folder)
    if ('missing' in compiled) return skipped(compiled.missing)
    const disk = await mountPowerCutDisk(compiled.program, folder).catch((error: Error) => error)
    if (disk instanceof Error) return skipped(disk.message)
    try {
      return await work(disk)
    } finally {
      await disk.unmount()
    }
  })
}

/** Compiles the file system into a folder. Answers the program, or why there is none. */
export function compileCutfs(
  source: string,
  folder: string,
): { readonly program: string } | { readonly missing: string } {
  if (!existsSync('/dev/fuse')) return { missing: 'there is no FUSE here (/dev/fuse)' }
  const config = spawnSync('pkg-config', ['fuse3', '--cflags', '--libs'], { encoding: 'utf8' })
  if (config.status !== 0) return { missing: 'libfuse3-dev or pkg-config is not installed' }
  const program = join(folder, 'cutfs')
  const flags = config.stdout.trim().split(/\s+/)
  const compiled = spawnSync('gcc', ['-O2', '-Wall', '-Wextra', '-o', program, source, ...flags], { encoding: 'utf8' })
  if (compiled.error !== undefined) return { missing: 'gcc is not installed' }
  if (compiled.status !== 0) throw new Error(`cutfs does not compile:\n${compiled.stderr}`)
  return { program }
}

export async function mountPowerCutDisk(program: string, folder: string): Promise<PowerCutDisk> {
  const path = join(folder, 'disk')
  mkdirSync(path)
  const before = statSync(path).dev
  const options = 'attr_timeout=0,entry_timeout=0,negative_timeout=0'
  const server = spawn(program, ['-f', '-s', '-o', options, path], { stdio: ['ignore', 'ignore', 'pipe'] })
  let errors = ''
  server.stderr.on('data', (chunk: Buffer) => {
    errors += String(chunk)
  })
  const ended = new Promise<void>((done) => server.on('close', () => done()))
  const isMounted = await eventually(() => server.exitCode !== null || statSync(path).dev !== before, 10_000)
  if (!isMounted || server.exitCode !== null) throw new Error(`cutfs could not be mounted: ${errors}`)
  return {
    path,
    cut: async () => {
      const code = await mkdir(join(path, '.cut')).then(
        () => 'nothing',
        (error: NodeJS.ErrnoException) => error.code,
      )
      if (code !== 'ECANCELED') throw new Error(`The power was not cut (${code})`)
    },
    freeze: () => void server.kill('SIGSTOP'),
    thaw: () => void server.kill('SIGCONT'),
    unplug: async () => {
      server.kill('SIGKILL')
      await ended
    },
    unmount: async () => {
      server.kill('SIGCONT')
      if (spawnSync('fusermount3', ['-u', path]).status !== 0) server.kill()
      await ended
    },
  }
}
