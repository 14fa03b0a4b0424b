import { describe, expect, it } from 'vitest'
import { completenessOf } from '../../../../renderer/features/document/sections.ts'
import {
  action,
  actionItem,
  declared,
  detection,
  factor,
  incidentAmended,
  incidentOf,
  resolution,
} from '../../../helpers/build.ts'

const bare = incidentOf(declared())

describe('completenessOf', () => {
  it('says what a section lacks, in words', () => {
    expect(completenessOf(bare, 'summary')).toEqual({
      mark: 'none',
      missing: ['impact not written', 'no root cause named'],
    })
    expect(completenessOf(bare, 'title')).toEqual({ mark: 'done', missing: [] })
  })

  it('marks what is written in part', () => {
    const part = incidentOf(declared(), incidentAmended({ impact: 'All writes failed' }))
    expect(completenessOf(part, 'summary')).toEqual({ mark: 'part', missing: ['no root cause named'] })
  })

  it('takes the primary factor for the root cause, and no other', () => {
    const other = incidentOf(declared(), incidentAmended({ impact: 'x' }), factor('Old host', false))
    const primary = incidentOf(declared(), incidentAmended({ impact: 'x' }), factor('Old host', true))
    expect(completenessOf(other, 'summary').mark).toBe('part')
    expect(completenessOf(primary, 'summary').mark).toBe('done')
  })

  it('is complete in the timeline once it was detected, acted on and resolved', () => {
    const logged = incidentOf(declared(), detection('10:00', 'a'), action('10:10', 'b'), resolution('10:20', 'c'))
    expect(completenessOf(logged, 'timeline').mark).toBe('done')
  })

  it('counts tasks without an owner', () => {
    const incident = incidentOf(
      declared(),
      actionItem('Direction', { list: 'improvement' }),
      actionItem('Done by Sam', { owner: 'Sam' }),
      actionItem('One'),
      actionItem('Two'),
    )
    expect(completenessOf(incident, 'measures')).toEqual({ mark: 'part', missing: ['2 tasks have no owner'] })
  })

  it('does not take white space for text', () => {
    const blank = incidentOf(declared(), incidentAmended({ conclusion: ' \n ' }))
    expect(completenessOf(blank, 'conclusion').mark).toBe('none')
  })
})
