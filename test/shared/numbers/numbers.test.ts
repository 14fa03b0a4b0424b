import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../shared/document/data/csv.ts'
import type { IncidentId } from '../../../shared/ids.ts'
import type { IncidentSummary } from '../../../shared/incident/incident.ts'
import { summarise } from '../../../shared/incident/summary.ts'
import type { Op } from '../../../shared/journal/entry.ts'
import { numbersCsv } from '../../../shared/numbers/numbersCsv.ts'
import { numbersJson } from '../../../shared/numbers/numbersJson.ts'
import { medianWords, quartileWords, shareWords, unknownWords } from '../../../shared/numbers/numbersWords.ts'
import { detectedBy, mitigatedQuickly, recurringTags } from '../../../shared/numbers/shares.ts'
import { QUARTILES_FROM, spreadOf } from '../../../shared/numbers/spread.ts'
import { at, declared, detection, impact, incidentOf, misled, mitigation, resolution } from '../../helpers/build.ts'

const NOW = at('20:00')
const MIN = 60_000

let made = 0
const one = (...ops: readonly Op[]): IncidentSummary => ({
  ...summarise(incidentOf(declared(`incident ${made}`), ...ops), '/x', NOW),
  id: `id-${made++}` as IncidentId,
})

/** An incident that took so many minutes to detect; `null`: nobody recorded it. */
const detectedAfter = (minutes: number | null): IncidentSummary =>
  one(
    impact('10:00', 'i'),
    ...(minutes === null
      ? []
      : [detection(`1${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`, 'd')]),
    resolution('19:00', 'r'),
  )

describe('the spread of a metric [Q2]', () => {
  it('has every point, the median and the quartiles, and counts what is not known', () => {
    const spread = spreadOf('timeToDetect', [30, 10, 20, 50, 40, null].map(detectedAfter))
    expect(spread.points.map(({ ms }) => ms / MIN)).toEqual([10, 20, 30, 40, 50])
    expect(spread.median).toBe(30 * MIN)
    expect(spread.quartiles).toEqual([20 * MIN, 40 * MIN])
    expect([medianWords(spread), quartileWords(spread), unknownWords(spread)]).toEqual([
      '30 min',
      '20 min to 40 min',
      '1 of 6 not recorded',
    ])
  })

  it('has no quartiles of few points, and of an even number the middle between two as median', () => {
    const spread = spreadOf('timeToDetect', [10, 20].map(detectedAfter))
    expect(spread).toMatchObject({ median: 15 * MIN, quartiles: null })
    expect(spreadOf('timeToDetect', [])).toMatchObject({ median: null, points: [] })
  })

  it('[Q1] leaves out what still grows, and says that it runs', () => {
    const spread = spreadOf('impact', [one(impact('10:00', 'i'), detection('10:05', 'd'))])
    expect(spread).toMatchObject({ points: [], running: 1, notRecorded: 0 })
    expect(unknownWords(spread)).toBe('1 of 1 still running')
  })

  it('tells locked incidents apart, and marks what is approximate', () => {
    const locked = { ...detectedAfter(10), numbers: null }
    const about = one(impact('10:00', 'i', { precision: 'about' }), detection('10:10', 'd'), resolution('11:00', 'r'))
    const spread = spreadOf('timeToDetect', [locked, about])
    expect(unknownWords(spread)).toBe('1 of 2 locked or unreadable')
    expect(medianWords(spread)).toBe('≈ 10 min')
  })

  it('never has a median or a quartile outside the points, nor out of order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: QUARTILES_FROM, maxLength: 30 }), (all) => {
        const { points, median, quartiles } = spreadOf('timeToDetect', all.map(detectedAfter))
        const [least, most] = [points[0]?.ms ?? 0, points.at(-1)?.ms ?? 0]
        const [low, high] = quartiles ?? [-1, -1]
        const inOrder = [least, low, median ?? -1, high, most]
        expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b))
      }),
      { numRuns: 50 },
    )
  })
})

describe('shares [Q3]', () => {
  it('are of those of which it is known, and say of how many it is not', () => {
    const by = (method: 'alert' | 'customerReport' | null) => one(detection('10:00', 'd', { method }))
    const shares = detectedBy([by('alert'), by('alert'), by('customerReport'), by(null), one()])
    expect(shares.alert).toEqual({ count: 2, of: 3, notRecorded: 2 })
    expect(shareWords(shares.customerReport)).toBe('1 of 3, 2 not recorded')
    expect(shareWords(detectedBy([]).alert)).toBe('not recorded')
  })

  it('count mitigation within half an hour from the start that is chosen', () => {
    const incidents = [
      one(impact('10:00', 'i'), detection('10:20', 'd'), mitigation('10:40', 'm'), resolution('11:00', 'r')),
      one(impact('10:00', 'i'), detection('10:05', 'd'), mitigation('10:30', 'm'), resolution('11:00', 'r')),
      one(impact('10:00', 'i')),
    ]
    expect(mitigatedQuickly(incidents, 'timeToMitigate')).toEqual({ count: 1, of: 2, notRecorded: 1 })
    expect(mitigatedQuickly(incidents, 'timeToMitigateFromDetection').count).toBe(2)
  })
})

it('[Q4] names the tags that misleading paths of several incidents bear, each incident once', () => {
  const misledBy = (...tags: readonly (readonly string[])[]) =>
    one(detection('10:00', 'd'), ...tags.map((some, i) => misled('10:10', '10:20', `p${i}`, { tags: some })))
  const tags = recurringTags([
    misledBy(['replication'], ['replication', 'dns']),
    misledBy(['replication']),
    misledBy(['cache']),
    misledBy([]),
  ])
  expect(tags).toEqual([{ tag: 'replication', incidents: 2 }])
})

it('[Q5] JSON has a definition for every metric, and no mean', () => {
  const json = numbersJson([detectedAfter(7)])
  expect(json.metrics.timeToDetect).toMatchObject({
    definition: 'from start of impact to detection',
    median: 7 * MIN,
    points: [{ ms: 7 * MIN }],
  })
  expect(JSON.stringify(json)).not.toMatch(/"mean"|average|mttr/i)
})

it('[Q5] CSV has a row for each incident, empty where the log does not say, and runs no formula', () => {
  const text = numbersCsv([{ ...detectedAfter(7), title: '=1+1' }, detectedAfter(null)])
  expect(text).toContain(`"'=1+1"`)
  const { rows } = readCsv(text)
  expect(rows.map(({ cells }) => [cells.title, cells['time to detect (s)']])).toEqual([
    ['=1+1', '420'],
    [expect.stringContaining('incident'), ''],
  ])
})
