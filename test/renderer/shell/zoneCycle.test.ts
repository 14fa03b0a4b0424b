import { expect, it } from 'vitest'
import { nextZone, zoneCycle } from '../../../renderer/shell/zoneCycle.ts'
import type { Boot } from '../../../shared/ipc.ts'
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts'
import { UTC, zone } from '../../../shared/time/instant.ts'
import { declared, incidentOf } from '../../helpers/build.ts'

const boot = (systemZone: string): Boot => ({
  version: '0',
  platform: 'linux',
  libraryFolder: '/library',
  systemZone,
  systemUser: 'sam',
  settings: DEFAULT_SETTINGS,
  settingsAside: null,
  mirror: null,
})

const inBerlin = incidentOf(declared('Outage', { zone: 'Europe/Berlin' }))

it('goes through UTC, this computer and the incident, and round again', () => {
  const stops = zoneCycle(boot('America/New_York'), inBerlin)
  expect(stops.map((stop) => stop.zone)).toEqual(['UTC', 'America/New_York', 'Europe/Berlin'])
  expect(nextZone(stops, UTC)?.choice).toBe('local')
  expect(nextZone(stops, zone('Europe/Berlin'))?.choice).toBe('utc')
})

it('stops once at each zone', () => {
  expect(zoneCycle(boot('Europe/Berlin'), inBerlin)).toHaveLength(2)
})

it('has nowhere to go when there is one zone only', () => {
  expect(nextZone(zoneCycle(boot('UTC'), incidentOf(declared())), UTC)).toBeNull()
})

it('comes back to UTC from a zone chosen in the settings', () => {
  expect(nextZone(zoneCycle(boot('UTC'), null), zone('Asia/Tokyo'))?.choice).toBe('utc')
})
