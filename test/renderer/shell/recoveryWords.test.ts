import { expect, it } from 'vitest'
import { recoveryWords } from '../../../renderer/shell/recoveryWords.ts'
import type { RecoveryReport } from '../../../shared/journal/recovery.ts'

const whole: RecoveryReport = { segments: 1, entries: 4, damaged: [], gaps: [], unreadable: [], conflicts: [] }

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
