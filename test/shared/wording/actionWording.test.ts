import { describe, expect, it } from 'vitest'
import { type ActionTest, actionWording } from '../../../shared/wording/actionWording.ts'

const CASES: readonly (readonly [text: string, failed: readonly ActionTest[]])[] = [
  ['Add an alert on replication lag over 30 s.', []],
  ['Set max_wal_senders to 64 on every primary.', []],
  ['Write down how the vendor is reached at night.', []],
  ['Delete the unused bucket.', []],
  ['Sunset the old API.', []],
  ['Reduce the time of a restore below one hour.', []],
  ['Test a restore every Monday until one takes under an hour.', []],
  ['Re-run the restore test each month.', []],
  ['Improve monitoring.', ['end']],
  ['Investigate the lag.', ['end']],
  ['Be more careful with scripts.', ['verb', 'end']],
  ['Better monitoring', ['verb', 'end']],
  ['Monitoring of the replicas', ['verb']],
  ['The alert is added by Monday.', ['verb']],
  ['We add an alert.', ['verb']],
  ['Documentation of the restore', ['verb']],
  ['Automate.', ['outcome', 'end']],
  ['Fix it.', ['outcome', 'end']],
  ['Add the alert ASAP.', ['end']],
  ['Never deploy on Fridays.', ['verb', 'end']],
  ['', ['verb', 'outcome', 'end']],
]

describe('[W5] the wording of an action item', () => {
  it.each(CASES)('“%s” fails %j', (text, failed) => {
    expect(actionWording(text).failed).toEqual(failed)
  })

  it('names the words that say too little', () => {
    expect(actionWording('Improve monitoring ASAP.').weak).toEqual(['Improve', 'ASAP'])
  })
})
