import { describe, expect, it } from 'vitest'
import { keptPlace, type ReviewPlace, readPlace } from '../../../shared/review/keptPlace.ts'

const PLACE: ReviewPlace = {
  reviewStage: 'boards',
  board: 'paths',
  stepFilter: 'pivots',
  step: 'H1/turn',
  fog: false,
  isZoomed: true,
}

describe('where a review was left', () => {
  it('is read back as it was kept', () => {
    expect(readPlace(keptPlace(PLACE))).toEqual(PLACE)
    expect(readPlace(keptPlace({ ...PLACE, stepFilter: null, step: null }))).toMatchObject({ step: null })
  })

  it('is nowhere for anything else, such as a stage of another version', () => {
    for (const text of ['', '{', 'null', '[]', '{"reviewStage":"party"}', JSON.stringify({ ...PLACE, fog: 'yes' })]) {
      expect(readPlace(text)).toBeNull()
    }
  })
})
