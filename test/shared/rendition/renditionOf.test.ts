import { describe, expect, it } from 'vitest'
import { asItLeaves } from '../../../shared/document/asItLeaves.ts'
import { composeDocument } from '../../../shared/document/composeDocument.ts'
import { copyOptions } from '../../../shared/document/copyOptions.ts'
import { DEFAULT_EXPORT_OPTIONS, RENDITIONS, type RenditionId } from '../../../shared/document/exportOptions.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { metricsOf } from '../../../shared/incident/metrics.ts'
import { THE_DOCUMENT } from '../../../shared/incident/records/documentFields.ts'
import type { EventReach } from '../../../shared/incident/records/eventVisibility.ts'
import { renditionOf } from '../../../shared/rendition/renditionOf.ts'
import { at, declared, incidentOf, logged, recorded } from '../../helpers/build.ts'
import { SAMPLES, sampleIncident } from '../../helpers/samples.ts'

const incident = incidentOf(
  declared('Checkout is down'),
  logged('impact', '10:00', 'Payments fail', { endedAt: at('11:00'), people: ['Ana'], tags: ['team-pay'] }),
  logged('detection', '10:05', 'Alert, see https://grafana.corp/d/7', { source: 'Alertmanager' }),
  logged('hypothesis', '10:10', 'It is the cache', {
    state: 'ruledOut',
    endedAt: at('10:30'),
    people: ['Lee'],
    reason: 'Hit rate normal',
  }),
  logged('hypothesis', '10:31', 'It is the disk', {}),
  logged('action', '10:40', 'Ana restarts the broker', { people: ['Ana'] }),
  logged('note', '10:45', 'A queue of ours was full', { shareable: true }),
  logged('communication', '10:50', 'We told the customers', { audience: 'customers' }),
  logged('communication', '10:51', 'We told the board', { audience: 'executive' }),
  logged('mitigation', '11:00', 'Back', { endsImpact: true }),
  logged('resolution', '11:10', 'Over'),
)

const reaches = (id: string, upTo: EventReach | null): Incident['records']['eventVisibility'] =>
  new Map([[id, { id, upTo, removed: false, madeAt: at('12:00'), madeBy: '', changedAt: at('12:00'), changedBy: '' }]])

const told = (rendition: RenditionId, of: Incident = incident): readonly string[] =>
  renditionOf(of, rendition)
    .timeline.filter((event) => !event.hidden)
    .map(({ text }) => text)

/** All that an incident says, in one text. Ids are left out: in tests they are words. */
const allOf = (seen: Incident): string =>
  JSON.stringify(
    [seen, [...seen.events.values()], Object.values(seen.records).map((all) => [...all.values()])],
    (key, value: unknown) => (['id', 'to', 'event'].includes(key) ? null : value),
  )

