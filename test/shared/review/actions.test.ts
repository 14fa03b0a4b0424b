import { describe, expect, it } from 'vitest'
import type { FactorId } from '../../../shared/ids.ts'
import { metricsOf } from '../../../shared/incident/metrics.ts'
import { actionsOf, balanceHint, isOverdue, typeBalanceOf } from '../../../shared/review/actions.ts'
import { ideasOf, SOAK } from '../../../shared/review/ideas.ts'
import { savingOf, savingsIn, savingWords } from '../../../shared/review/savings.ts'
import { instant } from '../../../shared/time/instant.ts'
import {
  actionItem,
  at,
  declared,
  detection,
  factor,
  impact,
  incidentOf,
  recorded,
  undone,
} from '../../helpers/build.ts'
import { obeying, refusal } from '../../helpers/deciding.ts'

const on = (day: string) => instant(Date.parse(`${day}T12:00:00Z`))

describe('action items [A2]', () => {
  const incident = incidentOf(
    declared(),
    factor('Backups were empty', true, 'f1'),
    actionItem('Alert when a backup is empty', {}, 'i1'),
    actionItem('Restore a backup every week', {}, 'i2'),
    actionItem('Buy a second site', { state: 'declined' }, 'i3'),
    recorded('actionDetail', 'i1', { type: 'detect', factors: ['f1' as FactorId, 'gone' as FactorId] }),
    recorded('actionDetail', 'i3', { type: 'prevent' }),
  )
  const actions = actionsOf(incident)

  it('have what was said of them, and the factors that stand', () => {
    expect(actions.map(({ detail }) => detail.type)).toEqual(['detect', null, 'prevent'])
    expect(actions[0]?.factors.map(({ text }) => text)).toEqual(['Backups were empty'])
  })

  it('are balanced over what they are for, without declined ones', () => {
    const balance = typeBalanceOf(actions)
    expect(balance.counts.map(({ count }) => count)).toEqual([0, 1, 0, 0, 0])
    expect(balance.untyped).toBe(1)
    expect(balanceHint(balance)).toBe('Nothing yet to: prevent, mitigate sooner, respond better.')
    expect(balanceHint(typeBalanceOf([]))).toBe('')
  })

  it('are overdue from the day after they were due, while they are open', () => {
    expect(isOverdue({ state: 'open', due: '2026-01-05' }, '2026-01-05')).toBe(false)
    expect(isOverdue({ state: 'open', due: '2026-01-05' }, '2026-01-06')).toBe(true)
    expect(isOverdue({ state: 'done', due: '2026-01-05' }, '2026-02-06')).toBe(false)
    expect(isOverdue({ state: 'open', due: 'soon' }, '2026-02-06')).toBe(false)
  })

  it('take no tracker link but https', () => {
    const wish = (tracker: string) =>
      ({ kind: 'putRecords', records: [{ collection: 'actionDetail', id: 'i1', changes: { tracker } }] }) as const
    expect(refusal(incident, wish('javascript:alert(1)'))).toMatchObject({ kind: 'invalidValue', field: 'tracker' })
    expect(refusal(incident, wish('http://tracker.example/1'))).toMatchObject({ kind: 'invalidValue' })
  })
})

describe('what an action would have saved [A3]', () => {
  const incident = incidentOf(declared(), impact('10:00', 'Slow'), detection('10:12', 'Alert'))
  const metrics = metricsOf(incident, at('11:00'))

  it('is chosen from what the record shows, and measured again each time', () => {
    expect(savingsIn(metrics).map(savingWords)).toContain('Time to detect, 12 min')
    expect(savingOf(metrics, { savedFrom: 'timeToDetect', savedPath: null })?.ms).toBe(12 * 60_000)
    expect(savingOf(metrics, { savedFrom: 'timeToMitigate', savedPath: null })).toBeNull()
    expect(savingOf(metrics, { savedFrom: null, savedPath: null })).toBeNull()
  })
})

describe('ideas [A1]', () => {
  const parked = recorded('parkedItem', 'p1', { text: 'Check backups', kind: 'idea', became: 'actionIdea' })
  const entries = [declared(), parked]
  const incident = incidentOf(...entries)
  const [idea] = ideasOf(incident, 2, on('2026-01-01')).waiting

  it('rest for working days from when they were parked', () => {
    expect(idea).toMatchObject({ text: 'Check backups', isRipe: false })
    const ripeOn = idea?.ripeOn ?? ''
    expect(ideasOf(incident, 2, on(ripeOn)).waiting[0]?.isRipe).toBe(true)
    expect(ideasOf(incident, 2, on(ripeOn)).resting).toBe(0)
    expect(ideasOf(incident, 0, on(idea?.ripeOn ?? '')).resting).toBe(0)
  })

  it('are ripe once somebody ended the soak time, which is recorded', () => {
    const early = incidentOf(...entries, recorded('soakTime', SOAK, { endedEarly: true }))
    expect(ideasOf(early, 2, on('2026-01-01'))).toMatchObject({ resting: 0, endedEarly: { by: 'Sam' } })
  })

  it('become an action in one gesture, which one undo takes back', () => {
    const made = obeying(entries, {
      kind: 'addActionItem',
      idea: 'p1',
      item: { list: 'task', text: 'Check backups', owner: '', due: '', state: 'open' },
    })
    expect(actionsOf(made).map(({ text }) => text)).toEqual(['Check backups'])
    expect(ideasOf(made, 2, on('2026-01-01')).waiting).toEqual([])
    expect(made.undo?.label).toBe('Undo add action item “Check backups”')
    const wish = { list: 'task', text: 'Again', owner: '', due: '', state: 'open' } as const
    expect(refusal(made, { kind: 'addActionItem', idea: 'p1', item: wish })).toMatchObject({ kind: 'nothingToDo' })
    expect(refusal(made, { kind: 'addActionItem', idea: 'none', item: wish })).toMatchObject({ kind: 'unknownRecord' })
  })

  it('are declined with the reason, and can be considered again', () => {
    const declined = recorded('ideaOutcome', 'p1', { outcome: 'declined', reason: 'Too dear' })
    expect(ideasOf(incidentOf(...entries, declined), 2, on('2026-01-01'))).toMatchObject({
      waiting: [],
      declined: [{ text: 'Check backups', reason: 'Too dear' }],
    })
    expect(ideasOf(incidentOf(...entries, declined, undone(2)), 2, on('2026-01-01')).waiting).toHaveLength(1)
  })
})
