import { describe, expect, it } from 'vitest'
import { asItLeaves, leaving } from '../../../shared/document/asItLeaves.ts'
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

  it('masks people and secrets in the words of a template that is given for the copy [X3]', () => {
    const action = event({ kind: 'action', text: 'Failed over', occurredAt: at('10:00'), people: ['Zoe Quarterman'] })
    const text = 'Ask Zoe Quarterman on db1.prod.internal. {% section "summary" %}'
    const options = { ...DEFAULT_EXPORT_OPTIONS, template: { text } }
    expect(leaving(incidentOf([action]), options).template).toEqual({ text })
    const mask = { people: true, secrets: true, names: 'roles' } as const
    const { incident, template } = leaving(incidentOf([action]), { ...options, mask })
    expect(JSON.stringify(template)).not.toMatch(/Zoe|Quarterman|db1/)
    expect(JSON.stringify(template)).toContain('{% section \\"summary\\" %}')
    expect(incident.records.template.size).toBe(0)
  })

  it('masks the words that leave beside it, such as those of a house header, and keeps their order [X6]', () => {
    const action = event({ kind: 'action', text: 'Failed over', occurredAt: at('10:00'), people: ['Zoe Quarterman'] })
    const mask = { people: true, secrets: true, names: 'roles' } as const
    const given = ['Example Trading', 'Owner: Zoe Quarterman', 'zoe@example.test']
    const inTemplate = { ...DEFAULT_EXPORT_OPTIONS, template: { text: 'Zoe Quarterman' } }
    for (const options of [DEFAULT_EXPORT_OPTIONS, inTemplate]) {
      expect(leaving(incidentOf([action]), options, EMPTY_KEY, given).words).toEqual(given)
      const { incident, words } = leaving(incidentOf([action]), { ...options, mask }, EMPTY_KEY, given)
      expect(words[0]).toBe('Example Trading')
      expect(words).toHaveLength(3)
      expect(words.join()).not.toMatch(/Zoe|Quarterman|zoe@/)
      expect(incident.records.template.size).toBe(0)
    }
  })
})
