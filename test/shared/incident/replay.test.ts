import { describe, expect, it } from 'vitest'
import { emptyReplay, extendReplay, replay } from '../../../shared/incident/replay.ts'
import type { Op } from '../../../shared/journal/entry.ts'
import {
  action,
  actionItem,
  amended,
  at,
  cleared,
  confirmed,
  declared,
  detection,
  escalation,
  eventId,
  factor,
  hypothesis,
  impact,
  incidentAmended,
  incidentOf,
  journal,
  note,
  overridden,
  redone,
  resolution,
  restored,
  retracted,
  roleTaken,
  ruledOut,
  severityChanged,
  statusChanged,
  together,
  undone,
} from '../../helpers/build.ts'

// Rule numbers like [I1] refer to docs/spec.md.

const texts = (incident: { readonly timeline: readonly { readonly text: string }[] }): readonly string[] =>
  incident.timeline.map((event) => event.text)

describe('replay', () => {
  it('[I1] is an untitled, empty incident before any entry', () => {
    const incident = replay([])
    expect(incident.title).toBe('Untitled incident')
    expect(incident.status).toBe('investigating')
    expect(incident.severity).toBeNull()
    expect(incident.timeline).toEqual([])
    expect([incident.undo, incident.redo]).toEqual([null, null])
  })

  it('[I1] takes title, zone and severity from the declaration', () => {
    const incident = incidentOf(declared('Checkout down', { severity: 'SEV2', zone: 'Europe/Berlin' }))
    expect(incident).toMatchObject({
      id: 'incident-1',
      title: 'Checkout down',
      zone: 'Europe/Berlin',
      severity: 'SEV2',
      declaredBy: 'Sam',
      declaredAt: at('09:00'),
    })
  })

  it('[I1] skips entries that a newer version wrote, and counts them', () => {
    const unknown: Op = { op: 'unknown', name: 'poll.answer', d: { anything: true } }
    const incident = incidentOf(declared(), unknown, action('10:00', 'a'))
    expect(texts(incident)).toEqual(['a'])
    expect(incident.entryCount).toBe(3)
    expect(incident.undo?.batch).toBe('b2')
  })

  it('[I8] sorts the timeline by time, then by the place in the record', () => {
    const incident = incidentOf(action('10:05', 'c'), action('10:00', 'a'), action('10:05', 'd'), action('10:01', 'b'))
    expect(texts(incident)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('[I2] keeps each field as last corrected, and every correction', () => {
    const incident = incidentOf(
      action('10:00', 'Block adresses', { id: 'a' }),
      amended('a', { text: 'Block addresses' }),
      amended('a', { occurredAt: at('09:50') }),
    )
    const event = incident.events.get(eventId('a'))
    expect(event).toMatchObject({ text: 'Block addresses', occurredAt: at('09:50') })
    expect(event?.edits).toEqual([
      { at: at('09:00:01'), by: 'Sam', field: 'text', was: 'Block adresses', is: 'Block addresses' },
      { at: at('09:00:02'), by: 'Sam', field: 'occurredAt', was: at('10:00'), is: at('09:50') },
    ])
  })

  it('[I2] does not count saying the same again as a correction', () => {
    const incident = incidentOf(action('10:00', 'a', { tags: ['db'] }), amended('a', { text: 'a', tags: ['db'] }))
    expect(incident.events.get(eventId('a'))?.edits).toEqual([])
  })

  it('[I2] keeps a correction until the event it corrects arrives', () => {
    const [add, amend] = journal(action('10:00', 'a'), amended('a', { text: 'b' }))
    if (add === undefined || amend === undefined) throw new Error('two entries')
    const early = extendReplay(emptyReplay, [amend])
    expect(early.incident.timeline).toEqual([])
    expect(texts(extendReplay(early, [add]).incident)).toEqual(['b'])
  })

  it('[I2] takes the fields of two people who corrected different ones', () => {
    const incident = incidentOf(
      hypothesis('10:00', 'h'),
      amended('h', { reason: 'quiet logs' }),
      amended('h', { people: ['Lee'] }),
    )
    expect(incident.timeline[0]).toMatchObject({ reason: 'quiet logs', people: ['Lee'] })
  })

  it('[I9] keeps a retracted event, out of the timeline, until it is restored', () => {
    const gone = incidentOf(action('10:00', 'a'), retracted('a', 'double'))
    expect(gone.timeline).toEqual([])
    expect(gone.events.get(eventId('a'))?.retracted).toEqual({ at: at('09:00:01'), by: 'Sam', reason: 'double' })
    const back = incidentOf(action('10:00', 'a'), retracted('a'), restored('a'))
    expect(texts(back)).toEqual(['a'])
    expect(back.timeline[0]?.retracted).toBeNull()
  })

  it('[I1] knows about an event from when it was recorded, unless it says otherwise', () => {
    const incident = incidentOf(note('08:00', 'a'), note('08:00', 'b', { knownAt: at('08:10') }))
    expect(incident.timeline.map((event) => event.knownAt)).toEqual([at('09:00:00'), at('08:10')])
  })
})

describe('numbers', () => {
  const numbers = (...ops: readonly Op[]): Readonly<Record<string, string | null>> =>
    Object.fromEntries([...incidentOf(...ops).events.values()].map((event) => [event.id, event.number]))

  it('[I4] count hypotheses, escalations and impacts in the order of the record', () => {
    expect(
      numbers(
        hypothesis('10:30', 'a'),
        hypothesis('10:00', 'b'),
        escalation('10:00', 'c'),
        impact('9:00'.padStart(5, '0'), 'd'),
        action('10:00', 'e'),
      ),
    ).toEqual({
      a: 'H1',
      b: 'H2',
      c: 'E1',
      d: 'I1',
      e: null,
    })
  })

  it('[I4] are never reused after a retraction or an undo', () => {
    expect(numbers(hypothesis('10:00', 'a'), retracted('a'), hypothesis('10:01', 'b'))).toEqual({ a: 'H1', b: 'H2' })
    expect(numbers(hypothesis('10:00', 'a'), undone(0), hypothesis('10:01', 'b'))).toEqual({ b: 'H2' })
  })

  it('[I4] go to an event that becomes a hypothesis later, behind those that were there', () => {
    const ops = [note('10:00', 'a'), hypothesis('10:01', 'b'), amended('a', { kind: 'hypothesis' })]
    expect(numbers(...ops)).toEqual({ a: 'H2', b: 'H1' })
    expect(numbers(...ops, amended('b', { kind: 'note' }), hypothesis('10:05', 'c'))).toEqual({
      a: 'H2',
      b: null,
      c: 'H3',
    })
  })

  it('[I4] come out right when an earlier entry arrives late', () => {
    const entries = journal(hypothesis('10:00', 'a'), hypothesis('10:01', 'b'), hypothesis('10:02', 'c'))
    const late = extendReplay(extendReplay(emptyReplay, entries.slice(1)), entries.slice(0, 1)).incident
    expect(late.timeline.map((event) => event.number)).toEqual(['H1', 'H2', 'H3'])
  })
})

describe('what stands', () => {
  it('[I5] is the last change of severity by the time it happened', () => {
    const incident = incidentOf(
      declared('db', { severity: 'SEV3' }),
      severityChanged('SEV1', '10:30'),
      severityChanged('SEV2', '10:00'),
    )
    expect(incident.severity).toBe('SEV1')
  })

  it('[I5] is resolved after a resolution, until a later change of status', () => {
    expect(incidentOf(resolution('11:00', 'r')).status).toBe('resolved')
    expect(incidentOf(resolution('11:00', 'r'), statusChanged('monitoring', '10:30')).status).toBe('resolved')
    expect(incidentOf(resolution('11:00', 'r'), statusChanged('investigating', '11:30')).status).toBe('investigating')
    expect(incidentOf(resolution('11:00', 'r'), retracted('r')).status).toBe('investigating')
  })

  it('[I5] hands a role over, and lets several people respond', () => {
    const incident = incidentOf(
      roleTaken('incidentCommander', 'Lee', '10:00'),
      roleTaken('responder', 'Kim', '10:01'),
      roleTaken('responder', 'Ada', '10:02'),
      roleTaken('incidentCommander', 'Sam', '11:00', 'Lee'),
    )
    expect(incident.roles).toEqual([
      { role: 'incidentCommander', person: 'Lee', from: at('10:00'), until: at('11:00') },
      { role: 'responder', person: 'Kim', from: at('10:01'), until: null },
      { role: 'responder', person: 'Ada', from: at('10:02'), until: null },
      { role: 'incidentCommander', person: 'Sam', from: at('11:00'), until: null },
    ])
  })

  it('[I6] has one primary factor: the one marked last', () => {
    const incident = incidentOf(factor('a', true), factor('b', true), factor('c'))
    expect(incident.factors.map(({ text, primary }) => [text, primary])).toEqual([
      ['a', false],
      ['b', true],
      ['c', false],
    ])
  })

  it('[I3] has texts, action items and milestones set by hand as last written', () => {
    const incident = incidentOf(
      incidentAmended({ impact: 'Nobody could pay' }),
      actionItem('Alert on queue length', { owner: 'Kim' }),
      overridden('detected', '10:01', 'the phone rang'),
      overridden('escalated', null),
      cleared('escalated'),
    )
    expect(incident.impact).toBe('Nobody could pay')
    expect(incident.actionItems).toMatchObject([
      { text: 'Alert on queue length', owner: 'Kim', state: 'open', due: '' },
    ])
    expect([...incident.milestoneOverrides]).toEqual([
      ['detected', { at: at('10:01'), reason: 'the phone rang', by: 'Sam' }],
    ])
  })
})

describe('undo and redo', () => {
  it('[I7] offers the latest batch, with a label that says what it does', () => {
    const label = (...ops: readonly Op[]): string | undefined => incidentOf(declared(), ...ops).undo?.label
    expect(label()).toBeUndefined()
    expect(label(action('10:00', 'Block addresses'))).toBe('Undo add action “Block addresses”')
    expect(label(hypothesis('10:00', 'a'), ruledOut('a', '10:10'))).toBe('Undo rule out H1')
    expect(label(hypothesis('10:00', 'a'), confirmed('a', '10:10'))).toBe('Undo confirm H1')
    expect(label(escalation('10:00', 'a'), amended('a', { acknowledgedAt: at('10:05') }))).toBe('Undo acknowledge E1')
    expect(label(impact('10:00', 'a'), amended('a', { endedAt: at('10:05') }))).toBe('Undo end impact I1')
    expect(label(detection('10:00', 'a'), retracted('a'))).toBe('Undo retract detection “a”')
    expect(label(factor('Full disk', true))).toBe('Undo add contributing factor “Full disk”')
    expect(label(actionItem('Alert'))).toBe('Undo add action item “Alert”')
    expect(label(overridden('detected', '10:00'))).toBe('Undo set detection by hand')
    expect(label(severityChanged('SEV1', '10:00'))).toBe('Undo change “Severity SEV1”')
    expect(label(action('10:00', `${'long '.repeat(20)}text`))).toBe(
      'Undo add action “long long long long long long long long…”',
    )
  })

  it('[I7] takes a batch back as a whole, and brings it back', () => {
    const both = together(action('10:00', 'a'), action('10:01', 'b'))
    const after = incidentOf(declared(), both, undone(1))
    expect(texts(after)).toEqual([])
    expect(after.undo).toBeNull()
    expect(after.redo).toEqual({ batch: 'b1', label: 'Redo add 2 events' })
    const again = incidentOf(declared(), both, undone(1), redone(1))
    expect(texts(again)).toEqual(['a', 'b'])
    expect(again.undo?.batch).toBe('b1')
    expect(again.redo).toBeNull()
  })

  it('[I7] goes back step by step, and forward again the same way', () => {
    const ops = [declared(), action('10:00', 'a'), action('10:01', 'b'), undone(2), undone(1)]
    expect(incidentOf(...ops).undo).toBeNull()
    expect(incidentOf(...ops).redo?.batch).toBe('b1')
    expect(incidentOf(...ops, redone(1)).redo?.batch).toBe('b2')
    expect(incidentOf(...ops, redone(1)).undo?.batch).toBe('b1')
  })

  it('[I7] offers no redo once something new was done', () => {
    const ops = [declared(), action('10:00', 'a'), undone(1), action('10:01', 'b')]
    expect(incidentOf(...ops).redo).toBeNull()
    expect(incidentOf(...ops, undone(3)).redo?.batch).toBe('b3')
    expect(incidentOf(...ops, undone(3), redone(3)).redo).toBeNull()
  })

  it('[I7] undoes a correction without losing what came after it', () => {
    const incident = incidentOf(
      declared(),
      hypothesis('10:00', 'h'),
      ruledOut('h', '10:10', 'no'),
      amended('h', { people: ['Lee'] }),
      undone(2),
    )
    expect(incident.timeline[0]).toMatchObject({ state: 'open', endedAt: null, people: ['Lee'] })
  })
})
