import { describe, expect, it } from 'vitest'
import { asItLeaves } from '../../../shared/document/asItLeaves.ts'
import { DEFAULT_EXPORT_OPTIONS } from '../../../shared/document/exportOptions.ts'
import { EMPTY_KEY } from '../../../shared/mask/people/peopleKey.ts'
import { sampleIncident } from '../../helpers/samples.ts'

describe('what leaves the app', () => {
  it('is the incident as it stands while nothing else was asked for', () => {
    const incident = sampleIncident('gitlab-2017-01-31-database')
    expect(asItLeaves(incident, DEFAULT_EXPORT_OPTIONS, EMPTY_KEY)).toEqual(incident)
  })
})
