import { join } from 'node:path'
import { type Outcome, skipped, tally } from '../outcome.ts'
import { checkSaved, eventually, newIncident, pause, withFolder } from '../realDisk.ts'
import { kill } from '../running.ts'
import type { StartLogger } from './kills.ts'

/** [D13] A machine that falls asleep while a program logs, and wakes up again. `sleeps` in milliseconds. */
export async function suspensionLosesNothing(sleeps: readonly number[], start: StartLogger): Promise<Outcome> {
  if (process.platform === 'win32') return skipped('Windows has no signal for it')
  const counts = tally()
  for (const sleep of sleeps) {
    await withFolder(async (folder) => {
      const library = join(folder, 'library')
      const user = join(folder, 'user')
      const incident = await newIncident(library, user)
      const running = start(library, incident, user)
      await running.saves
      running.child.kill('SIGSTOP')
      await pause(sleep)
      const before = running.saved.size
      running.child.kill('SIGCONT')
      const wentOn = await eventually(() => running.saved.size > before + 10, 10_000)
      if (!wentOn) counts.silent(`asleep for ${sleep} ms: it did not go on logging`)
      await kill(running)
      counts.add({ cases: 1, acknowledged: running.saved.size })
      await checkSaved({ library, incident, ids: running.saved }, `asleep for ${sleep} ms`, counts)
    })
  }
  return counts.outcome()
}
