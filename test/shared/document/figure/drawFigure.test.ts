import { describe, expect, it } from 'vitest'
import { figuresOf, svgFile } from '../../../../shared/document/figure/drawFigure.ts'
import type { IncidentEvent } from '../../../../shared/incident/event.ts'
import { milestonesOf } from '../../../../shared/incident/milestones.ts'
import { after as later, MINUTE, millis, UTC, zone } from '../../../../shared/time/instant.ts'
import { phasesOf } from '../../../../shared/timeline/phases.ts'
import { timelineOf } from '../../../../shared/timeline/timelineOf.ts'
import { at, event, incidentOf, instantOf } from '../incidents.ts'
import { readXml } from './readXml.ts'

const options = {
  zone: UTC,
  second: null,
  phases: [],
  theme: 'light',
  title: 'Timeline',
  description: 'Two events',
} as const

const draw = (events: readonly IncidentEvent[], now = at('12:00')): string =>
  svgFile(figuresOf(timelineOf(incidentOf(events), now), options)[0])

const ruledOut = event({
  kind: 'hypothesis',
  text: 'DNS is slow',
  occurredAt: at('10:00'),
  endedAt: at('10:30'),
  state: 'ruledOut',
  number: 'H1',
})

describe('drawFigure', () => {
  it('is well-formed XML whatever the texts hold', () => {
    const texts = [
      'a < b & c > d ]]> "q"',
      '</text><script>alert(1)</script>',
      '\u0001\u0007\ud83d',
      'שלום 漢字 🚀',
      '&amp;',
    ]
    const svg = draw(texts.map((text, i) => event({ kind: 'note', text, occurredAt: at(`1${i}:00`) })))
    const { elements, text } = readXml(svg)
    expect(elements).not.toContain('script')
    expect(text).toContain('a < b & c > d ]]> "q"')
    expect(text).toContain('&amp;')
  })

  it('names itself for those who cannot see it', () => {
    const { attributes, text } = readXml(draw([ruledOut]))
    expect(attributes).toContainEqual(['role', 'img'])
    expect(text).toContain('Two events')
  })

  it('says the full sentence of a shortened event in its title', () => {
    const long = `Writes lock up ${'and more '.repeat(40)}end`
    expect(readXml(draw([event({ kind: 'impact', text: long, occurredAt: at('10:00') })])).text).toContain(long)
  })

  it('hatches a misleading path and strikes its words through', () => {
    expect(draw([ruledOut])).toContain('fill="url(#timeline-hatch)"')
    expect(draw([ruledOut])).toContain('text-decoration="line-through"')
    expect(draw([event({ ...ruledOut, state: 'confirmed' })])).not.toContain('line-through')
  })

  it('never writes the time of an order-only event', () => {
    const svg = draw([event({ kind: 'note', text: 'x', occurredAt: at('10:37'), precision: 'orderOnly' })])
    expect(readXml(svg).text).toContain('time not known')
    expect(svg).not.toContain('10:37')
  })

  it('writes the length of a cut', () => {
    const times = ['09:00', '09:10', '09:20', '09:40', '21:00', '21:10']
    const { text } = readXml(draw(times.map((time) => event({ kind: 'action', text: 'x', occurredAt: at(time) }))))
    expect(text).toContain('11 h 20 min')
    expect(text).toContain('axis cut where nothing happened')
  })

  it('marks the present while something runs, and only then', () => {
    const open = event({ kind: 'hypothesis', text: 'Cache', occurredAt: at('11:00') })
    expect(readXml(draw([open])).text).toContain('now')
    expect(readXml(draw([ruledOut])).text).not.toContain('now')
  })

  it('says that nothing was recorded on an empty lane', () => {
    expect(readXml(draw([])).text.match(/none recorded/g)).toHaveLength(7)
  })

  it('lies upright while all words fit and on its side when they do not', () => {
    const events = Array.from({ length: 60 }, (_, i) =>
      event({ kind: 'action', text: `Step number ${i}`, occurredAt: later(at('10:00'), millis(i * MINUTE)) }),
    )
    const sideways = (shown: readonly IncidentEvent[]) =>
      figuresOf(timelineOf(incidentOf(shown), at('12:00')), options)[0].sideways
    expect(sideways(events.slice(0, 5))).toBe(false)
    expect(sideways(events)).toBe(true)
  })

  it('draws a thousand events as marks and counted badges', () => {
    const events = Array.from({ length: 1_000 }, (_, i) =>
      event({
        kind: i % 2 === 0 ? 'action' : 'note',
        text: `Event ${i}`,
        occurredAt: later(at('10:00'), millis(i * 27_000)),
      }),
    )
    const svg = draw(events)
    expect(readXml(svg).text).toMatch(/\d+ events close together/)
    expect(svg.length).toBeLessThan(1_000_000)
  })

  it('names the phases over the lanes, with their lengths', () => {
    const incident = incidentOf([
      event({ kind: 'impact', text: 'Down', occurredAt: at('10:00'), endedAt: at('11:00') }),
      event({ kind: 'detection', text: 'Alert', occurredAt: at('10:20') }),
      event({ kind: 'resolution', text: 'Fixed', occurredAt: at('11:00') }),
    ])
    const { phases } = phasesOf(milestonesOf(incident), null)
    const [whole] = figuresOf(timelineOf(incident, at('12:00')), { ...options, phases })
    const { text } = readXml(svgFile(whole))
    expect(text).toContain('Detect 20 min')
    expect(text).toContain('Detect: from start of impact to detection, 20 min')
  })

  it('writes the times of a second zone over the first, and tells a repeated hour apart', () => {
    const night = ['2026-10-25T00:00:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-25T02:00:00Z']
    const events = night.map((time) => event({ kind: 'note', text: 'x', occurredAt: instantOf(time) }))
    const second = zone('Europe/Berlin')
    const [whole] = figuresOf(timelineOf(incidentOf(events), at('12:00')), { ...options, second })
    const { text } = readXml(svgFile(whole))
    expect(text).toContain('Berlin +2')
    expect(text).toMatch(/02:\d\d +?(?!\+)/)
    expect(text).toMatch(/02:\d\d \+1/)
  })

  it('adds a picture of each part when the whole is too crowded for its words, with ids and words of its own', () => {
    const events = Array.from({ length: 90 }, (_, i) =>
      event({ kind: 'action', text: `Step number ${i}`, occurredAt: later(at('10:00'), millis(i * MINUTE)) }),
    )
    const figures = figuresOf(timelineOf(incidentOf(events), at('12:00')), options)
    expect(figures.map(({ part }) => part)).toEqual([
      null,
      'Timeline, 1 of 4',
      'Timeline, 2 of 4',
      'Timeline, 3 of 4',
      'Timeline, 4 of 4',
    ])
    const second = readXml(svgFile(figures[2] ?? figures[0]))
    expect(second.attributes).toContainEqual(['id', 'timeline-2-title'])
    expect(second.text).toContain('Step number 45')
    expect(second.text).not.toContain('Step number 10')
  })

  it('draws without colour for paper that has none', () => {
    const [whole] = figuresOf(timelineOf(incidentOf([ruledOut]), at('12:00')), { ...options, theme: 'mono' })
    const colours = svgFile(whole).match(/#[0-9a-f]{6}/g) ?? []
    expect(colours.length).toBeGreaterThan(10)
    expect(colours.filter((colour) => !/^#(..)\1\1$/.test(colour))).toEqual([])
  })
})
