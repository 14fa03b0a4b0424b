import { expect, it } from 'vitest'
import { isDate } from '../../../../renderer/features/document/isDate.ts'

it.each(['2026-12-01', '2024-02-29'])('takes %s for a day', (text) => {
  expect(isDate(text)).toBe(true)
})

it.each(['2026-02-29', '2026-13-01', '2026-1-1', '1 Dec', '2026-12-01T00:00', ''])('does not take "%s"', (text) => {
  expect(isDate(text)).toBe(false)
})
