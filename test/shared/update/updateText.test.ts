import { describe, expect, it } from 'vitest'
import type { Incident } from '../../../shared/incident/incident.ts'
import { UTC, zone } from '../../../shared/time/instant.ts'
import { updateDueOf } from '../../../shared/update/updateDue.ts'
import { updateText } from '../../../shared/update/updateText.ts'
import {
  action,
  at,
  communication,
  declared,
  detection,
  escalation,
  hypothesis,
  impact,
  incidentOf,
  misled,
  note,
  roleTaken,
  statusChanged,
} from '../../helpers/build.ts'

function textOf(incident: Incident, time: string, name = 'UTC'): string {
  const due = updateDueOf(incident)
  if (due === null) throw new Error('no update is due')
  return updateText({ incident, due, now: at(time), zone: name === 'UTC' ? UTC : zone(name) })
}

describe('[U2] the text of an update', () => {
  it('says how it stands, what is new since the last one, what is needed, and when the next one comes', () => {
    const incident = incidentOf(
      declared('Checkout fails', { severity: 'SEV1' }),
      impact('10:00', 'Orders are lost', { scope: 'EU' }),
      detection('10:02', 'Alert'),
      communication('10:10', 'Told'),
      misled('10:11', '10:20', 'Cache', { reason: 'metrics flat' }),
      action('10:21', 'Rolled back', { outcome: 'noEffect' }),
      hypothesis('10:22', 'Pool is too small'),
      escalation('10:24', 'Paged the vendor', { escalatedTo: 'Database vendor' }),
      note('10:25', 'Coffee'),
    )
    expect(textOf(incident, '10:30')).toBe(
      [
        'Checkout fails · SEV1 · Investigating · 10:30 UTC',
        'Conditions\n- Orders are lost (EU), still running for 30 min\n- Looking into H2 Pool is too small for 8 min',
        [
          'Actions since 10:10',
          '- 10:11 H1 Cache: ruled out, metrics flat',
          '- 10:21 Rolled back: no effect',
          '- 10:22 H2 Pool is too small',
          '- 10:24 E1 Paged the vendor',
        ].join('\n'),
        'Needs\n- An answer from E1 Database vendor, waiting for 6 min\n- Somebody to take command',
        'Next update at 11:00 UTC',
      ].join('\n\n'),
    )
  })

  it('says so where there is nothing', () => {
    const incident = incidentOf(
      declared(),
      roleTaken('incidentCommander', 'Lee', '10:00'),
      communication('10:10', 'Told'),
    )
    expect(textOf(incident, '10:20')).toContain(
      'No impact is running\n\nActions since 10:10\n- Nothing new\n\nNeeds\n- Nothing',
    )
  })

  it('names the zone, the day where it is another one, and how sure a time is', () => {
    const incident = incidentOf(
      declared(),
      action('2026-03-01 23:30', 'Looked', { precision: 'about' }),
      action('00:40', 'Tried', { precision: 'orderOnly' }),
      action('00:50', 'Wiped', { precision: 'about' }),
    )
    const text = textOf(incident, '01:00', 'America/New_York')
    expect(text).toContain('20:00 New York -5')
    expect(text).toContain('- ≈ 18:30 Looked')
    expect(text).toContain('- Tried')
    expect(textOf(incident, '01:00')).toContain('- ≈ 2026-03-01 23:30 UTC Looked\n')
  })

  it('keeps a text of several lines on one', () => {
    const incident = incidentOf(declared(), statusChanged('identified', '10:00'), action('10:00', 'One\n two'))
    expect(textOf(incident, '10:20')).toContain('- 10:00 One two\n')
  })
})
