import { expect, it } from 'vitest'
import { bundleLogger, startLogger } from '../../faults/programs.ts'
import { withFolder } from '../../faults/realDisk.ts'
import { killsLoseNothing } from '../../faults/suites/kills.ts'
import { suspensionLosesNothing } from '../../faults/suites/suspension.ts'

it('[D5] [J9] loses nothing acknowledged when the programs that log are killed, one and two at once', async () => {
  await withFolder(async (folder) => {
    const start = startLogger(await bundleLogger(folder))
    const outcome = await killsLoseNothing([
      { rounds: 10, writers: 1, start },
      { rounds: 10, writers: 2, start },
    ])
    expect(outcome).toMatchObject({ cases: 30, lost: 0, silent: 0, failures: [] })
    expect(outcome.acknowledged).toBeGreaterThan(30)
  })
})

it('[D13] loses nothing when the machine falls asleep while a program logs, and goes on logging', async ({ skip }) => {
  await withFolder(async (folder) => {
    const outcome = await suspensionLosesNothing([3_000], startLogger(await bundleLogger(folder)))
    if (outcome.skipped !== null) return skip(outcome.skipped)
    expect(outcome).toMatchObject({ cases: 1, lost: 0, silent: 0, failures: [] })
  })
})
