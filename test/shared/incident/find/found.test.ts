import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventId } from '../../../../shared/ids.ts'
import { type EventFilter, isFiltered, NO_FILTER, withSaved } from '../../../../shared/incident/find/filter.ts'
import { foundIn, hitFrom } from '../../../../shared/incident/find/found.ts'
import { replay } from '../../../../shared/incident/replay.ts'
import {
  action,
  at,
  declared,
  detection,
  escalation,
  eventId,
  hypothesis,
  impact,
  incidentOf,
  logged,
  note,
  retracted,
  roleTaken,
} from '../../../helpers/build.ts'
import { anyJournal } from '../../../helpers/random.ts'

const PNG = { sha256: 'a'.repeat(64), name: 'disk-graph.png', bytes: 1, mediaType: 'image/png' }

const incident = incidentOf(
  declared(),
  detection('10:00', 'Alert: disk full on db-2', { tags: ['alert'], source: 'Pager' }),
  impact('10:01', 'Checkout fails', { scope: 'eu-west', until: '11:00' }),
  hypothesis('10:05', 'Log rotation stopped', { people: ['Müller'], certainty: 'assumption', reason: 'cron is off' }),
  action('10:10', 'Grew the volume', { people: ['Lee', 'Kim'], starred: true, attachments: [PNG] }),
  escalation('10:20', 'Paged storage', { escalatedTo: 'Storage team' }),
  roleTaken('incidentCommander', 'Ana', '10:21'),
  logged('vendor', '10:30', 'Vendor joined', { tags: ['Storage'] }),
  note('10:40', 'Wrong window', { hidden: true }),
  note('10:45', 'Typed twice'),
  retracted('Typed twice'),
)
const withVendor = {
  ...incident,
  kinds: [{ id: 'vendor', label: 'Supplier', icon: 'x', colour: 'x', lane: 'notes' as const }],
}

const texts = (filter: Partial<EventFilter>) =>
  foundIn(withVendor, { ...NO_FILTER, ...filter }, '').shown.map(({ text }) => text)
const hits = (search: string, filter: Partial<EventFilter> = {}) =>
  foundIn(withVendor, { ...NO_FILTER, ...filter }, search).hits

describe('a search', () => {
  it.each([
    ['disk', ['Alert: disk full on db-2', 'Grew the volume']],
    ['DISK full', ['Alert: disk full on db-2']],
    ['muller', ['Log rotation stopped']],
    ['h1', ['Log rotation stopped']],
    ['hypo', ['Log rotation stopped']],
    ['supp', ['Vendor joined']],
    ['cron', ['Log rotation stopped']],
    ['eu-w', ['Checkout fails']],
    ['pager', ['Alert: disk full on db-2']],
    ['storage', ['Paged storage', 'Vendor joined']],
    ['#storage', ['Vendor joined']],
    ['@storage', ['Paged storage']],
    ['@ana', ['incidentCommander Ana 10:21']],
    ['graph.png', ['Grew the volume']],
    ['rotation cron', ['Log rotation stopped']],
    ['rotation disk', []],
    ['otation', []],
    ['"lee kim"', []],
    ['', []],
  ])('for %s has %j', (search, expected) => {
    expect(hits(search)).toEqual(expected)
  })

  it('counts hits that the filter leaves out', () => {
    const found = foundIn(withVendor, { ...NO_FILTER, kinds: ['detection'] }, 'disk')
    expect([found.hits.length, found.hitsFilteredOut]).toEqual([1, 1])
  })
})

