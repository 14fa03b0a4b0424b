import { describe, expect, it } from 'vitest'
import type { Command } from '../../../shared/incident/commands.ts'
import { decide, declareIncident } from '../../../shared/incident/decide.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { UTC, zone } from '../../../shared/time/instant.ts'
import {
  action,
  actionItem,
  at,
  declared,
  factor,
  incidentOf,
  newEvent,
  overridden,
  resolution,
  roleTaken,
  severityChanged,
  stampAt,
  undone,
} from '../../helpers/build.ts'
import { NOON, obeying, opsOf, refusal } from '../../helpers/deciding.ts'

// Rule numbers like [C1] refer to docs/spec.md. It is 12:00 in all of these.

describe('status, severity and roles', () => {
  const set = { at: at('11:30'), reason: 'half of Europe' }

  it('[C9] changes are events that say from what to what, and why', () => {
    const incident = obeying([declared('db', { severity: 'SEV2' })], { kind: 'changeSeverity', to: 'SEV1', ...set })
    expect(incident.severity).toBe('SEV1')
    expect(incident.timeline[0]).toMatchObject({
      kind: 'status',
      text: 'Severity SEV2 → SEV1',
      reason: 'half of Europe',
      change: { what: 'severity', from: 'SEV2', to: 'SEV1' },
    })
    const first = obeying([declared()], { kind: 'changeSeverity', to: 'SEV3', ...set })
    expect(first.timeline[0]?.text).toBe('Severity SEV3')
    const status = obeying([declared()], { kind: 'changeStatus', to: 'identified', ...set })
    expect(status.timeline[0]?.text).toBe('Status investigating → identified')
  })

  it('[C9] a backdated change says what stood then', () => {
    const gestures = [declared('db', { severity: 'SEV3' }), severityChanged('SEV1', '11:00', 'SEV3')]
    const incident = obeying(gestures, { kind: 'changeSeverity', to: 'SEV2', at: at('10:00'), reason: '' })
    expect(incident.timeline[0]?.text).toBe('Severity SEV3 → SEV2')
    expect(incident.severity).toBe('SEV1')
  })

  it('[C9] a role is handed over, and several people may respond', () => {
    const assign = (role: 'incidentCommander' | 'responder', person: string): Command => ({
      kind: 'assignRole',
      role,
      person,
      at: at('11:30'),
      reason: '',
    })
    const incident = obeying(
      [roleTaken('incidentCommander', 'Lee', '11:00')],
      assign('incidentCommander', 'Sam'),
      assign('responder', 'Kim'),
      assign('responder', 'Ada'),
    )
    expect(incident.timeline.map(({ text }) => text).slice(1)).toEqual([
      'Command handed from Lee to Sam',
      'Responder: Kim',
      'Responder: Ada',
    ])
    expect(incident.roles.filter(({ until }) => until === null).map(({ person }) => person)).toEqual([
      'Sam',
      'Kim',
      'Ada',
    ])
    expect(refusal(incident, assign('responder', 'Kim'))).toMatchObject({ kind: 'nothingToDo' })
    expect(refusal(incident, assign('responder', '  '))).toMatchObject({ kind: 'invalidValue', field: 'person' })
  })

  it('[C9] refuses unknown values and what already stands', () => {
    const incident = incidentOf(declared('db', { severity: 'SEV2' }), resolution('11:00', 'r'))
    expect(refusal(incident, { kind: 'changeSeverity', to: 'P1', ...set })).toEqual({
      kind: 'invalidValue',
      field: 'severity',
      reason: '“P1” is none of SEV1, SEV2, SEV3, SEV4, SEV5',
    })
    expect(refusal(incident, { kind: 'changeSeverity', to: 'SEV2', ...set })).toMatchObject({ kind: 'nothingToDo' })
    expect(refusal(incident, { kind: 'changeStatus', to: 'resolved', ...set })).toMatchObject({ kind: 'nothingToDo' })
    const future = { ...set, at: at('12:30') }
    expect(refusal(incident, { kind: 'changeStatus', to: 'closed', ...future })).toMatchObject({ kind: 'inTheFuture' })
  })
})

