import { expect, it } from 'vitest'
import { hexLines } from '../../../renderer/shell/hexLines.ts'
import { recoveryCounts, recoveryWords } from '../../../renderer/shell/recoveryWords.ts'
import type { RecoveryReport } from '../../../shared/journal/recovery.ts'

const whole: RecoveryReport = {
  segments: 1,
  entries: 4,
  damaged: [],
  gaps: [],
  unreadable: [],
  conflicts: [],
  clockJumps: [],
}

it('says nothing about a journal that is whole', () => {
  expect(recoveryWords(whole)).toEqual([])
})

it('tells a torn last line from damage', () => {
  const [torn, damage] = recoveryWords({
    ...whole,
    damaged: [
      { segment: 'a.jsonl', from: 100, to: 101, reason: 'tornTail' },
      { segment: 'b.jsonl', from: 5, to: 9, reason: 'damage' },
    ],
  })
  expect(torn).toContain('1 byte')
  expect(torn).toContain('had not been confirmed as saved')
  expect(damage).toBe('b.jsonl is damaged from byte 5 to 9.')
})

it('names what is missing and what could not be read', () => {
  const words = recoveryWords({
    ...whole,
    gaps: [{ segment: 'a.jsonl', line: 7 }],
    unreadable: [{ segment: 'c.jsonl', reason: 'permission denied' }],
  })
  expect(words).toEqual([
    'Something is missing before line 7 of a.jsonl.',
    'c.jsonl could not be read: permission denied',
  ])
})

it('counts what was found, kind by kind', () => {
  expect(recoveryCounts(whole)).toBe('')
  const found = {
    ...whole,
    damaged: [
      { segment: 'a', from: 0, to: 1, reason: 'tornTail' },
      { segment: 'a', from: 5, to: 9, reason: 'damage' },
      { segment: 'b', from: 5, to: 9, reason: 'damage' },
    ],
    gaps: [{ segment: 'a', line: 7 }],
  } as const
  expect(recoveryCounts(found)).toBe('1 unfinished last line, 2 damaged places, 1 gap')
})

it('shows bytes as a hex editor does', () => {
  expect(hexLines(Uint8Array.from([0x7b, 0x00, 0xff, 0x7e]), 1000)).toEqual([
    { offset: '000003e8', hex: '7b 00 ff 7e', text: '{··~' },
  ])
  expect(hexLines(new Uint8Array(33), 16).map(({ offset }) => offset)).toEqual(['00000010', '00000020', '00000030'])
})
