import { join } from 'node:path'
import { type Outcome, skipped, tally } from '../outcome.ts'
import { compileCutfs, mountPowerCutDisk } from '../powerCut.ts'
import { withFolder } from '../realDisk.ts'
import { type KillPlan, killAgainAndAgain } from './kills.ts'

/** [D7] The power cut while programs log: everything that was not flushed is gone, all that was acknowledged is there. */
export function powerCutsLoseNothing(plans: readonly KillPlan[], source: string): Promise<Outcome> {
  return withFolder(async (folder) => {
    const compiled = compileCutfs(source, folder)
    if ('missing' in compiled) return skipped(compiled.missing)
    const disk = await mountPowerCutDisk(compiled.program, folder).catch((error: Error) => error)
    if (disk instanceof Error) return skipped(disk.message)
    const counts = tally()
    try {
      const place = { folder: join(disk.path, 'library'), afterKill: disk.cut }
      for (const plan of plans) await killAgainAndAgain(plan, place, counts)
    } finally {
      await disk.unmount()
    }
    return counts.outcome()
  })
}
