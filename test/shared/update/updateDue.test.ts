import { describe, expect, it } from 'vitest'
import { updateDueOf } from '../../../shared/update/updateDue.ts'
import { action, at, communication, declared, detection, incidentOf, note, statusChanged } from '../../helpers/build.ts'

const texts = (incident: Parameters<typeof updateDueOf>[0]) => updateDueOf(incident)?.news.map(({ text }) => text)

describe('[U1] the next update', () => {
  it('is due half an hour after the first event while nobody was told', () => {
    const incident = incidentOf(declared(), detection('10:00', 'Alert'), action('10:05', 'Restart'))
    expect(updateDueOf(incident)).toMatchObject({ dueAt: at('10:30'), last: null })
    expect(texts(incident)).toEqual(['Alert', 'Restart'])
  })

  it('is due half an hour after the last one, with what was recorded since', () => {
    const incident = incidentOf(
      declared(),
      detection('10:00', 'Alert'),
      communication('10:10', 'Told'),
      action('10:05', 'Late'),
    )
    expect(updateDueOf(incident)?.dueAt).toBe(at('10:40'))
    expect(texts(incident)).toEqual(['Late'])
  })

  it('takes an update of which only the day is known for none', () => {
    const incident = incidentOf(
      declared(),
      detection('10:00', 'Alert'),
      communication('10:10', 'Told', { precision: 'day' }),
    )
    expect(updateDueOf(incident)).toMatchObject({ dueAt: at('10:30'), last: null })
  })

  it('counts nothing that is hidden', () => {
    expect(texts(incidentOf(declared(), note('10:00', 'Lunch', { hidden: true })))).toEqual([])
  })

  it('is not due once the incident is resolved, nor where none is wanted', () => {
    expect(updateDueOf(incidentOf(declared(), detection('10:00', 'A'), statusChanged('resolved', '11:00')))).toBeNull()
    const incident = incidentOf(declared(), detection('10:00', 'A'))
    expect(updateDueOf({ ...incident, updateMinutes: 0 })?.dueAt).toBeNull()
    expect(updateDueOf({ ...incident, updateMinutes: 15 })?.dueAt).toBe(at('10:15'))
  })
})
