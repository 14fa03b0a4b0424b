import { expect, it } from 'vitest'
import { bundleLogger } from '../../faults/programs.ts'
import { withFolder } from '../../faults/realDisk.ts'
import { fullDiskLosesNothing } from '../../faults/suites/fullDisk.ts'
import { unwritableFolderLosesNothing } from '../../faults/suites/unwritable.ts'

it('[D8] [J10] logs on from the ballast when the disk is full, then keeps entries until there is room', async ({
  skip,
}) => {
  const outcome = await fullDiskLosesNothing('commit')
  if (outcome.skipped !== null) return skip(outcome.skipped)
  expect(outcome).toMatchObject({ lost: 0, silent: 0, failures: [] })
})

it('[D10] [J9] keeps what a folder refuses to take, and saves it once it can', async ({ skip }) => {
  await withFolder(async (folder) => {
    const outcome = await unwritableFolderLosesNothing(await bundleLogger(folder))
    if (outcome.skipped !== null) return skip(outcome.skipped)
    expect(outcome).toMatchObject({ lost: 0, silent: 0, failures: [] })
  })
})
