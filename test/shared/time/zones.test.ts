import { describe, expect, it } from 'vitest'
import { fromIso, HOUR, instant, MINUTE, UTC, zone } from '../../../shared/time/instant.ts'
import { isZone, offsetAt, sameDay, startOfDay, zoneLabel } from '../../../shared/time/zones.ts'

const at = (iso: string) => fromIso(iso) ?? instant(Number.NaN)
const berlin = zone('Europe/Berlin')
const winter = at('2026-01-15T12:00:00Z')
const summer = at('2026-07-15T12:00:00Z')

describe('isZone', () => {
  it('knows IANA names and UTC', () => {
    for (const name of ['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata']) {
      expect(isZone(name), name).toBe(true)
    }
  })

  it('refuses offsets, invented names and nonsense', () => {
    for (const name of ['', '+02:00', 'Europe/Atlantis', 'local', '../etc/passwd', 'UTC ', '\u0000']) {
      expect(isZone(name), name).toBe(false)
    }
  })
})

describe('offsetAt', () => {
  it('follows the clocks through the year', () => {
    expect(offsetAt(berlin, winter)).toBe(HOUR)
    expect(offsetAt(berlin, summer)).toBe(2 * HOUR)
    expect(offsetAt(UTC, summer)).toBe(0)
  })

  it('changes in the second the clocks change', () => {
    expect(offsetAt(berlin, at('2026-10-25T00:59:59Z'))).toBe(2 * HOUR)
    expect(offsetAt(berlin, at('2026-10-25T01:00:00Z'))).toBe(HOUR)
  })

  it('is negative in the west and knows half hours', () => {
    expect(offsetAt(zone('America/St_Johns'), winter)).toBe(-3.5 * HOUR)
    expect(offsetAt(zone('Asia/Kathmandu'), winter)).toBe(5 * HOUR + 45 * MINUTE)
  })
})

describe('zoneLabel', () => {
  it('names the city and the offset of the moment', () => {
    expect(zoneLabel(berlin, winter)).toBe('Berlin +1')
    expect(zoneLabel(berlin, summer)).toBe('Berlin +2')
    expect(zoneLabel(zone('Asia/Kolkata'), winter)).toBe('Kolkata +5:30')
    expect(zoneLabel(zone('America/New_York'), winter)).toBe('New York -5')
    expect(zoneLabel(zone('Africa/Accra'), winter)).toBe('Accra +0')
  })

  it('says UTC for every name of UTC, and for a zone that this machine does not know', () => {
    expect(zoneLabel(UTC, winter)).toBe('UTC')
    expect(zoneLabel(zone('Etc/UTC'), winter)).toBe('UTC')
    expect(zoneLabel(zone('Europe/Atlantis'), winter)).toBe('UTC')
    expect(zoneLabel(zone('Etc/GMT+5'), winter)).toBe('UTC -5')
  })
})

describe('startOfDay and sameDay', () => {
  it('begins the day at the midnight of the zone', () => {
    expect(startOfDay(at('2026-01-15T23:30:00Z'), berlin)).toBe(at('2026-01-15T23:00:00Z'))
    expect(startOfDay(at('2026-01-15T23:30:00Z'), UTC)).toBe(at('2026-01-15T00:00:00Z'))
  })

  it('begins later where the clocks skip midnight', () => {
    expect(startOfDay(at('2018-11-04T15:00:00Z'), zone('America/Sao_Paulo'))).toBe(at('2018-11-04T03:00:00Z'))
  })

  it('keeps the long day of autumn one day', () => {
    expect(sameDay(at('2026-10-24T22:00:00Z'), at('2026-10-25T22:59:59Z'), berlin)).toBe(true)
    expect(sameDay(at('2026-10-24T22:00:00Z'), at('2026-10-25T23:00:00Z'), berlin)).toBe(false)
  })
})
