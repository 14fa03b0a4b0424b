import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file system of its own that only this process and those it starts can reach. */
export interface Mount {
  readonly path: string
  /** Runs a shell command where the file system is mounted; `$M` is its folder there. */
  readonly run: (command: string) => Promise<void>
  readonly unmount: () => Promise<void>
}

/** A disk in memory of that many KiB. Rejects where the system does not let us mount. */
export const mountMemory = (kib: number): Promise<Mount> => mounted([`mount -t tmpfs -o size=${kib}k tmpfs "$M"`])

/** An ext4 file system of that many KiB in a file. Only root may mount one. */
export const mountExt4 = (kib: number): Promise<Mount> =>
  mounted([
    `dd if=/dev/zero of="$M.img" bs=1k count=${kib} status=none`,
    'mkfs.ext4 -q -m 0 -b 1024 "$M.img"',
    'mount -o loop "$M.img" "$M"',
  ])

/**
 * Mounts in a mount namespace of its own, which ends with its shell: nothing is left behind, whatever happens to this
 * process. From outside, the namespace is reached through the shell's entry in /proc.
 */
async function mounted(commands: readonly string[]): Promise<Mount> {
  const work = mkdtempSync(join(tmpdir(), 'faultline-mount-'))
  const place = join(work, 'disk')
  const ownUser = process.getuid?.() === 0 ? [] : ['-r']
  const shell = spawn('unshare', [...ownUser, '-m', 'sh'], { env: { ...process.env, M: place } })
  let printed = ''
  let errors = ''
  let heard: () => void = () => undefined
  shell.stdout.on('data', (chunk: Buffer) => {
    printed += String(chunk)
    heard()
  })
  shell.stderr.on('data', (chunk: Buffer) => {
    errors += String(chunk)
  })
  const ended = new Promise<void>((done) => {
    shell.on('close', () => done())
    shell.on('error', (error) => {
      errors += error.message
      done()
    })
  })
  void ended.then(() => heard())
  shell.stdin.on('error', () => undefined)

  const run = async (command: string) => {
    printed = ''
    errors = ''
    shell.stdin.write(`( ${command} ) >/dev/null; echo "$?"\n`)
    while (!printed.includes('\n') && shell.exitCode === null && shell.pid !== undefined) {
      await Promise.race([new Promise<void>((resolve) => (heard = resolve)), ended])
    }
    if (printed.trim() !== '0') throw new Error(`"${command}" failed: ${errors.trim()}`)
  }

  const unmount = async () => {
    shell.stdin.end()
    await ended
    rmSync(work, { recursive: true, force: true })
  }

  try {
    for (const command of ['mkdir "$M"', ...commands]) await run(command)
  } catch (error) {
    await unmount()
    throw error
  }
  return { path: `/proc/${shell.pid}/root${place}`, run, unmount }
}
