import { join } from 'node:path'
import { expect, it } from 'vitest'
import { clocksKeepOrder } from '../../faults/suites/clocks.ts'
import { goldenJournalsRead } from '../../faults/suites/goldenJournals.ts'
import { instancesAgree } from '../../faults/suites/instances.ts'
import { mergesAgree } from '../../faults/suites/merges.ts'
import { damagedSettingsStart } from '../../faults/suites/settingsFiles.ts'

const HOLDS = { lost: 0, silent: 0, failures: [] }

it('[D11] shows both instances what either logs, and copies of segments only once', async () => {
  expect(await instancesAgree('commit')).toMatchObject(HOLDS)
})

it('[D12] keeps the order of what one writer recorded, however its clock jumps', async () => {
  expect(await clocksKeepOrder()).toMatchObject(HOLDS)
})

it('[D14] merges the histories of several machines into one incident, in any order', async () => {
  expect(await mergesAgree('commit')).toMatchObject({ ...HOLDS, cases: 10_000 })
})

it('[D17] reads the golden journals of every format version, none of which was edited', async () => {
  expect(await goldenJournalsRead(join(import.meta.dirname, '../../fixtures/journals'))).toMatchObject(HOLDS)
})

it('[D18] starts with a settings file that was damaged in any way, and keeps what was in it', async () => {
  expect(await damagedSettingsStart('commit')).toMatchObject(HOLDS)
})
