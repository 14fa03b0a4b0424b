import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roomView as schema } from '../../../electron/schemas/room.ts'
import { knownAt } from '../../../shared/known/knownAt.ts'
import { BLOCK_STAGES, type BlockStage, HOUR_AGENDA } from '../../../shared/review/agenda.ts'
import { meetingsIn } from '../../../shared/review/meetings.ts'
import { roomView } from '../../../shared/review/roomView.ts'
import { stepsOf } from '../../../shared/review/steps.ts'
import { instant, MINUTE, UTC, zone } from '../../../shared/time/instant.ts'
import { action, at, declared, eventId, hypothesis, impact, incidentOf, note, recorded } from '../../helpers/build.ts'

const NOW = at('18:00')
const BERLIN = zone('Europe/Berlin')

const incident = incidentOf(
  declared('Checkout fails', { severity: 'SEV1' }),
  impact('10:00', 'Orders are lost', { id: 'i', until: '11:00', knownAt: at('10:10') }),
  hypothesis('10:10', 'The cache is cold', {
    id: 'h',
    state: 'ruledOut',
    until: '10:30',
    reason: 'SECRET-LATER',
    knownAt: at('10:10'),
  }),
  action('10:40', 'SECRET-FUTURE rolled back', { id: 'a', people: ['Lee'], knownAt: at('10:40') }),
  note('10:20', 'SECRET-HIDDEN', { id: 'n', hidden: true, knownAt: at('10:20') }),
  recorded('eventMark', 'h', { question: 'SECRET-QUESTION', pivot: true, verdict: 'disputed' }),
  recorded('reviewNote', 'r1', { event: eventId('h'), text: 'SECRET-NOTE', isPrivate: true }),
  recorded('reviewNote', 'r2', { event: eventId('h'), text: 'SECRET-OPEN-NOTE' }),
  recorded('parkedItem', 'p1', { text: 'SECRET-PARKED' }),
  recorded('openQuestion', 'q1', { text: 'SECRET-OPEN-QUESTION' }),
  recorded('attendance', '1:ana', { person: 'SECRET-ANA', isPresent: true }),
  recorded('showOfHands', 's1', { question: 'Who learned something?', at: at('17:00'), count: 3, of: 5 }),
  recorded('meetingFact', 'm1', { what: 'started', at: at('17:30'), blocks: HOUR_AGENDA.blocks }),
)

const viewAt = (
  shows: BlockStage,
  place: number,
  fog: boolean,
  more: { names?: boolean; asks?: boolean; isZoomed?: boolean } = {},
) => {
  const steps = stepsOf(incident, 'all')
  const step = steps[place]
  const knownUntil = fog && step !== undefined ? step.at : null
  return roomView({
    incident,
    walk: {
      filter: 'all',
      steps,
      place,
      knownUntil,
      seen: knownUntil === null ? incident : knownAt(incident, knownUntil),
      isZoomed: more.isZoomed ?? false,
    },
    shows,
    meeting: meetingsIn(incident, at('17:30')).at(-1) ?? null,
    number: 1,
    asks: more.asks ?? false,
    names: more.names ?? true,
    theme: 'light',
    zone: UTC,
    secondZone: BERLIN,
    now: NOW,
  })
}

const ANY = {
  shows: fc.constantFrom(...BLOCK_STAGES),
  place: fc.integer({ min: -1, max: stepsOf(incident, 'all').length }),
  fog: fc.boolean(),
  names: fc.boolean(),
  asks: fc.boolean(),
  isZoomed: fc.boolean(),
}

describe('what the room sees', () => {
  it('[V4] is never a note, a question, a pivot, a parked idea, who is there, or a hidden event', () => {
    fc.assert(
      fc.property(fc.record(ANY), ({ shows, place, fog, ...more }) => {
        const told = JSON.stringify(viewAt(shows, place, fog, more))
        for (const secret of ['NOTE', 'QUESTION', 'PARKED', 'HIDDEN', 'ANA'])
          expect(told).not.toContain(`SECRET-${secret}`)
        expect(told).not.toContain('SECRET-OPEN-NOTE')
        expect(told.includes('SECRET-OPEN-QUESTION')).toBe(shows === 'questions')
      }),
    )
  })

  it('[V4] is read by main to the last field, and nothing more is let through', () => {
    fc.assert(
      fc.property(fc.record(ANY), ({ shows, place, fog, ...more }) => {
        const view = viewAt(shows, place, fog, more)
        expect(schema.parse(view)).toEqual(view)
        expect(schema.safeParse({ ...view, notes: ['SECRET'] }).success).toBe(false)
      }),
    )
  })

  it('[V5] is in the walk only what was known by then', () => {
    const steps = stepsOf(incident, 'all')
    for (const [place, step] of steps.entries()) {
      const told = JSON.stringify(viewAt('walk', place, true))
      expect(told.includes('SECRET-FUTURE')).toBe(step.at >= at('10:40'))
      if (step.at < at('10:30')) expect(told).not.toContain('SECRET-LATER')
      if (step.kind === 'turn') expect(told).toContain('SECRET-LATER')
    }
    expect(JSON.stringify(viewAt('walk', 0, false))).toContain('SECRET-FUTURE')
  })

  it('names who did it only while names are on', () => {
    const last = stepsOf(incident, 'all').length - 1
    expect(JSON.stringify(viewAt('walk', last, true))).toContain('Lee')
    expect(JSON.stringify(viewAt('walk', last, true, { names: false }))).not.toContain('Lee')
  })

  it('has the clock as it stood at its last fact, and the hands while they are asked for', () => {
    const view = viewAt('walk', 0, true, { asks: true })
    expect(view.timer).toMatchObject({ block: 'Opening', spent: 0, planned: 5 * MINUTE, asOf: at('17:30'), runs: true })
    expect(view.hands).toEqual({ question: 'Who learned something?', count: 3, of: 5 })
    expect(viewAt('walk', 0, true).hands).toBeNull()
  })

  it('is an empty walk for an incident without events', () => {
    const empty = incidentOf(declared())
    const view = roomView({
      incident: empty,
      walk: { filter: 'all', steps: [], place: -1, knownUntil: instant(0), seen: empty, isZoomed: false },
      shows: 'walk',
      meeting: null,
      number: 1,
      asks: true,
      names: true,
      theme: 'dark',
      zone: UTC,
      secondZone: null,
      now: NOW,
    })
    expect(view.stage).toEqual({
      kind: 'walk',
      strip: null,
      before: { kind: 'none' },
      card: null,
      next: { kind: 'none' },
    })
    expect(view.timer).toBeNull()
  })
})
