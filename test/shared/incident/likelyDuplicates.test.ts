import { describe, expect, it } from 'vitest'
import { likelyDuplicates } from '../../../shared/incident/likelyDuplicates.ts'
import { action, declared, incidentOf, note } from '../../helpers/build.ts'

describe('likely duplicates', () => {
  it('are of the same kind, close in time and in much the same words', () => {
    const { timeline } = incidentOf(
      declared(),
      note('10:00', 'Errors rise on checkout'),
      note('10:02', 'errors rise on the checkout'),
      note('10:03', 'Lee joined the call'),
      action('10:01', 'Errors rise on checkout', { id: 'other kind' }),
      note('10:20', 'Errors rise on checkout', { id: 'later' }),
    )
    const [first] = timeline
    if (first === undefined) throw new Error('not there')
    expect(likelyDuplicates(timeline, first).map(({ text }) => text)).toEqual(['errors rise on the checkout'])
  })
})
