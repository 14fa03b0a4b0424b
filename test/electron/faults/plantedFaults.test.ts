import { expect, it } from 'vitest'
import { PLANTED_FAULTS } from '../../faults/plantedFaults.ts'
import { catching } from '../../faults/suites/plantedFaults.ts'

it.each(PLANTED_FAULTS)(
  '[D4] the fault tests notice when $name',
  async (fault) => {
    expect(await catching(fault)).not.toBeNull()
  },
  120_000,
)
