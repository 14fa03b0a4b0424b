import { describe, expect, it } from 'vitest'
import { asItLeaves } from '../../../shared/document/asItLeaves.ts'
import { DEFAULT_EXPORT_OPTIONS } from '../../../shared/document/exportOptions.ts'
import { EMPTY_KEY } from '../../../shared/mask/people/peopleKey.ts'
import { sampleIncident } from '../../helpers/samples.ts'
import { at, event, incidentOf } from './incidents.ts'

describe('what leaves the app', () => {
  it('is the incident as it stands while nothing else was asked for', () => {
    const incident = sampleIncident('gitlab-2017-01-31-database')
    expect(asItLeaves(incident, DEFAULT_EXPORT_OPTIONS, EMPTY_KEY)).toEqual(incident)
  })

  it('names nobody who is known from events that are left out alone [X1]', () => {
    const hidden = event({ kind: 'action', text: 'Failed over', occurredAt: at('10:00'), people: ['Zoe Quarterman'] })
    const incident = incidentOf([hidden], { impact: 'Zoe Quarterman saw that nobody could pay.' })
    const copy = asItLeaves(incident, { ...DEFAULT_EXPORT_OPTIONS, rendition: 'customer' })
    expect(JSON.stringify([copy.impact, copy.timeline])).not.toMatch(/Zoe|Quarterman/)
    expect(copy.impact).toContain('saw that nobody could pay.')
  })
})
