import { expect, it } from 'vitest'
import { packEntries, unpackEntries } from '../../../shared/journal/packedEntries.ts'
import { instant } from '../../../shared/time/instant.ts'
import { entry, logged } from '../../helpers/build.ts'

it('unpacks the entries that were packed, in their order, however many parts they take', () => {
  const few = [entry(1, logged('note', '10:00', '“quoted”\n\u2028 …')), entry(2, logged('action', '10:01', 'b'))]
  expect(unpackEntries(packEntries(few))).toEqual(few)
  expect(unpackEntries(packEntries([]))).toEqual([])

  const [one = entry(1, logged('note', '10:00', 'a'))] = few
  const many = Array.from({ length: 20_001 }, (_, n) => ({ ...one, recordedAt: instant(n) }))
  expect(packEntries(many)).toHaveLength(3)
  expect(JSON.stringify(unpackEntries(packEntries(many))) === JSON.stringify(many)).toBe(true)
})
