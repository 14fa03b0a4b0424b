import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventLink } from '../../../shared/incident/event.ts'
import type { Op } from '../../../shared/journal/entry.ts'
import { lagSentence, type PathLag, pathLagOf } from '../../../shared/review/pathLag.ts'
import { instant } from '../../../shared/time/instant.ts'
import { at, declared, eventId, incidentOf, logged, misled, note } from '../../helpers/build.ts'

// Rule numbers like [B1] refer to docs/spec.md.

const against = (path: string): readonly EventLink[] => [{ to: eventId(path), relation: 'against' }]
const speaksFor = (hypothesis: string): readonly EventLink[] => [{ to: eventId(hypothesis), relation: 'for' }]
const known = (time: string) => ({ knownAt: at(time) })

const lagIn = (...ops: readonly Op[]): PathLag => pathLagOf(incidentOf(declared(), ...ops), eventId('Cache'))
const path = misled('10:00', '10:40', 'Cache')

describe('[B1] the lag from the first true clue to the turn', () => {
  it('runs from when the clue was known, not from when it happened', () => {
    const lag = lagIn(path, note('10:05', 'hit rate is fine', { links: against('Cache'), ...known('10:10') }))
    expect(lag).toMatchObject({ kind: 'measured', lagMs: 30 * 60_000, unseenMs: 5 * 60_000, relation: 'against' })
    expect(lagSentence(lag)).toBe('The first true clue was known 30 min before the turn.')
  })

  it('takes the earliest of what spoke against it and what spoke for the confirmed hypothesis', () => {
    const lag = lagIn(
      path,
      logged('hypothesis', '10:35', 'Disk', { state: 'confirmed', until: '10:45' }),
      note('10:20', 'hit rate is fine', { links: against('Cache'), ...known('10:20') }),
      note('10:12', 'disk at 100 %', { links: speaksFor('Disk'), ...known('10:12') }),
    )
    expect(lag).toMatchObject({ clue: 'disk at 100 %', relation: 'for', lagMs: 28 * 60_000 })
  })

  it('counts from the start of the path where the clue was known before', () => {
    const lag = lagIn(path, note('09:50', 'hit rate is fine', { links: against('Cache'), ...known('09:50') }))
    expect(lag).toMatchObject({ knownBefore: true, lagMs: 40 * 60_000 })
    expect(lagSentence(lag)).toBe('The first true clue was known before this began: 40 min to the turn.')
  })

  it('is nothing where the clue was the turn', () => {
    const lag = lagIn(path, note('10:40', 'hit rate is fine', { links: against('Cache'), ...known('10:40') }))
    expect(lagSentence(lag)).toBe('It was left as soon as the first true clue was known.')
  })

  it('marks an approximate clue, and says "at least" while another clue has no time', () => {
    const lag = lagIn(
      path,
      note('10:10', 'hit rate', { links: against('Cache'), precision: 'about', ...known('10:10') }),
      note('10:01', 'odd log', { links: against('Cache'), precision: 'orderOnly', ...known('10:01') }),
    )
    expect(lagSentence(lag)).toBe('The first true clue was known at least ≈ 30 min before the turn.')
  })

  it.each([
    ['no evidence', [path], 'No event is linked as evidence against it, or for what was confirmed.'],
    [
      'no end',
      [misled('10:00', null, 'Cache'), note('10:10', 'clue', { links: against('Cache') })],
      'Nobody recorded when it was ruled out.',
    ],
    [
      'a clue that came later',
      [path, note('10:05', 'clue', { links: against('Cache'), ...known('11:00') })],
      'What spoke against it became known only after it was ruled out.',
    ],
    [
      'a clue known by its order',
      [path, note('10:05', 'clue', { links: against('Cache'), precision: 'orderOnly', ...known('10:05') })],
      'When the clues became known is not recorded to the minute.',
    ],
    [
      'a day',
      [misled('10:00', '10:40', 'Cache', { precision: 'day' }), note('10:05', 'clue', { links: against('Cache') })],
      'It is known by the day only.',
    ],
  ])('is unknown, with the reason: %s', (_name, ops, why) => {
    expect(lagIn(...ops)).toEqual({ kind: 'unknown', why })
  })

  it('is never negative and never longer than the path', () => {
    const minute = fc.integer({ min: 0, max: 120 })
    fc.assert(
      fc.property(minute, minute, fc.array(minute, { maxLength: 5 }), (a, b, clues) => {
        const start = at('10:00') + Math.min(a, b) * 60_000
        const end = at('10:00') + Math.max(a, b) * 60_000
        const lag = lagIn(
          logged('hypothesis', new Date(start).toISOString(), 'Cache', {
            state: 'ruledOut',
            until: new Date(end).toISOString(),
          }),
          ...clues.map((m, i) =>
            note('10:00', `clue ${i}`, { links: against('Cache'), knownAt: instant(at('10:00') + m * 60_000) }),
          ),
        )
        if (lag.kind === 'unknown') return
        expect(lag.lagMs).toBeGreaterThanOrEqual(0)
        expect(lag.lagMs).toBeLessThanOrEqual(end - start)
      }),
    )
  })
})
