import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asItLeaves } from '../../../shared/document/asItLeaves.ts'
import { DEFAULT_EXPORT_OPTIONS } from '../../../shared/document/exportOptions.ts'
import { HYPOTHESIS_STATES, OUTCOMES } from '../../../shared/incident/event.ts'
import { EVENT_KINDS } from '../../../shared/incident/kinds.ts'
import { replay } from '../../../shared/incident/replay.ts'
import type { Op } from '../../../shared/journal/entry.ts'
import { allKnownFrom, knownAt } from '../../../shared/known/knownAt.ts'
import { instant, MINUTE } from '../../../shared/time/instant.ts'
import {
  action,
  actionItem,
  amended,
  at,
  declared,
  detection,
  entry,
  escalation,
  eventId,
  factor,
  hypothesis,
  impact,
  incidentAmended,
  incidentOf,
  logged,
  note,
  overridden,
  recorded,
  resolution,
  statusChanged,
} from '../../helpers/build.ts'

const known = (time: string) => ({ knownAt: at(time) })

/** Recorded as it happened: each op at its time. */
const live = (...lines: readonly (readonly [time: string, op: Op])[]) =>
  replay(lines.map(([time, op], i) => entry((at(time) - at('09:00')) / 1000, op, { id: `e${i}`, batch: `b${i}` })))

const told = incidentOf(
  declared('The WAL was removed', { severity: 'SEV3' }),
  detection('10:00', 'Alert', known('10:00')),
  impact('09:30', 'Writes fail', { ...known('10:20'), until: '10:50' }),
  hypothesis('10:05', 'Cache', {
    ...known('10:05'),
    state: 'ruledOut',
    until: '10:40',
    reason: 'Hit rate is fine',
    soonerBy: 'A graph of it',
    earlierStates: [{ state: 'parked', from: at('10:10'), until: at('10:20'), reason: 'Page first' }],
  }),
  action('10:06', 'Restart', { ...known('10:06'), outcome: 'madeWorse', outcomeAt: at('10:15') }),
  escalation('10:07', 'Page the owner', {
    ...known('10:07'),
    acknowledged: '10:30',
    tries: [
      { kind: 'declined', at: at('10:12'), by: 'Lee', reason: 'on leave' },
      { kind: 'paged', at: at('10:13'), to: 'Kim', via: 'phone' },
    ],
  }),
  note('10:08', 'Hit rate at 99 %', {
    ...known('10:35'),
    links: [{ to: eventId('Cache'), relation: 'against' }],
  }),
  note('10:09', 'Look at the cache', {
    ...known('10:09'),
    links: [{ to: eventId('Hit rate at 99 %'), relation: 'relatedTo' }],
  }),
  logged('status', '10:25', 'Raised', {
    ...known('10:25'),
    change: { what: 'severity', from: 'SEV3', to: 'SEV1' },
  }),
  resolution('11:00', 'All is well', known('11:00')),
  incidentAmended({ explanation: 'The segments were removed' }),
  factor('No archive', true),
  actionItem('Keep an archive'),
  overridden('detected', '09:59', 'The log was wrong'),
  recorded('prose', 'summary', { markdown: 'The segments were gone' }),
)

const eventAt = (time: string, id: string) => knownAt(told, at(time)).events.get(eventId(id))

