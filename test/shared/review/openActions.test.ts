import { describe, expect, it } from 'vitest'
import type { IncidentId } from '../../../shared/ids.ts'
import { summarise } from '../../../shared/incident/summary.ts'
import { openActionsOf, overdueIn } from '../../../shared/review/openActions.ts'
import { instant } from '../../../shared/time/instant.ts'
import { actionItem, declared, type Gesture, incidentOf } from '../../helpers/build.ts'

const on = (day: string, time = '12:00') => instant(Date.parse(`${day}T${time}:00Z`))

const summaryOf = (id: string, zone: string, ...items: readonly Gesture[]) => ({
  ...summarise(incidentOf(declared(id, { zone }), ...items), `/library/${id}`, on('2026-03-10')),
  id: id as IncidentId,
})

const UTC_ONE = summaryOf(
  'one',
  'UTC',
  actionItem('Late', { due: '2026-03-09', owner: 'Ana' }),
  actionItem('Undated'),
  actionItem('Done', { due: '2026-01-01', state: 'done' }),
  actionItem('Declined', { due: '2026-01-01', state: 'declined' }),
)
const OTHER = summaryOf(
  'other',
  'UTC',
  actionItem('Today', { due: '2026-03-10' }),
  actionItem('Very late', { due: '2026-02-01' }),
)

describe('action items of several incidents [A2]', () => {
  it('are listed by when they are due, the longest overdue first, those without a date last', () => {
    const listed = openActionsOf([UTC_ONE, OTHER], on('2026-03-10'))
    expect(listed.map(({ text, incident, isOverdue }) => [text, incident.title, isOverdue])).toEqual([
      ['Very late', 'other', true],
      ['Late', 'one', true],
      ['Today', 'other', false],
      ['Undated', 'one', false],
    ])
  })

  it('are overdue from midnight in the zone of their incident', () => {
    const inAuckland = summaryOf('far', 'Pacific/Auckland', actionItem('Check', { due: '2026-03-10' }))
    const inHonolulu = summaryOf('west', 'Pacific/Honolulu', actionItem('Check', { due: '2026-03-10' }))
    expect(overdueIn(inAuckland, on('2026-03-10', '10:59'))).toEqual([])
    expect(overdueIn(inAuckland, on('2026-03-10', '11:00')).map(({ text }) => text)).toEqual(['Check'])
    expect(overdueIn(inHonolulu, on('2026-03-11', '09:59'))).toEqual([])
    expect(overdueIn(inHonolulu, on('2026-03-11', '10:00'))).toHaveLength(1)
  })

  it('are none where nothing is left to do', () => {
    expect(openActionsOf([], on('2026-03-10'))).toEqual([])
    expect(openActionsOf([summaryOf('empty', 'UTC')], on('2026-03-10'))).toEqual([])
  })
})
