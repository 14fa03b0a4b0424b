import { expect, it } from 'vitest'
import { tally } from '../../../faults/outcome.ts'
import { damageIsReported } from '../../../faults/suites/damage.ts'
import { truncationHolds } from '../../../faults/suites/truncation.ts'

it('[D1] reads what stands before a cut at any byte, and reports what follows it', async () => {
  expect(await truncationHolds('commit')).toMatchObject({ lost: 0, silent: 0, failures: [] })
})

it('[D2] reports every change of bytes at rest, and loses only the lines that were hit', async () => {
  expect(await damageIsReported('commit')).toMatchObject({ lost: 0, silent: 0, failures: [] })
})

it('[D1] [J22] holds for a protected incident, with the key', async () => {
  expect(await truncationHolds('commit', tally(), true)).toMatchObject({ lost: 0, silent: 0, failures: [] })
})

it('[D2] [J22] holds for a protected incident, with the key', async () => {
  expect(await damageIsReported('commit', tally(), true)).toMatchObject({ lost: 0, silent: 0, failures: [] })
})