describe('the incident as a whole', () => {
  it('[C10] corrects its fields, and refuses what cannot be', () => {
    const incident = incidentOf(declared('db'))
    const refused = (changes: object) =>
      refusal(incident, { kind: 'amendIncident', changes: changes as Partial<Incident> })
    expect(opsOf(incident, { kind: 'amendIncident', changes: { title: ' db down ', impact: '' } })).toEqual([
      { op: 'incident.amend', d: { changes: { title: 'db down' } } },
    ])
    expect(refused({ title: 'db' })).toMatchObject({ kind: 'nothingToDo' })
    expect(refused({ title: '  ' })).toEqual({ kind: 'emptyText' })
    expect(refused({ zone: 'Mars/Base' })).toMatchObject({ field: 'zone' })
    expect(refused({ severityScale: [] })).toMatchObject({ field: 'severityScale' })
    expect(refused({ severityScale: ['A', 'A '] })).toMatchObject({ field: 'severityScale' })
    expect(refused({ kinds: [{ id: 'note' }] })).toMatchObject({ field: 'kinds' })
    expect(refused({ conclusion: 'x'.repeat(20_001) })).toMatchObject({ kind: 'textTooLong' })
  })

  it('[C11] sets milestones by hand and lets go of them', () => {
    const set: Command = { kind: 'overrideMilestone', milestone: 'detected', at: at('11:00'), reason: 'phone' }
    const clear: Command = { kind: 'clearMilestoneOverride', milestone: 'detected' }
    expect(obeying([declared()], set).milestoneOverrides.get('detected')?.at).toBe(at('11:00'))
    expect(obeying([declared()], set, clear).milestoneOverrides.size).toBe(0)
    expect(refusal(incidentOf(overridden('detected', '11:00', 'phone')), set)).toMatchObject({ kind: 'nothingToDo' })
    expect(refusal(incidentOf(declared()), clear)).toMatchObject({ kind: 'nothingToDo' })
    expect(refusal(incidentOf(declared()), { ...set, at: at('12:30') } as Command)).toMatchObject({
      kind: 'inTheFuture',
    })
  })

  it('[C11] adds and corrects factors; marking one primary takes the mark from the other', () => {
    const incident = obeying([factor('Full disk', true)], {
      kind: 'addFactor',
      factor: { text: ' No alert ', primary: true },
    })
    expect(incident.factors.map(({ text, primary }) => [text, primary])).toEqual([
      ['Full disk', false],
      ['No alert', true],
    ])
    const id = incident.factors[0]?.id ?? ('' as never)
    const back = decide(incident, { kind: 'amendFactor', factor: id, changes: { primary: true } }, stampAt(NOON))
    expect(back.ok && back.value.map(({ op }) => op)).toEqual([
      { op: 'factor.put', d: { factor: 'Full disk', changes: { primary: true } } },
      { op: 'factor.put', d: { factor: incident.factors[1]?.id, changes: { primary: false } } },
    ])
    expect(refusal(incident, { kind: 'amendFactor', factor: 'x' as never, changes: { primary: true } })).toEqual({
      kind: 'unknownRecord',
      id: 'x',
    })
  })

  it('[C11] adds and corrects action items', () => {
    const item = { list: 'task', text: 'Alert', owner: '', due: '', state: 'open' } as const
    const incident = obeying([declared()], { kind: 'addActionItem', item })
    expect(incident.actionItems).toMatchObject([{ ...item, removed: false }])
    const bad = (changes: object) =>
      refusal(incidentOf(actionItem('Alert')), {
        kind: 'amendActionItem',
        item: 'Alert' as never,
        changes: changes as Partial<typeof item>,
      })
    expect(bad({ due: '2026-13-01' })).toMatchObject({ field: 'due' })
    expect(bad({ due: '2026-02-30' })).toMatchObject({ field: 'due' })
    expect(bad({ due: '2026-03-01' })).toBeNull()
    expect(bad({ text: ' ' })).toEqual({ kind: 'emptyText' })
    expect(bad({ state: 'open' })).toMatchObject({ kind: 'nothingToDo' })
    expect(bad({ state: 'later' })).toMatchObject({ field: 'state' })
  })

  it('[C13] declares a new incident', () => {
    const declare = (fields: Partial<{ title: string; zone: string; severity: string | null }>) =>
      declareIncident(
        { title: fields.title ?? 'db', zone: zone(fields.zone ?? UTC), severity: fields.severity ?? null },
        stampAt(NOON),
      )
    const done = declare({ title: ' Checkout down ', severity: 'SEV1', zone: 'Europe/Berlin' })
    expect(done.ok && done.value[0]?.op).toMatchObject({
      op: 'incident.declare',
      d: { title: 'Checkout down', zone: 'Europe/Berlin', severity: 'SEV1' },
    })
    expect(declare({ title: '' })).toMatchObject({ ok: false, error: { kind: 'emptyText' } })
    expect(declare({ zone: 'Nowhere' })).toMatchObject({ ok: false, error: { field: 'zone' } })
    expect(declare({ severity: 'SEV9' })).toMatchObject({ ok: false, error: { field: 'severity' } })
  })
})

describe('undo, redo and imports', () => {
  it('[I7] undoes and redoes only what is offered, so that two windows do not undo two things', () => {
    const incident = incidentOf(declared(), action('11:00', 'a'), action('11:01', 'b'))
    const undo = (batch: string): Command => ({ kind: 'undo', batch: batch as never })
    expect(opsOf(incident, undo('b2'))).toEqual([{ op: 'batch.undo', d: { batch: 'b2' } }])
    expect(refusal(incident, undo('b1'))).toMatchObject({ kind: 'nothingToDo' })
    expect(refusal(incidentOf(declared()), undo('b0'))).toMatchObject({ kind: 'nothingToDo' })
    const back = incidentOf(declared(), action('11:00', 'a'), undone(1))
    expect(opsOf(back, { kind: 'redo', batch: 'b1' as never })).toEqual([{ op: 'batch.redo', d: { batch: 'b1' } }])
    expect(refusal(incident, { kind: 'redo', batch: 'b1' as never })).toMatchObject({ kind: 'nothingToDo' })
  })

  it('[C12] imports as one batch, leaves out what cannot be, and says when nothing is left', () => {
    const importedFrom = { importer: 'test', key: '1' }
    const create = (text: string, time = '2017-01-31 10:00') =>
      ({ kind: 'create', event: newEvent('note', time, text), importedFrom }) as const
    const decided = decide(
      incidentOf(declared()),
      { kind: 'importBatch', proposals: [create('a'), create(' '), create('b')] },
      stampAt(NOON),
    )
    if (!decided.ok) throw new Error('refused')
    expect(decided.value.map(({ op }) => op.op)).toEqual(['event.add', 'event.add'])
    expect(new Set(decided.value.map(({ batch }) => batch)).size).toBe(1)
    expect(decided.value[0]?.op).toMatchObject({ d: { fields: { knownAt: at('2017-01-31 10:00') }, importedFrom } })
    expect(refusal(incidentOf(declared()), { kind: 'importBatch', proposals: [create(' ')] })).toEqual({
      kind: 'emptyText',
    })
    expect(refusal(incidentOf(declared()), { kind: 'importBatch', proposals: [] })).toMatchObject({
      kind: 'nothingToDo',
    })
  })
})