describe('knownAt', () => {
  it('[K1] is the incident itself once nothing new was learned', () => {
    expect(allKnownFrom(told)).toBe(at('11:00'))
    expect(knownAt(told, at('11:00'))).toBe(told)
    expect(knownAt(incidentOf(declared()), at('09:00')).title).toBe('Checkout fails')
  })

  it('[K2] leaves out what became known later, and links to it', () => {
    const seen = knownAt(told, at('10:10'))
    expect(seen.timeline.map(({ text }) => text)).toEqual([
      'Alert',
      'Cache',
      'Restart',
      'Page the owner',
      'Look at the cache',
    ])
    expect(seen.events.size).toBe(5)
    expect(seen.events.get(eventId('Look at the cache'))?.links).toEqual([])
    expect(knownAt(told, at('10:20')).timeline[0]?.text).toBe('Writes fail')
  })

  it('[K4] holds a hypothesis for what it was held to be then', () => {
    expect(eventAt('10:09', 'Cache')).toMatchObject({ state: 'open', endedAt: null, reason: '', soonerBy: '' })
    expect(eventAt('10:10', 'Cache')).toMatchObject({ state: 'parked', endedAt: at('10:10'), reason: 'Page first' })
    expect(eventAt('10:20', 'Cache')).toMatchObject({ state: 'open', earlierStates: [{ state: 'parked' }] })
    expect(eventAt('10:40', 'Cache')).toMatchObject({ state: 'ruledOut', reason: 'Hit rate is fine' })
  })

  it('[K4] holds a hypothesis that was settled nobody knows when for open until all is known', () => {
    const settled = incidentOf(
      declared(),
      hypothesis('10:00', 'Cache', { ...known('10:00'), state: 'ruledOut' }),
      note('10:30', 'b', known('10:30')),
    )
    expect(knownAt(settled, at('10:29')).timeline[0]?.state).toBe('open')
    expect(knownAt(settled, at('10:30'))).toBe(settled)
  })

  it('[K5] does not know yet what came of an action', () => {
    expect(eventAt('10:14', 'Restart')).toMatchObject({ outcome: 'unknown', outcomeAt: null })
    expect(eventAt('10:15', 'Restart')?.outcome).toBe('madeWorse')
  })

  it('[K6] waits for an escalation, and for the end of an impact', () => {
    expect(eventAt('10:12', 'Page the owner')).toMatchObject({ acknowledgedAt: null, tries: [{ kind: 'declined' }] })
    expect(eventAt('10:30', 'Page the owner')?.acknowledgedAt).toBe(at('10:30'))
    expect(eventAt('10:49', 'Writes fail')?.endedAt).toBeNull()
    expect(eventAt('10:50', 'Writes fail')?.endedAt).toBe(at('10:50'))
  })

  it('[K7] knows status and severity as they stood, and nothing of causes, follow-ups and texts', () => {
    const seen = knownAt(told, at('10:24'))
    expect(seen).toMatchObject({
      title: 'Incident of 2026-03-02',
      severity: 'SEV3',
      status: 'investigating',
      explanation: '',
      factors: [],
      actionItems: [],
    })
    expect(seen.milestoneOverrides.size).toBe(0)
    expect(seen.records.prose.size).toBe(0)
    expect(knownAt(told, at('10:25')).severity).toBe('SEV1')
    expect(told.status).toBe('resolved')
  })

  it('[K3] takes a correction made while it ran for news, one made afterwards for better words', () => {
    const corrected = live(
      ['10:00', declared()],
      ['10:01', detection('10:01', 'Errors', known('10:01'))],
      ['10:10', amended('Errors', { text: 'Errors from db1', hidden: true })],
      ['11:00', statusChanged('resolved', '11:00')],
      ['12:00', amended('Errors', { source: 'Pager' })],
    )
    expect(knownAt(corrected, at('10:09')).timeline[0]).toMatchObject({
      text: 'Errors',
      hidden: true,
      source: 'Pager',
      edits: [],
    })
    expect(knownAt(corrected, at('10:10')).timeline[0]).toMatchObject({ text: 'Errors from db1' })
  })

  it('[K3] gives an event its number only as the kind it had then', () => {
    const retyped = live(
      ['10:00', declared()],
      ['10:01', note('10:01', 'Cache?', known('10:01'))],
      ['10:10', amended('Cache?', { kind: 'hypothesis' })],
      ['10:20', note('10:20', 'b', known('10:20'))],
    )
    expect(knownAt(retyped, at('10:05')).timeline[0]).toMatchObject({ kind: 'note', number: null })
    expect(knownAt(retyped, at('10:10')).timeline[0]).toMatchObject({ kind: 'hypothesis', number: 'H1' })
  })

  it('is what leaves when an export asks for it', () => {
    expect(asItLeaves(told, { ...DEFAULT_EXPORT_OPTIONS, knownAt: at('10:10') }).timeline).toHaveLength(5)
    expect(asItLeaves(told, DEFAULT_EXPORT_OPTIONS)).toBe(told)
  })
})

