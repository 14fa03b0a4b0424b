import { describe, expect, it } from 'vitest'
import { NEWEST_FIRST, sortIncidents } from '../../../../renderer/features/library/sortIncidents.ts'
import {
  detectWords,
  durationWords,
  lengthOf,
  misledOf,
  mitigateWords,
  resolveWords,
  startWords,
} from '../../../../renderer/features/library/summaryWords.ts'
import type { IncidentId } from '../../../../shared/ids.ts'
import type { IncidentSummary } from '../../../../shared/incident/incident.ts'
import { MINUTE, millis, UTC } from '../../../../shared/time/instant.ts'
import { at } from '../../../helpers/build.ts'

const NOW = at('12:00')

const minutes = (count: number) => millis(count * MINUTE)

const summary = (changes: Partial<IncidentSummary> = {}): IncidentSummary => ({
  id: 'one' as IncidentId,
  folder: '/library/one',
  title: 'Checkout fails',
  severity: 'SEV2',
  protection: 'none',
  status: 'resolved',
  zone: UTC,
  start: at('10:00'),
  startPrecision: 'exact',
  end: at('11:48'),
  ongoing: false,
  approximate: [],
  eventCount: 3,
  openActionItems: 0,
  openActions: [],
  misleadingMs: millis(0),
  timeToDetectMs: null,
  timeToMitigateMs: null,
  numbers: null,
  timeToResolveMs: null,
  copies: [],
  trouble: null,
  ...changes,
})

const running = summary({ status: 'investigating', ongoing: true, end: null })

describe('durationWords', () => {
  it('runs from start to end', () => {
    expect(durationWords(summary(), NOW)).toEqual({ kind: 'value', text: '1 h 48 min', note: '' })
  })

  it('says "so far" while the incident runs', () => {
    expect(durationWords(running, NOW)).toEqual({ kind: 'value', text: '2 h', note: 'so far' })
  })

  it('says in words that an end was not recorded, never 0', () => {
    expect(durationWords(summary({ end: null }), NOW)).toMatchObject({ kind: 'missing', text: 'not rec.' })
    expect(durationWords(summary({ start: null }), NOW)).toMatchObject({ kind: 'missing', text: 'not rec.' })
  })

  it('never shows a negative length', () => {
    expect(lengthOf(summary({ start: at('11:00'), end: at('10:00') }), NOW)).toBeNull()
  })
})

describe('times to', () => {
  it('are open while the incident runs and not recorded afterwards', () => {
    expect(mitigateWords(running).text).toBe('open')
    expect(resolveWords(running).text).toBe('open')
    expect(mitigateWords(summary()).text).toBe('not rec.')
    expect(resolveWords(summary()).text).toBe('not rec.')
    expect(detectWords(running).text).toBe('not rec.')
  })

  it('are lengths where the log has both ends, even of nothing', () => {
    expect(detectWords(summary({ timeToDetectMs: millis(0) }))).toMatchObject({ kind: 'value', text: '0 s' })
    expect(resolveWords(summary({ timeToResolveMs: minutes(77) })).text).toBe('1 h 17 min')
  })
})

describe('startWords', () => {
  it('never shows a time of day that nobody recorded', () => {
    expect(startWords(summary({ startPrecision: 'day' }), UTC)).toBe('2026-03-02, day only')
    expect(startWords(summary({ start: null, startPrecision: null }), UTC)).toBe('start not recorded')
  })

  it('marks what is not exact, here and in the lengths', () => {
    const about = summary({ startPrecision: 'about', approximate: ['duration'] })
    expect(startWords(about, UTC)).toBe('≈ 2026-03-02 10:00 UTC')
    expect(durationWords(about, NOW).text).toBe('≈ 1 h 48 min')
    expect(resolveWords(summary({ timeToResolveMs: minutes(5), approximate: ['detect'] })).text).toBe('5 min')
  })
})

describe('misledOf', () => {
  it('is a share of the length', () => {
    const { words, share } = misledOf(summary({ end: at('12:00'), misleadingMs: minutes(30) }), NOW)
    expect(words.text).toBe('30 min')
    expect(share).toBe(0.25)
  })

  it('says "none" for none and "not rec." where it cannot be measured', () => {
    expect(misledOf(summary(), NOW)).toMatchObject({ words: { text: 'none' }, share: null })
    expect(misledOf(summary({ misleadingMs: null }), NOW)).toMatchObject({ words: { text: 'not rec.' }, share: null })
  })

  it('is never more than all of it', () => {
    expect(misledOf(summary({ misleadingMs: minutes(600) }), NOW).share).toBe(1)
  })
})

describe('sortIncidents', () => {
  const first = summary({ id: 'first' as IncidentId, start: at('09:00'), timeToDetectMs: minutes(2) })
  const second = summary({ id: 'second' as IncidentId, start: at('10:00'), timeToDetectMs: null })
  const third = summary({ id: 'third' as IncidentId, start: at('11:00'), timeToDetectMs: minutes(10) })
  const ids = (list: readonly IncidentSummary[]) => list.map(({ id }) => id)

  it('shows the newest start first', () => {
    expect(ids(sortIncidents([second, first, third], NEWEST_FIRST, NOW))).toEqual(['third', 'second', 'first'])
  })

  it.each(['ascending', 'descending'] as const)('puts what has no value last when %s', (direction) => {
    const sorted = sortIncidents([second, first, third], { column: 'detect', direction }, NOW)
    expect(ids(sorted).at(-1)).toBe('second')
  })

  it('leaves the list it was given alone', () => {
    const given = [second, first, third]
    sortIncidents(given, NEWEST_FIRST, NOW)
    expect(ids(given)).toEqual(['second', 'first', 'third'])
  })
})
