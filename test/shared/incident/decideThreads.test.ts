import { describe, expect, it } from 'vitest'
import type { Command } from '../../../shared/incident/commands.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { action, at, declared, escalation, eventId, hypothesis, impact, incidentOf, note } from '../../helpers/build.ts'
import { obeying, refusal } from '../../helpers/deciding.ts'

const start = [
  declared(),
  hypothesis('10:00', 'Cache'),
  hypothesis('10:02', 'Disk'),
  escalation('10:05', 'Vendor', { escalatedTo: 'Sam', via: 'phone' }),
  impact('10:01', 'EU down', { scope: 'eu' }),
  impact('10:03', 'US down', { scope: 'us' }),
  impact('10:40', 'Asia slow'),
  action('10:10', 'Roll back', { expectedEffect: 'errors fall', checkAt: at('10:20') }),
  note('10:11', 'Hit rate flat'),
]
const state = (to: 'open' | 'ruledOut' | 'confirmed' | 'parked', time: string, reason = ''): Command => ({
  kind: 'setHypothesisState',
  event: eventId('Cache'),
  state: to,
  at: at(time),
  reason,
})
const link = (event: string, relation: 'for' | 'against' | null, to = 'Cache'): Command => ({
  kind: 'linkEvidence',
  event: eventId(event),
  hypothesis: eventId(to),
  relation,
})
const page = (time: string, to: string, via = '', event = 'Vendor'): Command => ({
  kind: 'pageAgain',
  event: eventId(event),
  at: at(time),
  to,
  via,
})
const decline = (time: string, by: string, reason: string): Command => ({
  kind: 'declineEscalation',
  event: eventId('Vendor'),
  at: at(time),
  by,
  reason,
})
const following = (...commands: readonly Command[]): Incident => obeying(start, ...commands)
const event = (incident: Incident, name: string) => {
  const found = incident.events.get(eventId(name))
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

describe('states of a hypothesis', () => {
  it('[C6] keeps each state that was left, with its stretch of time and its reason', () => {
    const incident = following(
      state('parked', '10:20', 'waits for logs'),
      state('open', '10:30'),
      state('ruledOut', '10:45', 'metrics flat'),
      state('open', '10:50'),
    )
    expect(event(incident, 'Cache')).toMatchObject({
      state: 'open',
      endedAt: null,
      reason: '',
      earlierStates: [
        { state: 'parked', from: at('10:20'), until: at('10:30'), reason: 'waits for logs' },
        { state: 'ruledOut', from: at('10:45'), until: at('10:50'), reason: 'metrics flat' },
      ],
    })
  })

  it('[C6] takes a state that is left before it began for a slip', () => {
    const incident = following(state('ruledOut', '10:45'), state('confirmed', '10:40', 'it was the cache'))
    expect(event(incident, 'Cache')).toMatchObject({ state: 'confirmed', endedAt: at('10:40'), earlierStates: [] })
  })

  it('[C6] a new reason for the same state leaves no state behind', () => {
    const incident = following(state('ruledOut', '10:45'), state('ruledOut', '10:45', 'metrics flat'))
    expect(event(incident, 'Cache')).toMatchObject({ reason: 'metrics flat', earlierStates: [] })
  })
})

describe('evidence', () => {
  it('[C17] an event is evidence for or against a hypothesis, never both, and keeps its other links', () => {
    const incident = following(
      link('Hit rate flat', 'for'),
      link('Hit rate flat', 'against', 'Disk'),
      link('Hit rate flat', 'against'),
    )
    expect(event(incident, 'Hit rate flat').links).toEqual([
      { to: 'Disk', relation: 'against' },
      { to: 'Cache', relation: 'against' },
    ])
    const freed = following(
      link('Hit rate flat', 'for'),
      link('Hit rate flat', 'for', 'Disk'),
      link('Hit rate flat', null),
    )
    expect(event(freed, 'Hit rate flat').links).toEqual([{ to: 'Disk', relation: 'for' }])
  })

  it('[C17] refuses what is no hypothesis, a hypothesis as evidence of itself, and what is so already', () => {
    const incident = incidentOf(...start)
    expect(refusal(incident, link('Hit rate flat', 'for', 'Vendor'))?.kind).toBe('wrongKind')
    expect(refusal(incident, link('Hit rate flat', 'for', 'nothing'))?.kind).toBe('unknownEvent')
    expect(refusal(incident, link('Cache', 'for'))?.kind).toBe('invalidValue')
    expect(refusal(incident, link('Disk', 'for'))).toBeNull()
    expect(refusal(incident, link('Hit rate flat', null))?.kind).toBe('nothingToDo')
    expect(refusal(following(link('Hit rate flat', 'for')), link('Hit rate flat', 'for'))?.kind).toBe('nothingToDo')
  })
})

describe('escalations', () => {
  it('[C7] keeps every try on the one escalation, until somebody takes it up', () => {
    const declined = following(page('10:10', 'Sam', 'phone'), decline('10:12', 'Sam', 'on a plane'))
    expect(event(declined, 'Vendor')).toMatchObject({ declined: true, acknowledgedAt: null })
    const handedOn = following(
      page('10:10', 'Sam', 'phone'),
      decline('10:12', 'Sam', 'on a plane'),
      page('10:13', 'Kim', 'chat'),
      { kind: 'acknowledgeEscalation', event: eventId('Vendor'), at: at('10:15'), by: 'Kim' },
    )
    expect(event(handedOn, 'Vendor')).toMatchObject({
      escalatedTo: 'Sam',
      declined: false,
      acknowledgedAt: at('10:15'),
      people: ['Kim'],
      tries: [
        { kind: 'paged', at: at('10:10'), to: 'Sam', via: 'phone' },
        { kind: 'declined', at: at('10:12'), by: 'Sam', reason: 'on a plane' },
        { kind: 'paged', at: at('10:13'), to: 'Kim', via: 'chat' },
      ],
    })
    expect(handedOn.undo?.label).toBe('Undo acknowledge E1')
    expect(declined.undo?.label).toBe('Undo decline E1')
    expect(following(page('10:10', 'Sam')).undo?.label).toBe('Undo page again for E1')
  })

  it('[C7] puts a try that was noted late in its place', () => {
    const incident = following(page('10:20', 'Kim'), page('10:10', 'Sam'))
    expect(event(incident, 'Vendor').tries.map(({ at: time }) => time)).toEqual([at('10:10'), at('10:20')])
  })

  it('[C3] refuses a try before the first page, and one after the answer', () => {
    const incident = incidentOf(...start)
    expect(refusal(incident, page('10:00', 'Sam'))?.kind).toBe('endBeforeStart')
    expect(refusal(incident, page('23:00', 'Sam'))?.kind).toBe('inTheFuture')
    expect(refusal(incident, page('10:10', 'Sam', '', 'Cache'))?.kind).toBe('wrongKind')
    const answered = following({ kind: 'acknowledgeEscalation', event: eventId('Vendor'), at: at('10:15'), by: '' })
    expect(refusal(answered, page('10:20', 'Sam'))?.kind).toBe('nothingToDo')
    expect(refusal(following(decline('10:12', '', '')), decline('10:13', '', ''))?.kind).toBe('nothingToDo')
  })
})

describe('the end of impact', () => {
  it('[C8] ends everywhere in one gesture, but not where it began later', () => {
    const incident = following({ kind: 'endAllImpacts', at: at('10:30') })
    expect(incident.timeline.filter(({ kind }) => kind === 'impact').map(({ endedAt }) => endedAt)).toEqual([
      at('10:30'),
      at('10:30'),
      null,
    ])
    expect(incident.undo?.label).toBe('Undo end impact everywhere')
    const undo = incident.undo
    if (undo === null) throw new Error('nothing to undo')
    const undone = obeying(start, { kind: 'endAllImpacts', at: at('10:30') }, { kind: 'undo', batch: undo.batch })
    expect(undone.timeline.filter(({ endedAt }) => endedAt !== null)).toEqual([])
  })

  it('[C8] says so when none goes on', () => {
    const ended = following({ kind: 'endAllImpacts', at: at('10:50') })
    expect(refusal(ended, { kind: 'endAllImpacts', at: at('10:55') })?.kind).toBe('nothingToDo')
    expect(refusal(incidentOf(...start), { kind: 'endAllImpacts', at: at('23:00') })?.kind).toBe('inTheFuture')
  })
})

describe('what came of an action', () => {
  const judged = (outcome: 'partly' | 'unknown', time: string, event = 'Roll back'): Command => ({
    kind: 'judgeAction',
    event: eventId(event),
    outcome,
    at: at(time),
  })

  it('[C18] is kept with the time at which it was seen, and can be taken back by name', () => {
    const incident = following(judged('partly', '10:21'))
    expect(event(incident, 'Roll back')).toMatchObject({ outcome: 'partly', outcomeAt: at('10:21') })
    expect(incident.undo?.label).toBe('Undo mark action “Roll back” as worked in part')
    const open = following(judged('partly', '10:21'), judged('unknown', '10:22'))
    expect(event(open, 'Roll back')).toMatchObject({ outcome: 'unknown', outcomeAt: null })
    const again = following({ kind: 'amendEvent', event: eventId('Roll back'), changes: { checkAt: at('23:00') } })
    expect(again.undo?.label).toBe('Undo ask again about action “Roll back”')
  })

  it('[C2] is not seen in the future, nor on anything but an action', () => {
    expect(refusal(incidentOf(...start), judged('partly', '23:00'))?.kind).toBe('inTheFuture')
    expect(refusal(incidentOf(...start), judged('partly', '10:21', 'Cache'))?.kind).toBe('wrongKind')
  })
})
