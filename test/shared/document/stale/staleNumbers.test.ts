import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BoundNumber, bindNumbers } from '../../../../shared/document/stale/bind.ts'
import { numberFacts } from '../../../../shared/document/stale/facts.ts'
import { numbersIn } from '../../../../shared/document/stale/numbersIn.ts'
import { staleNumbers } from '../../../../shared/document/stale/staleNumbers.ts'
import { whyStale } from '../../../../shared/document/stale/whyStale.ts'
import type { Incident } from '../../../../shared/incident/incident.ts'
import { formatDuration } from '../../../../shared/time/format.ts'
import { millis, UTC } from '../../../../shared/time/instant.ts'
import { amended, at, declared, incidentOf, logged, retracted } from '../../../helpers/build.ts'

// Rule numbers like [O1] refer to docs/spec.md.

const LATER = at('2026-03-03 12:00')
const NOTHING = { markdown: '', numbers: [] }
const NONE: ReadonlySet<string> = new Set()

const path = (end: string) => [
  declared('Checkout down'),
  logged('detection', '10:00', 'Alert'),
  logged('hypothesis', '10:05', 'Cache', { id: 'cache', state: 'ruledOut', endedAt: at(end) }),
  logged('hypothesis', '11:05', 'Disk', { id: 'disk', state: 'ruledOut', endedAt: at('11:20') }),
  logged('resolution', '12:00', 'Rolled back'),
]

const before = incidentOf(...path('10:52'))
const after = incidentOf(...path('10:52'), amended('cache', { endedAt: at('10:57') }))

const bound = (markdown: string, incident: Incident, earlier: Parameters<typeof bindNumbers>[1] = NOTHING) =>
  bindNumbers(markdown, earlier, numberFacts(incident, LATER))

const flagged = (markdown: string, numbers: readonly BoundNumber[], incident: Incident, kept = NONE) =>
  staleNumbers(markdown, numbers, kept, numberFacts(incident, LATER))

describe('numbers in a text', () => {
  const read = (text: string) => numbersIn(text).map(({ number }) => number)

  it('[O1] reads lengths in the units that the document prints', () => {
    expect(read('It took 47 minutes, then 349 min, 1 day and 2 hours, and 90 s.')).toEqual([
      'length 47 min',
      'length 5 h 49 min',
      'length 1 d 2 h',
      'length 1 min 30 s',
    ])
  })

  it('[O1] reads times, dates, shares and counts of what an incident has', () => {
    expect(read('At 22:58 on 2017-01-31 Six misleading paths had cost 25 %, after 19 events and 3 apples.')).toEqual([
      'clock 22:58',
      'date 2017-01-31',
      'count path 6',
      'share 25 %',
      'count event 19',
    ])
  })

  it('[O1] leaves alone code, links, quotes, ranges, decimals, addresses and versions', () => {
    const text = [
      '`47 min` and [47 min](https://example.org/47) and 10-15 min and 1.5 h and v10:30',
      '> they said 47 min',
      '    47 min',
      'fe80::10:30 and 10:30:99 and 100.5 % and SEV-12 events',
    ].join('\n\n')
    expect(read(text)).toEqual([])
  })

  it('[O1] says where they stand, beside signs and in tables too', () => {
    const text = '**47 min** lost\n\n| a | b |\n|---|---|\n| x | 10:05 |\n'
    expect(numbersIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(['47 min', '10:05'])
  })

  it('[O1] never fails, and every place lies in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const { from, to, written } of numbersIn(text)) expect(text.slice(from, to)).toBe(written)
      }),
    )
  })
})

