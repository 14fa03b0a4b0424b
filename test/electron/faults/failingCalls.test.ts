import { expect, it } from 'vitest'
import { bundleLogger } from '../../faults/programs.ts'
import { withFolder } from '../../faults/realDisk.ts'
import { failingCallsLoseNothing } from '../../faults/suites/failingCalls.ts'

it('[D9] [J9] loses nothing acknowledged when system calls fail, and overcomes a single failure', async ({ skip }) => {
  await withFolder(async (folder) => {
    const outcome = await failingCallsLoseNothing('commit', await bundleLogger(folder))
    if (outcome.skipped !== null) return skip(outcome.skipped)
    expect(outcome).toMatchObject({ cases: 87, lost: 0, silent: 0, failures: [] })
  })
})
