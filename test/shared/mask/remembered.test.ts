import { expect, it } from 'vitest'
import { remembered } from '../../../shared/mask/remembered.ts'

it('works out each text once, and forgets those that nobody asked for lately', () => {
  const worked: string[] = []
  const shout = remembered((text) => {
    worked.push(text)
    return text.toUpperCase()
  }, 10)
  for (const text of ['aaaa', 'bbbb', 'aaaa', 'cccc', 'aaaa', 'dddd', 'eeee'])
    expect(shout(text)).toBe(text.toUpperCase())
  expect(worked).toEqual(['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee'])
  shout('bbbb')
  expect(worked.at(-1)).toBe('bbbb')
})
