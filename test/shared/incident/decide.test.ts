import { describe, expect, it } from 'vitest'
import type { Command } from '../../../shared/incident/commands.ts'
import type { EventFields } from '../../../shared/incident/event.ts'
import type { Op } from '../../../shared/journal/entry.ts'
import { instant } from '../../../shared/time/instant.ts'
import {
  action,
  at,
  declared,
  escalation,
  eventId,
  hypothesis,
  impact,
  incidentOf,
  misled,
  newEvent,
  note,
  resolution,
  retracted,
} from '../../helpers/build.ts'
import { obeying, opsOf, refusal } from '../../helpers/deciding.ts'

// Rule numbers like [C1] refer to docs/spec.md. It is 12:00 in all of these.

const amend = (event: string, changes: Partial<EventFields>): Command => ({
  kind: 'amendEvent',
  event: eventId(event),
  changes,
})

describe('adding an event', () => {
  const add = (...event: Parameters<typeof newEvent>): Command => ({ kind: 'addEvent', event: newEvent(...event) })

  it('[C4] writes one entry, known from now on, with its text trimmed', () => {
    expect(opsOf(incidentOf(declared()), add('action', '11:50', '  Restarted  '))).toEqual([
      {
        op: 'event.add',
        d: {
          event: 'id-1',
          fields: { kind: 'action', text: 'Restarted', occurredAt: at('11:50'), knownAt: at('12:00') },
        },
      },
    ])
  })

  it('[C4] keeps the moment we learned of it, if it says so', () => {
    const incident = obeying([declared()], add('impact', '09:00', 'Slow', { knownAt: at('11:00') }))
    expect(incident.timeline[0]?.knownAt).toBe(at('11:00'))
  })

  it('[C4] takes what is written down long afterwards as known when it happened, and says no lag', () => {
    const longAgo = add('note', '2017-01-31 10:00', 'Spam')
    const knownIn = (...events: readonly Op[]) =>
      obeying([declared(), ...events], longAgo).timeline.find(({ text }) => text === 'Spam')?.knownAt
    expect(knownIn()).toBe(at('2017-01-31 10:00'))
    expect(knownIn(note('2017-01-31 12:00', 'Later'))).toBe(at('2017-01-31 10:00'))
    expect(knownIn(resolution('2017-02-01 10:00', 'Back'), note('11:55', 'Reviewed'))).toBe(at('2017-01-31 10:00'))
    // While an incident goes on, what began long ago is news.
    expect(knownIn(note('11:55', 'Alert'))).toBe(at('12:00'))
  })

  it('[C1] refuses a text that says nothing or too much', () => {
    const incident = incidentOf(declared())
    expect(refusal(incident, add('note', '11:00', ' \n\t'))).toEqual({ kind: 'emptyText' })
    expect(refusal(incident, add('note', '11:00', 'x'.repeat(20_001)))).toEqual({
      kind: 'textTooLong',
      characters: 20_001,
    })
    expect(refusal(incident, add('note', '11:00', 'x'.repeat(20_000)))).toBeNull()
  })

  it('[C2] refuses a time ahead of our clock, but not by what clocks disagree', () => {
    const incident = incidentOf(declared())
    expect(refusal(incident, add('note', '12:01', 'a'))).toBeNull()
    expect(refusal(incident, add('note', '12:01:01', 'a'))).toEqual({
      kind: 'inTheFuture',
      at: at('12:01:01'),
      now: at('12:00'),
    })
    expect(refusal(incident, add('impact', '11:00', 'a', { until: '13:00' }))).toMatchObject({ kind: 'inTheFuture' })
    expect(refusal(incident, add('note', '2016-01-01 00:00', 'a'))).toBeNull()
  })

  it('[C2] refuses what is no time', () => {
    const event = { ...newEvent('note', '11:00', 'a'), occurredAt: instant(Number.NaN) }
    expect(refusal(incidentOf(declared()), { kind: 'addEvent', event })).toMatchObject({
      kind: 'invalidValue',
      field: 'occurredAt',
    })
  })

  it('[C2] lets the moment to check an expected effect lie ahead', () => {
    expect(refusal(incidentOf(declared()), add('action', '11:59', 'a', { checkAt: at('12:10') }))).toBeNull()
  })

  it('[C3] refuses an end before the start, and an acknowledgement before the escalation', () => {
    const incident = incidentOf(declared())
    expect(refusal(incident, add('impact', '11:00', 'a', { until: '10:59' }))).toEqual({
      kind: 'endBeforeStart',
      start: at('11:00'),
      end: at('10:59'),
    })
    expect(refusal(incident, add('impact', '11:00', 'a', { until: '11:00' }))).toBeNull()
    expect(refusal(incident, add('escalation', '11:00', 'a', { acknowledged: '10:00' }))).toMatchObject({
      kind: 'endBeforeStart',
    })
  })

  it('[C1] refuses kinds and values that this incident does not know, and links to nothing', () => {
    const incident = incidentOf(declared())
    expect(refusal(incident, add('party', '11:00', 'a'))).toMatchObject({ kind: 'invalidValue', field: 'kind' })
    const vague = { ...newEvent('note', '11:00', 'a'), ...JSON.parse('{"precision":"vague"}') }
    expect(refusal(incident, { kind: 'addEvent', event: vague })).toMatchObject({
      kind: 'invalidValue',
      field: 'precision',
    })
    const linked = add('note', '11:00', 'a', { links: [{ to: eventId('gone'), relation: 'for' }] })
    expect(refusal(incident, linked)).toEqual({ kind: 'unknownEvent', event: 'gone' })
  })

  it('[C1] accepts a custom kind that the incident carries', () => {
    const kinds = [{ id: 'deploy', label: 'Deploy', icon: 'rocket', colour: 'blue', lane: 'actions' } as const]
    const incident = incidentOf(declared(), { op: 'incident.amend', d: { changes: { kinds } } })
    expect(refusal(incident, add('deploy', '11:00', 'Version 412'))).toBeNull()
  })
})

