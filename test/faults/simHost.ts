import type { Host } from '../../electron/host.ts'
import type { FilePort } from '../../electron/incidents/filePort.ts'
import type { DeviceId } from '../../shared/ids.ts'
import { type Instant, instant } from '../../shared/time/instant.ts'

/** A machine whose clock ticks a millisecond at each look, and whose ids count up. */
export interface SimHost extends Host {
  /** Every id that was given out. */
  readonly issued: ReadonlySet<string>
}

export interface SimHostOptions {
  /** Tells the ids of several starts or machines apart. */
  readonly life?: number
  readonly device?: string
  readonly now?: () => Instant
  /** Where entries go that the incident's folder refuses. */
  readonly spill?: string
}

const BEGAN = Date.parse('2026-03-02T09:00:00Z')

export function simHost(fs: FilePort, { life = 0, device = 'a1b2c3d4e5', now, spill }: SimHostOptions = {}): SimHost {
  let ticks = 0
  const issued = new Set<string>()
  const places = spill === undefined ? [] : [spill]
  return {
    now: now ?? (() => instant(BEGAN + life * 60_000 + ticks++)),
    monotonic: () => ticks++,
    offsetMinutes: () => 0,
    newId: () => {
      const id = `01KJP${String(life).padStart(5, '0')}${String(issued.size).padStart(16, '0')}`
      issued.add(id)
      return id
    },
    device: device as DeviceId,
    appVersion: '0.0.0-sim',
    fs,
    userData: null,
    spill: { into: places, from: places },
    issued,
  }
}