describe('a filter', () => {
  it.each<[Partial<EventFilter>, readonly string[]]>([
    [{ kinds: ['detection', 'escalation'] }, ['Alert: disk full on db-2', 'Paged storage']],
    [{ people: ['lee'] }, ['Grew the volume']],
    [{ people: ['ana', 'Storage team'] }, ['Paged storage', 'incidentCommander: Ana']],
    [{ tags: ['storage', 'alert'] }, ['Alert: disk full on db-2', 'Vendor joined']],
    [{ certainties: ['assumption'] }, ['Log rotation stopped']],
    [{ starred: true }, ['Grew the volume']],
    [{ attached: true }, ['Grew the volume']],
    [{ hidden: 'only' }, ['Wrong window']],
    [{ retracted: 'only' }, ['Typed twice']],
    [{ words: 'disk', starred: true }, ['Grew the volume']],
    [{ from: at('10:30'), until: at('10:40') }, ['Checkout fails', 'Vendor joined']],
  ])('%j shows %j', (filter, expected) => {
    expect(texts(filter)).toEqual(expected)
  })

  it('puts retracted events in their places', () => {
    const some = incidentOf(declared(), note('10:00', 'a'), note('10:05', 'b'), note('10:10', 'c'), retracted('b'))
    const shown = (filter: Partial<EventFilter>) =>
      foundIn(some, { ...NO_FILTER, ...filter }, '').shown.map(({ text }) => text)
    expect(shown({})).toEqual(['a', 'c'])
    expect(shown({ retracted: 'with' })).toEqual(['a', 'b', 'c'])
  })

  it('leaves the log and the timeline alone when it asks for nothing', () => {
    const found = foundIn(incident, NO_FILTER, '')
    expect([found.only, found.shown]).toEqual([null, incident.timeline.filter(({ hidden }) => !hidden)])
    expect(isFiltered(NO_FILTER)).toBe(false)
    expect(isFiltered({ ...NO_FILTER, hidden: 'with', retracted: 'with' })).toBe(false)
    expect(isFiltered({ ...NO_FILTER, hidden: 'only' })).toBe(true)
  })
})

const anyFilter: fc.Arbitrary<EventFilter> = fc.record({
  words: fc.constantFrom('', 'al', 'beta', 'zzz'),
  kinds: fc.subarray(['detection', 'note', 'hypothesis']),
  people: fc.subarray(['Lee', 'Kim']),
  tags: fc.constant([]),
  certainties: fc.subarray(['fact', 'hearsay'] as const),
  starred: fc.boolean(),
  attached: fc.boolean(),
  retracted: fc.constantFrom('with', 'without', 'only'),
  hidden: fc.constantFrom('with', 'without', 'only'),
  from: fc.option(fc.constant(at('10:03'))),
  until: fc.option(fc.constant(at('10:09'))),
})

describe('laws', () => {
  it('two filters together show what both show, in the same order', () => {
    fc.assert(
      fc.property(anyJournal, anyFilter, fc.constantFrom('al', 'ga', 'alpha beta'), (entries, filter, words) => {
        const any = replay(entries)
        const both = foundIn(any, filter.words === '' ? { ...filter, words } : filter, '').shown
        const one = foundIn(any, filter, '').shown
        expect(one.filter((event) => both.includes(event))).toEqual(both)
      }),
    )
  })

  it('what is a hit within a filter is what that filter with these words shows', () => {
    fc.assert(
      fc.property(anyJournal, anyFilter, (entries, filter) => {
        const any = replay(entries)
        const plain = { ...filter, words: '' }
        const shown = foundIn(any, { ...plain, words: 'al' }, '').shown.map(({ id }) => id)
        expect(foundIn(any, plain, 'al').hits).toEqual(shown)
      }),
    )
  })

  it('going on from hit to hit meets each of them once, and back again', () => {
    fc.assert(
      fc.property(anyJournal, fc.constantFrom('al', 'be', 'zz'), (entries, words) => {
        const found = foundIn(replay(entries), NO_FILTER, words)
        const walked = found.hits.reduce<readonly (EventId | null)[]>(
          (visited) => [...visited, hitFrom(found, visited.at(-1) ?? null, 1)],
          [],
        )
        expect(walked).toEqual(found.hits)
        for (const hit of found.hits) {
          const next = hitFrom(found, hit, 1)
          expect(hitFrom(found, next, -1)).toBe(hit)
        }
      }),
    )
  })
})

describe('hitFrom', () => {
  it('goes on from an event that is no hit', () => {
    const found = foundIn(incident, NO_FILTER, 'disk')
    expect(hitFrom(found, eventId('Log rotation stopped'), 1)).toBe('Grew the volume')
    expect(hitFrom(found, eventId('Log rotation stopped'), -1)).toBe('Alert: disk full on db-2')
    expect(hitFrom(found, null, -1)).toBe('Grew the volume')
  })
})

describe('a saved filter', () => {
  it('keeps no time range, and one of each name', () => {
    const once = withSaved([], 'Mine', { ...NO_FILTER, starred: true, from: at('10:00') })
    expect(once).toEqual([{ name: 'Mine', filter: { ...NO_FILTER, starred: true } }])
    expect(withSaved(once, 'Mine', { ...NO_FILTER, attached: true })).toEqual([
      { name: 'Mine', filter: { ...NO_FILTER, attached: true } },
    ])
  })
})
