import type { Host } from '../../electron/host.ts'
import type { FilePort } from '../../electron/incidents/filePort.ts'
import type { DeviceId } from '../../shared/ids.ts'
import { type Instant, instant } from '../../shared/time/instant.ts'

/** A machine whose clock stands still until it is told to move, and whose ids count up. */
export interface TestHost extends Host {
  readonly setClock: (at: Instant) => void
}

let machines = 0

export function testHost(fs: FilePort, device = 'laptop'): TestHost {
  let now = instant(Date.parse('2026-03-02T10:00:00Z'))
  let ids = 0
  let ticks = 0
  const machine = String(++machines).padStart(4, '0')
  return {
    now: () => now,
    monotonic: () => {
      ticks += 1_000
      return ticks
    },
    offsetMinutes: () => 60,
    newId: () => `01TEST${machine}${String(++ids).padStart(16, '0')}`,
    device: device as DeviceId,
    appVersion: '0.1.0',
    fs,
    userData: null,
    spill: { into: [], from: [] },
    setClock: (at) => {
      now = at
    },
  }
}
