import { join } from 'node:path'
import { CLOCK_TOLERANCE } from '../../shared/journal/clockJumps.ts'
import type { SleepFields } from '../../shared/journal/sleep.ts'
import { fromIso, type Instant, toIso } from '../../shared/time/instant.ts'
import type { Host } from '../host.ts'
import { atomicWrite } from './atomicWrite.ts'
import { nodeBytes } from './nodeBytes.ts'

/** Records the times in which this computer slept while the incident was running. */
export interface SleepRecord {
  readonly fellAsleep: () => Promise<void>
  readonly wokeUp: () => Promise<void>
  /** To be called when the app opens the incident: the computer may not have woken up the last time. */
  readonly startedAgain: () => Promise<void>
}

interface SleepRecordParts {
  readonly host: Host
  readonly folder: string
  readonly isRunning: () => boolean
  /** Resolves once it is on disk, or kept for it. */
  readonly write: (sleep: SleepFields) => Promise<void>
}

/** A file beside the log says that the computer sleeps, so that a start after an empty battery knows of it. */
export function sleepRecord({ host, folder, isRunning, write }: SleepRecordParts): SleepRecord {
  const { fs, device } = host
  const path = join(folder, `asleep-${device}.txt`)
  let since: Instant | null = null

  const record = async (from: Instant, ended: SleepFields['ended']) => {
    const to = host.now()
    if (isRunning() && to - from >= CLOCK_TOLERANCE) await write({ from, to, ended })
    await fs.remove(path).catch(() => undefined)
  }

  return {
    fellAsleep: async () => {
      if (since !== null || !isRunning()) return
      since = host.now()
      // Without the file only a sleep that never ends goes unnoticed.
      await atomicWrite(fs, path, `${path}.tmp`, nodeBytes.encode(`${toIso(since)}\n`)).catch(() => undefined)
    },
    wokeUp: async () => {
      const from = since
      since = null
      if (from !== null) await record(from, 'woke')
    },
    startedAgain: async () => {
      if (since !== null) return
      const text = await fs.readFile(path).then(nodeBytes.decode, () => '')
      const from = fromIso(text.trim())
      if (from !== null && since === null) await record(from, 'restarted')
    },
  }
}
