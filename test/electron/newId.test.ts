import { expect, it } from 'vitest'
import { idMaker } from '../../electron/newId.ts'

it('makes ids that are different and sort in the order in which they were made', () => {
  const newId = idMaker()
  const ids = Array.from({ length: 20_000 }, () => newId())
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.toSorted()).toEqual(ids)
  expect(ids.every((id) => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(id))).toBe(true)
})

it('makes ids that two machines cannot share, using every letter', () => {
  const ids = Array.from({ length: 400 }, () => idMaker()().slice(10))
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(ids.join('')).size).toBe(32)
})
