import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../../shared/time/instant.ts'
import { timelineOf } from '../../../shared/timeline/timelineOf.ts'
import { at, event, incidentOf } from '../document/incidents.ts'

const now = at('12:00')
const resolved = event({ kind: 'resolution', text: 'Stable again', occurredAt: at('11:30') })

describe('timelineOf', () => {
  it('shows the core lanes of an empty incident, without an extent', () => {
    const model = timelineOf(incidentOf([]), now)
    expect(model.lanes.map((lane) => lane.label)).toEqual([
      'Impact',
      'Detection',
      'Hypotheses',
      'Actions',
      'Escalation',
      'Communication',
      'Resolution',
    ])
    expect(model).toMatchObject({ items: [], bands: [], extent: null })
  })

  it('adds the notes and status lanes only when something lies on them', () => {
    const model = timelineOf(incidentOf([event({ kind: 'note', text: 'Deploy 412', occurredAt: at('10:00') })]), now)
    expect(model.lanes.map((lane) => lane.id)).toContain('notes')
    expect(model.lanes.map((lane) => lane.id)).not.toContain('status')
  })

  it('runs an open hypothesis to now while the incident goes on', () => {
    const open = event({ kind: 'hypothesis', text: 'Cache', occurredAt: at('11:00'), number: 'H1' })
    expect(timelineOf(incidentOf([open]), now).items).toMatchObject([
      { shape: 'span', end: now, running: true, misleading: false, state: 'open', length: 60 * MINUTE, number: 'H1' },
    ])
  })

  it('answers the same item again while time passes, unless it runs or the incident ended', () => {
    const open = event({ kind: 'hypothesis', text: 'Cache', occurredAt: at('11:00') })
    const done = event({ kind: 'escalation', text: 'Page', occurredAt: at('11:05') })
    const [first, later] = [now, at('12:01')].map((moment) => timelineOf(incidentOf([open, done]), moment).items)
    expect([first?.[0]?.end, later?.[0]?.end]).toEqual([now, at('12:01')])
    expect(later?.[1]).toEqual(first?.[1])
    const over = timelineOf(incidentOf([open, done, resolved]), now).items
    expect(over[0]).toMatchObject({ end: at('11:30'), running: false })
    expect([first?.[1]?.label, over[1]?.label]).toEqual(['Page, not acknowledged yet', 'Page'])
    expect(timelineOf(incidentOf([open, done]), now).items[1]?.label).toBe('Page, not acknowledged yet')
  })

  it('stops an open hypothesis at the resolution', () => {
    const open = event({ kind: 'hypothesis', text: 'Cache', occurredAt: at('11:00') })
    expect(timelineOf(incidentOf([open, resolved]), now).items[0]).toMatchObject({ end: at('11:30'), running: false })
  })

  it('grows again after the incident was reopened', () => {
    const open = event({ kind: 'hypothesis', text: 'Cache', occurredAt: at('11:00') })
    const reopened = event({
      kind: 'status',
      text: 'Errors are back',
      occurredAt: at('11:40'),
      change: { what: 'status', from: 'resolved', to: 'investigating' },
    })
    expect(timelineOf(incidentOf([open, resolved, reopened]), now).items[0]).toMatchObject({ end: now, running: true })
  })

  it('marks a ruled out hypothesis as a misleading path with its length', () => {
    const path = event({
      kind: 'hypothesis',
      text: 'DNS',
      occurredAt: at('10:05'),
      endedAt: at('10:25'),
      state: 'ruledOut',
    })
    expect(timelineOf(incidentOf([path]), now).items).toMatchObject([
      { lane: 'hypotheses', shape: 'span', misleading: true, length: 20 * MINUTE },
    ])
  })

  it('draws an order-only time as a point without a length, whatever end is recorded', () => {
    const path = event({
      kind: 'hypothesis',
      text: 'Database bottleneck',
      occurredAt: at('10:05'),
      endedAt: at('10:25'),
      state: 'ruledOut',
      precision: 'orderOnly',
    })
    expect(timelineOf(incidentOf([path]), now).items).toMatchObject([
      { shape: 'point', start: at('10:05'), end: at('10:05'), length: null, misleading: true },
    ])
  })

  it('gives no length where only the day is known', () => {
    const action = event({
      kind: 'action',
      text: 'Rotate keys',
      occurredAt: at('00:00'),
      endedAt: at('23:00'),
      precision: 'day',
    })
    expect(timelineOf(incidentOf([action]), now).items).toMatchObject([{ shape: 'span', length: null }])
  })

  it('draws impact as a span with a band behind all lanes, running until it ends', () => {
    const impact = event({ kind: 'impact', text: 'Checkout fails', occurredAt: at('10:00') })
    expect(timelineOf(incidentOf([impact]), now).bands).toEqual([
      { start: at('10:00'), end: now, running: true, label: 'Checkout fails', scope: '' },
    ])
  })

  it('[M12] runs an impact that nobody closed to the resolution, as its length is counted', () => {
    const impact = event({ kind: 'impact', text: 'Checkout fails', occurredAt: at('10:00') })
    const model = timelineOf(incidentOf([impact, resolved]), now)
    expect(model.bands).toMatchObject([{ end: at('11:30'), running: false }])
  })

  it('[M7] goes on when an impact that lasts begins after the resolution', () => {
    const again = event({ kind: 'impact', text: 'Back', occurredAt: at('11:40') })
    expect(timelineOf(incidentOf([resolved, again]), now).items[1]).toMatchObject({ end: now, running: true })
  })

  it('says what became of an escalation', () => {
    const escalation = { kind: 'escalation', text: 'DB on call', occurredAt: at('10:00') } as const
    const labels = [
      event(escalation),
      event({ ...escalation, acknowledgedAt: at('10:04') }),
      event({ ...escalation, acknowledgedAt: at('10:04'), precision: 'about' }),
      event({ ...escalation, acknowledgedAt: at('10:04'), precision: 'orderOnly' }),
      event({ ...escalation, declined: true }),
    ].map((one) => timelineOf(incidentOf([one]), now).items[0]?.label)
    expect(labels).toEqual([
      'DB on call, not acknowledged yet',
      'DB on call, acknowledged in 4 min',
      'DB on call, acknowledged in ≈ 4 min',
      'DB on call, acknowledged',
      'DB on call, declined',
    ])
    expect(timelineOf(incidentOf([event(escalation), resolved]), now).items[0]?.label).toBe('DB on call')
  })

  it('leaves hidden events out', () => {
    const model = timelineOf(
      incidentOf([event({ kind: 'note', text: 'x', occurredAt: at('10:00'), hidden: true })]),
      now,
    )
    expect(model.items).toEqual([])
  })

  it('puts a kind that a user defined on its lane, and on Notes when the definition is gone', () => {
    const audit = event({ kind: 'audit', text: 'Access reviewed', occurredAt: at('10:00') })
    const kinds = [{ id: 'audit', label: 'Audit', icon: 'note', colour: '#888888', lane: 'communication' } as const]
    expect(timelineOf(incidentOf([audit], { kinds }), now).items[0]?.lane).toBe('communication')
    expect(timelineOf(incidentOf([audit]), now).items[0]?.lane).toBe('notes')
  })

  it('spans from the first start to the last end', () => {
    const path = event({ kind: 'action', text: 'Copy', occurredAt: at('10:05'), endedAt: at('17:00') })
    expect(timelineOf(incidentOf([path, resolved]), now).extent).toEqual({ start: at('10:05'), end: at('17:00') })
  })

  it('gives back the very items that did not change', () => {
    const before = incidentOf([
      event({ kind: 'impact', text: 'Down', occurredAt: at('09:30') }),
      event({ kind: 'action', text: 'Restarted', occurredAt: at('10:00') }),
    ])
    const first = timelineOf(before, at('10:30'))
    const later = timelineOf(before, at('10:31'))
    expect(later).toEqual(timelineOf(before, at('10:31')))
    expect(later.items[1]).toBe(first.items[1])
    expect(later.items[0]).not.toBe(first.items[0])
  })
})
