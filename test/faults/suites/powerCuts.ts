import { join } from 'node:path'
import { type Outcome, tally } from '../outcome.ts'
import { onPowerCutDisk } from '../powerCut.ts'
import { type KillPlan, killAgainAndAgain } from './kills.ts'

/** [D7] The power cut while programs log: everything that was not flushed is gone, all that was acknowledged is there. */
export function powerCutsLoseNothing(plans: readonly KillPlan[], source: string): Promise<Outcome> {
  return onPowerCutDisk(source, async (disk) => {
    const counts = tally()
    const place = { folder: join(disk.path, 'library'), afterKill: disk.cut }
    for (const plan of plans) await killAgainAndAgain(plan, place, counts)
    return counts.outcome()
  })
}