const minute = fc.integer({ min: 0, max: 30 }).map((n) => instant(at('10:00') + n * MINUTE))

const anyEvent = fc.record({
  kind: fc.constantFrom(...EVENT_KINDS),
  occurredAt: minute,
  knownAt: minute,
  endedAt: fc.option(minute),
  acknowledgedAt: fc.option(minute),
  state: fc.constantFrom(...HYPOTHESIS_STATES),
  outcome: fc.constantFrom(...OUTCOMES),
  outcomeAt: fc.option(minute),
  hidden: fc.boolean(),
})

/** Texts say who they are; reasons and corrections too. */
const anyIncident = fc
  .tuple(
    fc.array(anyEvent, { maxLength: 8 }),
    fc.array(fc.tuple(fc.nat({ max: 7 }), fc.integer({ min: 0, max: 30 })), { maxLength: 5 }),
  )
  .map(([events, corrections]) => {
    const adds = events.map((fields, i) =>
      entry(
        (fields.knownAt - at('09:00')) / 1000,
        logged(fields.kind, '10:00', `text-${i}.`, {
          ...fields,
          id: `id-${i}`,
          reason: `reason-${i}.`,
          links: [{ to: eventId(`id-${(i + 1) % 8}`), relation: 'relatedTo' as const }],
        }),
        { id: `add-${i}`, batch: `add-${i}` },
      ),
    )
    const edits = corrections.map(([i, n], k) =>
      entry(3600 + n * 60 + k, amended(`id-${i}`, { text: `news-${k}.` }), { id: `edit-${k}`, batch: `edit-${k}` }),
    )
    return replay([entry(0, declared('The ending')), ...adds, ...edits])
  })

const idsAt = (incident: Parameters<typeof knownAt>[0], moment: Parameters<typeof knownAt>[1]) =>
  knownAt(incident, moment).timeline.map(({ id }) => id)

describe('the laws of what was known', () => {
  it('[K2] never unlearns an event', () => {
    fc.assert(
      fc.property(anyIncident, minute, minute, (incident, a, b) => {
        const [early, late] = [instant(Math.min(a, b)), instant(Math.max(a, b))]
        const later = new Set(idsAt(incident, late))
        expect(idsAt(incident, early).filter((id) => !later.has(id))).toEqual([])
      }),
    )
  })

  it('[K1] is the incident at the end of time, and stays the same when looked at again', () => {
    fc.assert(
      fc.property(anyIncident, minute, (incident, moment) => {
        expect(knownAt(incident, instant(8.64e15))).toBe(incident)
        const seen = knownAt(incident, moment)
        expect(knownAt(seen, moment)).toEqual(seen)
      }),
    )
  })

  it('[K2] [K3] never shows a text that became known later only', () => {
    fc.assert(
      fc.property(anyIncident, minute, (incident, moment) => {
        if (moment >= allKnownFrom(incident)) return
        const seen = knownAt(incident, moment)
        const shown = JSON.stringify({ ...seen, events: [...seen.events] })
        for (const { text, knownAt: learned, state, kind, endedAt, reason } of incident.timeline) {
          if (learned > moment && text.startsWith('text-')) expect(shown).not.toContain(text)
          const settled = kind === 'hypothesis' && state !== 'open' && (endedAt === null || endedAt > moment)
          if (settled) expect(shown).not.toContain(reason)
        }
        expect(shown).not.toContain('The ending')
        expect(shown.includes('"hidden":true')).toBe(incident.timeline.some((e) => e.hidden && e.knownAt <= moment))
      }),
    )
  })
})
