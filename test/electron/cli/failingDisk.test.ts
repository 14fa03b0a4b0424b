import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { CliDesk } from '../../../electron/cli/desk.ts'
import type { InputLine } from '../../../electron/cli/inputLines.ts'
import { printerTo } from '../../../electron/cli/io.ts'
import { logLines } from '../../../electron/cli/logLines.ts'
import { openLibrary } from '../../../electron/library.ts'
import { ok } from '../../../shared/result.ts'
import { failingFiles } from '../../helpers/failingFiles.ts'
import { memoryFiles } from '../../helpers/memoryFiles.ts'
import { begun, opened, textsOf } from '../../helpers/sessions.ts'
import { testHost } from '../../helpers/testHost.ts'
import { collector, linesOf } from './terminal.ts'

/** Logs lines to a disk that begins to fail before the third of them. */
async function logged(code: string, times: number) {
  const fs = failingFiles(memoryFiles())
  const host = testHost(fs)
  const session = await begun(host, '/tmp')
  const [stdout, stderr] = [collector(), collector()]
  const io = { stdin: Readable.from([]), stdout: stdout.stream, stderr: stderr.stream, env: {}, cwd: '/tmp' }
  const [out, errors] = [printerTo(io.stdout), printerTo(io.stderr)]
  const passphrase = () => Promise.resolve(ok(null))
  const desk: CliDesk = { io, out, errors, host, library: openLibrary('/tmp', host), by: 'Sam', passphrase }
  async function* lines(): AsyncGenerator<InputLine> {
    for (let number = 1; number <= 60; number++) {
      if (number === 3) await pause(50)
      if (number === 3) fs.fail('datasync', code, times)
      if (number === 5) await pause(50)
      yield { number, text: `n line ${number}` }
    }
  }
  const exit = await logLines(desk, session, null, lines())
  fs.heal()
  const kept = await opened(host, '/tmp')
  const texts = textsOf(kept.entries())
  await kept.close()
  return { exit, out: linesOf(stdout.text()), errors: linesOf(stderr.text()), texts }
}

describe('log on a disk that fails', () => {
  it('never says saved of what is not on the disk, stops reading and says from where', async () => {
    const { exit, out, errors, texts } = await logged('ENOSPC', 1_000)
    expect(exit).toBe(1)
    expect(out).toHaveLength(2)
    expect(errors[0]).toMatch(/^line 3: not saved: The disk is full\./)
    expect(errors.at(-1)).toMatch(/^faultline: the disk failed, so nothing after line \d+ was read\.$/)
    expect(texts.slice(0, 2)).toEqual(['line 1', 'line 2'])
    expect(texts).not.toContain('line 50')
  })

  it('says saved of what the disk took at the last try', async () => {
    const { exit, out, texts } = await logged('EIO', 3)
    expect(exit).toBe(1)
    expect(out.length).toBeGreaterThanOrEqual(3)
    expect(out).toHaveLength(texts.length)
    expect(out.every((line) => line.startsWith('saved 01TEST'))).toBe(true)
  })

  it('says nothing of two failures that were overcome', async () => {
    const { exit, out, errors, texts } = await logged('EIO', 2)
    expect([exit, errors, out.length, texts.length]).toEqual([0, [], 60, 60])
  })
})
