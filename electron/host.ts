import { performance } from 'node:perf_hooks'
import { version } from '../package.json'
import type { DeviceId } from '../shared/ids.ts'
import { type Instant, instant } from '../shared/time/instant.ts'
import { deviceIdIn } from './deviceId.ts'
import type { FilePort } from './incidents/filePort.ts'
import { nodeFiles } from './incidents/nodeFiles.ts'
import type { Mirror } from './mirror/mirror.ts'
import { idMaker } from './newId.ts'
import { type Sealer, sealerIn } from './sealKey.ts'
import { spillFolders } from './spillFolders.ts'
import type { PassphraseCost } from './vault/wraps.ts'

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
  /** Where this installation keeps what is its own; null: nowhere. */
  readonly userData: string | null
  /** A copy of everything in a second folder; absent where there can be none. */
  readonly mirror?: Mirror
  /** Who seals what this installation wrote; absent, or null, where nobody can. */
  readonly sealer?: () => Sealer | null
  /** What trying a passphrase is to cost; absent: what keeps guessing slow. Tests of other things make it cheap. */
  readonly passphraseCost?: PassphraseCost
  /**
   * Where entries go that their incident's folder refuses: `into`, best first, holds what this process writes, `from` what
   * an earlier one may have left. Each has a folder per incident. Empty: such entries are kept in memory only.
   */
  readonly spill: { readonly into: readonly string[]; readonly from: readonly string[] }
}

/** This machine. The device's id and its sealing key are kept in the user data folder, and made there if missing. */
export function nodeHost(userDataFolder: string): Host {
  let sealer: Sealer | null | undefined
  const spills = spillFolders(userDataFolder)
  return {
    now: () => instant(Date.now()),
    monotonic: () => performance.now(),
    offsetMinutes: (at) => -new Date(at).getTimezoneOffset(),
    newId: idMaker(),
    device: deviceIdIn(userDataFolder),
    appVersion: version,
    fs: nodeFiles,
    sealer: () => {
      if (sealer === undefined) sealer = sealerIn(userDataFolder)
      return sealer
    },
    userData: userDataFolder,
    spill: { into: spills, from: spills },
  }
}
