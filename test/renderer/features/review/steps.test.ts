import { describe, expect, it } from 'vitest'
import { placeOf, stepsOf } from '../../../../renderer/features/review/steps.ts'
import { at, declared, detection, impact, incidentOf, note } from '../../../helpers/build.ts'

const incident = incidentOf(
  declared(),
  detection('10:00', 'Alert', { knownAt: at('10:00') }),
  impact('09:30', 'Writes fail', { knownAt: at('10:20'), starred: true }),
  note('10:10', 'Coffee', { knownAt: at('10:10') }),
  note('10:15', 'Secret', { knownAt: at('10:15'), hidden: true }),
)

const texts = (filter: 'all' | 'starred') => stepsOf(incident, filter).map(({ text }) => text)

describe('stepsOf', () => {
  it('steps in the order in which things became known, not in which they happened', () => {
    expect(texts('all')).toEqual(['Alert', 'Coffee', 'Writes fail'])
  })

  it('takes the starred ones only when asked, and never hidden ones', () => {
    expect(texts('starred')).toEqual(['Writes fail'])
  })

  it('keeps the order of the timeline among what became known at once', () => {
    const imported = incidentOf(
      declared(),
      note('10:05', 'b', { knownAt: at('12:00') }),
      note('10:00', 'a', { knownAt: at('12:00') }),
    )
    expect(stepsOf(imported, 'all').map(({ text }) => text)).toEqual(['a', 'b'])
  })
})

describe('placeOf', () => {
  const steps = stepsOf(incident, 'all')

  it('stands on the selected event, else on the first', () => {
    expect(placeOf(steps, 'Coffee')).toBe(1)
    expect(placeOf(steps, null)).toBe(0)
    expect(placeOf(steps, 'gone')).toBe(0)
  })

  it('stands nowhere when there are no steps', () => {
    expect(placeOf([], 'Coffee')).toBe(-1)
  })
})
