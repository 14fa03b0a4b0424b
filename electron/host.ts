import { performance } from 'node:perf_hooks'
import { monotonicFactory } from 'ulid'
import { version } from '../package.json'
import type { DeviceId } from '../shared/ids.ts'
import { type Instant, instant } from '../shared/time/instant.ts'
import { deviceIdIn } from './deviceId.ts'
import type { FilePort } from './incidents/filePort.ts'
import { nodeFiles } from './incidents/nodeFiles.ts'
import { type Sealer, sealerIn } from './sealKey.ts'

/** What storage needs from the machine; tests put a simulated one in its place. */
export interface Host {
  readonly now: () => Instant
  /** Milliseconds from a clock that never jumps, counted from any moment. */
  readonly monotonic: () => number
  /** How far the wall clock is ahead of UTC at a moment, in minutes. */
  readonly offsetMinutes: (at: Instant) => number
  /** A new ULID; ids made later sort later. */
  readonly newId: () => string
  readonly device: DeviceId
  readonly appVersion: string
  readonly fs: FilePort
  /** Who seals what this installation wrote; absent, or null, where nobody can. */
  readonly sealer?: () => Sealer | null
}

/** This machine. The device's id and its sealing key are kept in the user data folder, and made there if missing. */
export function nodeHost(userDataFolder: string): Host {
  let sealer: Sealer | null | undefined
  return {
    now: () => instant(Date.now()),
    monotonic: () => performance.now(),
    offsetMinutes: (at) => -new Date(at).getTimezoneOffset(),
    newId: monotonicFactory(),
    device: deviceIdIn(userDataFolder),
    appVersion: version,
    fs: nodeFiles,
    sealer: () => {
      if (sealer === undefined) sealer = sealerIn(userDataFolder)
      return sealer
    },
  }
}
