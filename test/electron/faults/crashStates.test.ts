import { expect, it } from 'vitest'
import { crashStatesHold } from '../../faults/suites/crashStates.ts'

it('[D3] [J9] keeps all it acknowledged through a crash or an error at any call, and through a second one', async () => {
  const outcome = await crashStatesHold('commit')
  expect(outcome).toMatchObject({ lost: 0, silent: 0, failures: [] })
  expect(outcome.cases).toBeGreaterThan(100_000)
}, 600_000)