describe('stale numbers', () => {
  it('[O2] flags a length when its path was corrected, with what the record says now and who changed it', () => {
    const text = 'They spent 47 min on the cache.'
    const numbers = bound(text, before)
    expect(flagged(text, numbers, before)).toEqual([])
    const [stale, ...more] = flagged(text, numbers, after)
    expect(more).toEqual([])
    expect(stale).toMatchObject({ written: '47 min', now: '52 min', name: 'time spent on H1', event: 'cache' })
    if (stale === undefined) return
    expect(whyStale(after, stale, numberFacts(after, LATER), UTC)).toBe('Sam corrected the end of H1 to 10:57')
  })

  it('[O2] knows a number as long as one fact prints it', () => {
    const text = 'At 10:00 it began.'
    const moved = incidentOf(...path('10:52'), logged('note', '10:00', 'Pager', { id: 'pager' }))
    const numbers = bound(text, moved)
    const retimed = incidentOf(
      ...path('10:52'),
      logged('note', '10:00', 'Pager', { id: 'pager' }),
      amended('pager', { occurredAt: at('10:01') }),
    )
    expect(flagged(text, numbers, retimed)).toEqual([])
  })

  it('[O2] takes the event that the paragraph names where several print the same', () => {
    const twins = (end: string) =>
      incidentOf(
        declared('x'),
        logged('hypothesis', '10:00', 'One', { id: 'one', state: 'ruledOut', endedAt: at(end) }),
        logged('hypothesis', '11:00', 'Two', { id: 'two', state: 'ruledOut', endedAt: at('11:15') }),
      )
    const text = 'H1 took 15 min.'
    expect(flagged(text, bound(text, twins('10:15')), twins('10:20')).map(({ now }) => now)).toEqual(['20 min'])
    const unnamed = 'It took 15 min.'
    expect(flagged(unnamed, bound(unnamed, twins('10:15')), twins('10:20'))).toEqual([])
  })

  it('[O2] stays bound when the text is saved again after the correction', () => {
    const text = 'They spent 47 min on the cache.'
    const numbers = bound(text, before)
    const longer = `${text} It looked right.`
    const again = bound(longer, after, { markdown: text, numbers })
    expect(flagged(longer, again, after)).toHaveLength(1)
  })

  it('[O2] is right again once the new number is taken', () => {
    const text = 'They spent 47 min on the cache.'
    const numbers = bound(text, before)
    const fixed = text.replace('47 min', '52 min')
    const again = bound(fixed, after, { markdown: text, numbers })
    expect(flagged(fixed, again, after)).toEqual([])
    const further = incidentOf(...path('10:52'), amended('cache', { endedAt: at('10:35') }))
    expect(flagged(fixed, again, further).map(({ now }) => now)).toEqual(['30 min'])
  })

  it('[O3] leaves what was kept, and what no fact ever printed', () => {
    const text = 'They spent 47 min on the cache, and 3 min on tea.'
    const numbers = bound(text, before)
    expect(flagged(text, numbers, after, new Set(['length 47 min']))).toEqual([])
    expect(numbers.map(({ number }) => number)).toEqual(['length 47 min'])
  })

  it('[O2] writes counts as they were written', () => {
    const text = 'Two misleading paths, 2 hypotheses.'
    const three = incidentOf(
      ...path('10:52'),
      logged('hypothesis', '11:30', 'DNS', { id: 'dns', state: 'ruledOut', endedAt: at('11:31') }),
    )
    expect(flagged(text, bound(text, before), three).map(({ now }) => now)).toEqual(['Three', '3'])
  })

  it('[O2] says who took back the event when nothing is left to compare with', () => {
    const text = 'The path to the cache cost 47 min.'
    const gone = incidentOf(...path('10:52'), retracted('cache'))
    const [stale] = flagged(text, bound(text, before), gone)
    expect(stale?.now).toBeNull()
    if (stale === undefined) return
    expect(whyStale(gone, stale, numberFacts(gone, LATER), UTC)).toBe('Sam took back H1')
  })

  it('[O2] never flags a text against the record it was saved with', () => {
    const length = fc.integer({ min: 1, max: 50 }).map((minutes) => formatDuration(millis(minutes * 60_000)))
    const word = fc.oneof(
      length,
      fc.constantFrom('10:05', '10:52', '2026-03-02', '2 hypotheses', 'H1', 'words', '\n\n'),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join(' ')
        expect(flagged(text, bound(text, before), before)).toEqual([])
      }),
    )
  })
})
