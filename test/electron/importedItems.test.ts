import { expect, it } from 'vitest'
import { commandSchema as command } from '../../electron/schemas/command.ts'

const IMPORTED = 'facts:https://about.example.com/blog/postmortem/#task-c1339aad99d1e8ba'

it('takes changes of action items and factors that an import made', () => {
  const amend = { kind: 'amendActionItem', item: IMPORTED, changes: { owner: 'Kim' } }
  expect(command.safeParse(amend).success).toBe(true)
  expect(command.safeParse({ kind: 'amendFactor', factor: IMPORTED, changes: { text: 'So' } }).success).toBe(true)
  expect(command.safeParse({ ...amend, item: 'a\u0000b' }).success).toBe(false)
  expect(command.safeParse({ ...amend, item: '' }).success).toBe(false)
})