describe('renditions', () => {
  it('[R1] tells everything in the house', () => {
    expect(renditionOf(incident, 'internal')).toBe(incident)
  })

  it('[R2] tells executives the outline', () => {
    expect(told('executive')).toEqual([
      'Payments fail',
      'Alert, see https://grafana.corp/d/7',
      'It is the cache',
      'A queue of ours was full',
      'We told the customers',
      'We told the board',
      'Back',
      'Over',
    ])
  })

  it('[R3] tells customers what happened to them, without people, tools and links', () => {
    expect(told('customer')).toEqual([
      'Payments fail',
      'Alert, see ‹link›',
      'A queue of ours was full',
      'We told the customers',
      'Back',
      'Over',
    ])
  })

  it('[R6] follows what somebody decided for an event', () => {
    const decided = (text: string, upTo: EventReach | null): Incident => {
      const event = incident.timeline.find((one) => one.text === text)
      return { ...incident, records: { ...incident.records, eventVisibility: reaches(event?.id ?? '', upTo) } }
    }
    expect(told('executive', decided('It is the disk', 'executive'))).toContain('It is the disk')
    expect(told('customer', decided('It is the disk', 'executive'))).not.toContain('It is the disk')
    expect(told('customer', decided('It is the disk', 'customer'))).toContain('It is the disk')
    for (const rendition of ['executive', 'customer'] as const) {
      const kept = decided('A queue of ours was full', 'internal')
      expect(told(rendition, kept)).not.toContain('A queue of ours was full')
      expect(allOf(renditionOf(kept, rendition))).not.toContain('A queue of ours')
    }
    expect(told('customer', decided('It is the disk', null))).toEqual(told('customer'))
    expect(told('internal', decided('It is the disk', 'internal'))).toContain('It is the disk')
  })

  it('[R3] says nowhere what is not told', () => {
    const seen = allOf(asItLeaves(incident, { ...DEFAULT_EXPORT_OPTIONS, rendition: 'customer' }))
    for (const word of [
      'Ana',
      'Lee',
      'Sam',
      'cache',
      'disk',
      'broker',
      'board',
      'Alertmanager',
      'team-pay',
      'grafana',
      'Hit rate',
    ])
      expect(seen.includes(word), word).toBe(false)
  })

  it.each(RENDITIONS)('measures the same in the %s rendition', (rendition) => {
    const now = at('2026-11-22 10:00')
    const numbers = (of: Incident) => {
      const { milestones, durations, misleadingShare } = metricsOf(of, now)
      return JSON.stringify([
        Object.values(milestones).map(({ point }) => point?.at ?? null),
        durations,
        misleadingShare,
      ])
    }
    for (const one of [incident, ...SAMPLES.map(sampleIncident)]) {
      expect(numbers(renditionOf(one, rendition))).toBe(numbers(one))
    }
  })

  it('[R4] leaves a section out that another one shows within', () => {
    const gapsFor = (rendition: RenditionId) => {
      const options = { ...DEFAULT_EXPORT_OPTIONS, rendition }
      const { blocks } = composeDocument(asItLeaves(incident, options), {
        ...copyOptions(incident, options),
        now: at('2026-11-22 10:00'),
        head: null,
        appVersion: '0.1.0',
      })
      return JSON.stringify(blocks).includes('What the record does not say')
    }
    expect(RENDITIONS.map(gapsFor)).toEqual([true, false, false])
  })

  it.each(RENDITIONS)('says in the %s rendition how far the document is', (rendition) => {
    const fields = { status: 'reviewed', owner: 'Ana', reference: 'INC-7', date: '' } as const
    const of = incidentOf(declared('Checkout is down'), recorded('documentFields', THE_DOCUMENT, fields))
    const { blocks } = composeDocument(renditionOf(of, rendition), {
      template: 'classic',
      now: at('2026-11-22 10:00'),
      head: null,
      appVersion: '1',
    })
    const told = JSON.stringify(blocks)
    expect(told).toContain('Document: Reviewed')
    expect(told.includes('INC-7')).toBe(rendition !== 'customer')
  })

  it('[R4] leaves sections out, unless somebody decided otherwise', () => {
    const headings = (of: Incident) =>
      composeDocument(asItLeaves(of, { ...DEFAULT_EXPORT_OPTIONS, rendition: 'customer' }), {
        ...copyOptions(of, { ...DEFAULT_EXPORT_OPTIONS, rendition: 'customer' }),
        now: at('2026-11-22 10:00'),
        head: null,
        appVersion: '1',
      }).blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []))
    expect(headings(incident)).not.toContain('misleading-paths')
  })

  it('says in the small print for whom it is and what can be proved', () => {
    expect(copyOptions(incident, DEFAULT_EXPORT_OPTIONS).copyWords).toEqual([])
    expect(copyOptions(incident, { ...DEFAULT_EXPORT_OPTIONS, rendition: 'customer' }).copyWords).toEqual([
      expect.stringContaining('For customers'),
      'Masked: people are shown by role; secrets, addresses and host names are replaced.',
      expect.stringContaining('cannot be compared with the log'),
    ])
  })
})
