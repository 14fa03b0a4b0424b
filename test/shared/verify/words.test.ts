import { describe, expect, it } from 'vitest'
import type { VerifyReport } from '../../../shared/verify/report.ts'
import { placesWords, sealWords } from '../../../shared/verify/words.ts'

describe('places of entries in words', () => {
  it.each([
    [[7], '7'],
    [[12, 13, 14], '12–14'],
    [[3, 4], '3, 4'],
    [[3, 7, 9, 10, 11], '3, 7 and 9–11'],
    [[1, 3], '1 and 3'],
    [[], ''],
  ])('%j are %s', (places, words) => {
    expect(placesWords(places)).toBe(words)
  })
})

describe('what the seals say', () => {
  const report: VerifyReport = {
    ok: true,
    incident: null,
    folder: '/library/one',
    entries: 3,
    segments: [],
    heads: [],
    damaged: [],
    gaps: [{ segment: 'j-a', line: 4 }],
    unreadable: [],
    conflicts: [],
    clockJumps: [],
    attachments: { named: 0, bad: [] },
    seals: [{ at: '2026-03-02T10:00:00Z', device: 'a', key: 'ab'.repeat(32), state: 'good', lost: [] }],
    unsealed: 0,
  }

  it('does not call every entry sealed when some are gone', () => {
    expect(sealWords(report).at(-1)).toBe('Every entry that is left is sealed.')
  })
})