describe('correcting an event', () => {
  it('[C5] writes only what differs', () => {
    const incident = incidentOf(action('11:00', 'a'))
    expect(opsOf(incident, amend('a', { text: 'b', occurredAt: at('11:00'), tags: [] }))).toEqual([
      { op: 'event.amend', d: { event: 'a', changes: { text: 'b' } } },
    ])
    expect(refusal(incident, amend('a', { text: ' a ', precision: 'exact' }))).toMatchObject({ kind: 'nothingToDo' })
  })

  it('[C5] checks how the event would stand', () => {
    const incident = incidentOf(impact('10:00', 'a', { until: '11:00' }))
    expect(refusal(incident, amend('a', { occurredAt: at('11:30') }))).toMatchObject({ kind: 'endBeforeStart' })
    expect(refusal(incident, amend('a', { occurredAt: at('11:30'), endedAt: at('11:40') }))).toBeNull()
    expect(refusal(incident, amend('a', { text: '' }))).toEqual({ kind: 'emptyText' })
    expect(refusal(incident, amend('z', { text: 'b' }))).toEqual({ kind: 'unknownEvent', event: 'z' })
  })

  it('[C5] retracts and restores once', () => {
    const retract: Command = { kind: 'retractEvent', event: eventId('a'), reason: 'double' }
    const restore: Command = { kind: 'restoreEvent', event: eventId('a') }
    expect(obeying([action('11:00', 'a')], retract).timeline).toEqual([])
    expect(obeying([action('11:00', 'a')], retract, restore).timeline).toHaveLength(1)
    expect(refusal(incidentOf(action('11:00', 'a'), retracted('a')), retract)).toMatchObject({ kind: 'nothingToDo' })
    expect(refusal(incidentOf(action('11:00', 'a')), restore)).toMatchObject({ kind: 'nothingToDo' })
    expect(refusal(incidentOf(declared()), retract)).toMatchObject({ kind: 'unknownEvent' })
  })
})

describe('hypotheses, escalations and impacts', () => {
  const state = (to: 'open' | 'ruledOut' | 'confirmed', time: string, reason = ''): Command => ({
    kind: 'setHypothesisState',
    event: eventId('h'),
    state: to,
    at: at(time),
    reason,
  })

  it('[C6] a hypothesis is ruled out at a time, for a reason, and becomes a misleading path', () => {
    expect(
      obeying([hypothesis('11:00', 'h')], state('ruledOut', '11:30', ' logs are quiet ')).timeline[0],
    ).toMatchObject({
      state: 'ruledOut',
      endedAt: at('11:30'),
      reason: 'logs are quiet',
    })
  })

  it('[C6] opened again it has no end', () => {
    const incident = obeying([misled('11:00', '11:30', 'h', { reason: 'quiet' })], state('open', '11:40'))
    expect(incident.timeline[0]).toMatchObject({ state: 'open', endedAt: null, reason: '' })
  })

  it('[C6] cannot end before it began, in the future, or twice the same way', () => {
    const incident = incidentOf(hypothesis('11:00', 'h'), note('11:00', 'n'))
    expect(refusal(incident, state('confirmed', '10:59'))).toMatchObject({ kind: 'endBeforeStart' })
    expect(refusal(incident, state('confirmed', '12:30'))).toMatchObject({ kind: 'inTheFuture' })
    expect(refusal(incident, state('open', '11:30'))).toMatchObject({ kind: 'nothingToDo' })
    const wrong: Command = { ...state('ruledOut', '11:30'), event: eventId('n') } as Command
    expect(refusal(incident, wrong)).toEqual({ kind: 'wrongKind', event: 'n', expected: 'hypothesis' })
  })

  it('[C7] an escalation is acknowledged by somebody', () => {
    const command: Command = { kind: 'acknowledgeEscalation', event: eventId('e'), at: at('11:10'), by: 'Lee' }
    const incident = obeying([escalation('11:00', 'e', { people: ['Kim'], declined: true })], command)
    expect(incident.timeline[0]).toMatchObject({ acknowledgedAt: at('11:10'), people: ['Kim', 'Lee'], declined: false })
    expect(refusal(incident, command)).toMatchObject({ kind: 'nothingToDo' })
    expect(refusal(incidentOf(note('11:00', 'e')), command)).toMatchObject({ expected: 'escalation' })
  })

  it('[C8] an impact ends', () => {
    const command: Command = { kind: 'endImpact', event: eventId('i'), at: at('11:10') }
    expect(obeying([impact('11:00', 'i')], command).timeline[0]?.endedAt).toBe(at('11:10'))
    expect(refusal(incidentOf(impact('11:30', 'i')), command)).toMatchObject({ kind: 'endBeforeStart' })
    expect(refusal(incidentOf(note('11:00', 'i')), command)).toMatchObject({ expected: 'impact' })
  })
})
