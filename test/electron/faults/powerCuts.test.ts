import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compileCutfs, mountPowerCutDisk } from '../../faults/powerCut.ts'
import { bundleLogger, bundleRelocker, startLogger } from '../../faults/programs.ts'
import { withFolder } from '../../faults/realDisk.ts'
import { powerCutsLoseNothing } from '../../faults/suites/powerCuts.ts'
import { relockCutsLoseNothing } from '../../faults/suites/relockCuts.ts'

const SOURCE = join(import.meta.dirname, '../../faults/cutfs.c')

it('[D7] [J9] loses nothing acknowledged when the power is cut', async ({ skip }) => {
  await withFolder(async (folder) => {
    const start = startLogger(await bundleLogger(folder))
    const outcome = await powerCutsLoseNothing([{ rounds: 4, writers: 1, start }], SOURCE)
    if (outcome.skipped !== null) return skip(outcome.skipped)
    expect(outcome).toMatchObject({ cases: 4, lost: 0, silent: 0, failures: [] })
  })
})

it('[D7] [J25] loses nothing acknowledged when the power is cut while the protection changes', async ({ skip }) => {
  await withFolder(async (folder) => {
    const outcome = await relockCutsLoseNothing(3, await bundleRelocker(folder), SOURCE)
    if (outcome.skipped !== null) return skip(outcome.skipped)
    expect(outcome).toMatchObject({ cases: 3, lost: 0, silent: 0, failures: [] })
  })
})

it('[D7] the disk under test keeps what was flushed, and nothing else', async ({ skip }) => {
  await withFolder(async (folder) => {
    const compiled = compileCutfs(SOURCE, folder)
    if ('missing' in compiled) return skip(compiled.missing)
    const disk = await mountPowerCutDisk(compiled.program, folder).catch((error: Error) => error)
    if (disk instanceof Error) return skip(disk.message)
    const at = (name: string) => join(disk.path, name)
    const write = async (name: string, text: string, flush: boolean) => {
      const file = await open(at(name), 'w')
      await file.write(text)
      if (flush) await file.datasync()
      await file.close()
    }
    const flushNames = async () => {
      const root = await open(disk.path)
      await root.sync()
      await root.close()
    }
    try {
      await mkdir(at('folder'))
      await write('flushed', 'flushed', true)
      await write('named', 'bytes', false)
      await write('old', 'old', true)
      await flushNames()
      await write('nameless', 'flushed', true)
      await rename(at('old'), at('new'))
      await disk.cut()
      expect(await readFile(at('flushed'), 'utf8')).toBe('flushed')
      expect(await readFile(at('named'), 'utf8')).toBe('')
      expect(await readFile(at('old'), 'utf8')).toBe('old')
      expect(['folder', 'nameless', 'new'].map((name) => existsSync(at(name)))).toEqual([true, false, false])
    } finally {
      await disk.unmount()
    }
  })
})
