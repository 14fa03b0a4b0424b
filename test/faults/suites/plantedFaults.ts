import { CAUGHT, type Outcome, type Size, type Tally, tally } from '../outcome.ts'
import { loadWithFault, PLANTED_FAULTS, type PlantedFault } from '../plantedFaults.ts'

type Suite = (size: Size, counts: Tally) => Promise<Outcome>

const SUITES = {
  crashStates: { path: 'test/faults/suites/crashStates.ts', name: 'crashStatesHold' },
  spill: { path: 'test/faults/suites/crashStates.ts', name: 'spillHolds' },
  damage: { path: 'test/faults/suites/damage.ts', name: 'damageIsReported' },
} as const satisfies Record<PlantedFault['caughtBy'], { readonly path: string; readonly name: string }>

/** [D4] Whether the fault tests would notice: each mistake planted in the storage code must be caught. */
export async function plantedFaultsAreCaught(): Promise<Outcome> {
  const counts = tally()
  for (const fault of PLANTED_FAULTS) {
    counts.add({ cases: 1 })
    const how = await catching(fault)
    if (how === null) counts.silent(`not caught: ${fault.name}`)
  }
  counts.note(`${PLANTED_FAULTS.length} mistakes planted`)
  return counts.outcome()
}

/** What a suite said of the mistake; null when it saw nothing wrong. */
export async function catching(fault: PlantedFault): Promise<string | null> {
  const { path, name } = SUITES[fault.caughtBy]
  const suite = (await loadWithFault<Readonly<Record<string, Suite>>>(path, fault))[name]
  if (suite === undefined) throw new Error(`${path} has no ${name}`)
  try {
    await suite('commit', tally({ stopAtFirst: true }))
    return null
  } catch (error) {
    if (error instanceof Error && error.name === CAUGHT) return error.message
    throw error
  }
}
