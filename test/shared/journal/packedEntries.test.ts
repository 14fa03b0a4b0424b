import { expect, it } from 'vitest'
import { packEntries, unpackEntries } from '../../../shared/journal/packedEntries.ts'
import { entry, logged } from '../../helpers/build.ts'

it('unpacks the entries that were packed, in their order, however many parts they take', () => {
  const few = [entry(1, logged('note', '10:00', '“quoted”\n\u2028 …')), entry(2, logged('action', '10:01', 'b'))]
  expect(unpackEntries(packEntries(few))).toEqual(few)
  expect(unpackEntries(packEntries([]))).toEqual([])

  const many = Array.from({ length: 20_001 }, (_, n) => entry(n, logged('note', '10:00', String(n))))
  expect(packEntries(many)).toHaveLength(3)
  expect(unpackEntries(packEntries(many))).toEqual(many)
})
