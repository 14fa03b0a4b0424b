import { describe, expect, it } from 'vitest'
import { composeDocument } from '../../../shared/document/composeDocument.ts'
import { type Completeness, completenessOf } from '../../../shared/document/parts.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import {
  action,
  actionItem,
  declared,
  detection,
  factor,
  incidentAmended,
  incidentOf,
  resolution,
} from '../../helpers/build.ts'
import { options } from './written.ts'

const markOf = (incident: Incident, part: string, template: 'classic' | 'complete' = 'classic'): Completeness => {
  const { parts } = composeDocument(incident, { ...options, template })
  const found = parts.find(({ id }) => id === part)
  if (found === undefined) throw new Error(`no part ${part} in ${parts.map(({ id }) => id).join(', ')}`)
  return completenessOf(found)
}

const bare = incidentOf(declared())

describe('completenessOf', () => {
  it('says what a part lacks, in words', () => {
    expect(markOf(bare, 'issue-summary')).toEqual({
      part: 'issue-summary',
      state: 'empty',
      missing: ['impact not written', 'no root cause named'],
    })
    expect(markOf(bare, 'title').state).toBe('complete')
  })

  it('marks what is there in part', () => {
    const part = incidentOf(declared(), incidentAmended({ impact: 'All writes failed' }))
    expect(markOf(part, 'issue-summary')).toMatchObject({ state: 'partly', missing: ['no root cause named'] })
    const alert = incidentOf(declared(), detection('10:00', 'a'))
    expect(markOf(alert, 'key-facts', 'complete').missing).not.toContain('“detection” not recorded')
    expect(markOf(alert, 'key-facts', 'complete').state).toBe('partly')
  })

  it('takes the primary factor for the root cause, and no other', () => {
    const other = incidentOf(declared(), incidentAmended({ impact: 'x' }), factor('Old host', false))
    const primary = incidentOf(declared(), incidentAmended({ impact: 'x' }), factor('Old host', true))
    expect(markOf(other, 'issue-summary').state).toBe('partly')
    expect(markOf(primary, 'issue-summary').state).toBe('complete')
  })

  it('is complete in the timeline once it was detected, acted on and resolved', () => {
    const logged = incidentOf(declared(), detection('10:00', 'a'), action('10:10', 'b'), resolution('10:20', 'c'))
    expect(markOf(logged, 'timeline').state).toBe('complete')
  })

  it('counts tasks without an owner', () => {
    const incident = incidentOf(
      declared(),
      actionItem('Direction', { list: 'improvement' }),
      actionItem('Done by Sam', { owner: 'Sam' }),
      actionItem('One'),
      actionItem('Two'),
    )
    expect(markOf(incident, 'corrective-and-preventative-measures')).toMatchObject({
      state: 'partly',
      missing: ['2 tasks have no owner'],
    })
  })

  it('does not take white space for text', () => {
    const blank = incidentOf(declared(), incidentAmended({ conclusion: ' \n ' }))
    expect(markOf(blank, 'conclusion').state).toBe('empty')
  })

  it('names the section where several of a part are not written, and says nothing twice', () => {
    expect(markOf(bare, 'went-well-was-hard-was-lucky', 'complete').missing).toEqual([
      '“What went well” not written',
      '“What was hard” not written',
      '“Where we got lucky” not written',
    ])
    expect(markOf(bare, 'timeline', 'complete').missing).toEqual(['no event logged'])
  })
})
