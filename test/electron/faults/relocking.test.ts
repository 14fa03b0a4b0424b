import { expect, it } from 'vitest'
import { relockingHolds } from '../../faults/suites/relocking.ts'

it('[D3] [J25] keeps all of an incident whose protection changes through a crash or an error at any call', async () => {
  const outcome = await relockingHolds('commit')
  expect(outcome).toMatchObject({ lost: 0, silent: 0, failures: [] })
  expect(outcome.cases).toBeGreaterThan(200)
})
