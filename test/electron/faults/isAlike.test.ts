import { expect, it } from 'vitest'
import { isAlike } from '../../faults/isAlike.ts'

const made = () => ({ a: 1, list: [{ at: 'x' }, null], map: new Map([['k', { deep: [1] }]]), set: new Set(['s']) })

it('takes what says the same for the same, however it is built', () => {
  expect(isAlike(made(), made())).toBe(true)
})

it.each([
  ['a value', { ...made(), a: 2 }],
  ['a value deep in a map', { ...made(), map: new Map([['k', { deep: [2] }]]) }],
  ['a key of a map', { ...made(), map: new Map([['l', { deep: [1] }]]) }],
  ['the length of a list', { ...made(), list: [{ at: 'x' }] }],
  ['the members of a set', { ...made(), set: new Set(['t']) }],
  ['a key more', { ...made(), more: undefined }],
  ['a list in place of an object', { ...made(), list: { 0: { at: 'x' }, 1: null } }],
])('sees a difference in %s', (_, other) => {
  expect(isAlike(made(), other)).toBe(false)
})

it('sees another order of keys, and of what is walked', () => {
  const pair = (...keys: readonly string[]) => new Map(keys.map((key) => [key, 1]))
  expect(isAlike(pair('a', 'b'), pair('b', 'a'))).toBe(false)
  expect(isAlike({ a: 1, b: 1 }, { b: 1, a: 1 })).toBe(false)
})
