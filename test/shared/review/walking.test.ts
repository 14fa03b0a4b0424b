import { describe, expect, it } from 'vitest'
import { EVENT_KINDS } from '../../../shared/incident/kinds.ts'
import { knownAt } from '../../../shared/known/knownAt.ts'
import { airTimes } from '../../../shared/review/airTime.ts'
import { promptCounts, withPrompt, withPromptText } from '../../../shared/review/housePrompts.ts'
import { pivotsAmong } from '../../../shared/review/pivots.ts'
import { promptsFor } from '../../../shared/review/prompts.ts'
import { stepsOf } from '../../../shared/review/steps.ts'
import { stretchAround } from '../../../shared/review/stretchAround.ts'
import { stripOf, stripScale } from '../../../shared/review/strip.ts'
import { timeBetween } from '../../../shared/review/timeBetween.ts'
import { UTC } from '../../../shared/time/instant.ts'
import {
  at,
  declared,
  detection,
  eventId,
  hypothesis,
  impact,
  incidentOf,
  logged,
  note,
  recorded,
  resolution,
} from '../../helpers/build.ts'

const known = (time: string) => ({ knownAt: at(time) })

const incident = incidentOf(
  declared(),
  impact('09:30', 'Writes fail', { ...known('10:20'), until: '11:00' }),
  detection('10:00', 'Alert', known('10:00')),
  hypothesis('10:05', 'Cache', { ...known('10:05'), state: 'ruledOut', until: '10:40' }),
  note('10:30', 'Somewhere', { ...known('10:30'), precision: 'orderOnly' }),
  resolution('11:00', 'Well again', known('11:00')),
)
const steps = stepsOf(incident, 'all')
const stepAt = (key: string) => steps.find((step) => step.key === key) ?? null

describe('the prompts', () => {
  const promptsAt = (key: string, isLast = false) => {
    const step = stepAt(key)
    const event = step === null ? undefined : knownAt(incident, step.at).events.get(step.event)
    if (step === null || event === undefined) throw new Error(key)
    return promptsFor(event, step, isLast)
  }

  it('ask of a hypothesis as it was then, and of a misleading path at its turn', () => {
    expect(promptsAt('Cache').title).toBe('Ask about a hypothesis')
    expect(promptsAt('Cache/turn').title).toBe('Ask about a misleading path')
  })

  it('ask about the whole at the last stop', () => {
    expect(promptsAt('Well again').prompts).toHaveLength(2)
    expect(promptsAt('Well again', true).prompts.map(({ text }) => text)).toContain('What surprised you?')
  })

  it('ask who knows it where something is called obvious', () => {
    const [event] = incidentOf(declared(), note('10:00', 'Obviously the cache')).timeline
    if (event === undefined) throw new Error('no event')
    expect(promptsFor(event, { kind: 'event' }, false).prompts.at(-1)?.text).toBe('Is that known to everybody here?')
  })

  it('begin with those of the house about the same thing, and never are more than nine', () => {
    const [event] = incidentOf(declared(), detection('10:00', 'Alert')).timeline
    if (event === undefined) throw new Error('no event')
    const empty = withPrompt([], 'detection', '   ', 'a')
    const one = withPrompt(empty, 'detection', ' Which dashboard was open? ', 'a')
    const two = withPrompt(
      withPrompt(one, 'detection', 'Which dashboard was open?', 'b'),
      'end',
      'Who is missing?',
      'c',
    )
    const textsAt = (isLast: boolean, own = two) =>
      promptsFor(event, { kind: 'event' }, isLast, own).prompts.map(({ text }) => text)
    expect(textsAt(false).slice(0, 2)).toEqual(['Which dashboard was open?', 'What exactly did you see or hear?'])
    expect(textsAt(true).slice(0, 2)).toEqual(['Which dashboard was open?', 'Who is missing?'])
    expect(textsAt(true)).toHaveLength(9)
    expect(textsAt(false, withPromptText(two, 'a', 'Which graph?'))[0]).toBe('Which graph?')
    expect(withPromptText(two, 'a', ' ').map(({ id }) => id)).toEqual(['c'])
    expect([...promptCounts(two)]).toEqual([
      ['detection', 1],
      ['end', 1],
    ])
  })

  it('are one to nine for every kind, with ids of their own, and ask neither why nor who did', () => {
    for (const kind of [...EVENT_KINDS, 'custom']) {
      const [event] = incidentOf(declared(), logged(kind, '10:00', 'clearly')).timeline
      if (event === undefined) throw new Error('no event')
      const { prompts } = promptsFor(event, { kind: 'event' }, true)
      expect(prompts.length).toBeGreaterThan(0)
      expect(prompts.length).toBeLessThanOrEqual(9)
      expect(new Set(prompts.map(({ id }) => id)).size).toBe(prompts.length)
      for (const { text } of prompts) expect(text).not.toMatch(/\bwhy\b|who did/i)
    }
  })
})

describe('pivots', () => {
  it('are the marked ones, else the turns of the hypotheses', () => {
    expect(pivotsAmong(steps, incident).map(({ key }) => key)).toEqual(['Cache/turn'])
    const marked = { records: incidentOf(declared(), recorded('eventMark', 'Alert', { pivot: true })).records }
    expect(pivotsAmong(steps, marked).map(({ key }) => key)).toEqual(['Alert'])
  })
})

describe('air time', () => {
  it('adds up the visits to an event', () => {
    const visit = (id: string, from: string, until: string) =>
      recorded('visit', id, { event: eventId('Alert'), from: at(from), until: at(until) })
    const spent = airTimes(incidentOf(declared(), visit('1', '12:00', '12:02'), visit('2', '12:05', '12:06')))
    expect([...spent]).toEqual([['Alert', 180_000]])
  })

  it('counts once what two computers noted at the same time', () => {
    const visit = (id: string, from: string, until: string) =>
      recorded('visit', id, { event: eventId('Alert'), from: at(from), until: at(until) })
    const spent = airTimes(incidentOf(declared(), visit('1', '12:01', '12:03'), visit('2', '12:00', '12:02')))
    expect([...spent]).toEqual([['Alert', 180_000]])
  })
})

describe('the time for a missing event', () => {
  it('lies between the neighbours, or a minute after where there is no later one', () => {
    expect(timeBetween(incident, stepAt('Alert'), stepAt('Cache'))).toBe(at('10:02'))
    expect(timeBetween(incident, stepAt('Cache/turn'), stepAt('Well again'))).toBe(at('10:50'))
    expect(timeBetween(incident, stepAt('Well again'), null)).toBe(at('11:01'))
  })

  it('is not guessed where only the order is known', () => {
    expect(timeBetween(incident, stepAt('Somewhere'), stepAt('Well again'))).toBeNull()
    expect(timeBetween(incident, null, null)).toBeNull()
  })
})

describe('the strip', () => {
  const asked = { incident, stretch: null, now: at('12:00'), zone: UTC, width: 600 }

  it('[K2] draws nothing that is not known, on the lanes and the length of the whole', () => {
    const whole = stripOf({ ...asked, seen: incident, knownUntil: null })
    const early = stripOf({ ...asked, seen: knownAt(incident, at('10:10')), knownUntil: at('10:10') })
    expect(early?.lanes).toEqual(whole?.lanes)
    expect(early?.ticks).toEqual(whole?.ticks)
    expect(early?.marks.map(({ event }) => event)).toEqual(['Alert', 'Cache'])
    expect(early?.marks[1]).toMatchObject({ misleading: false, running: true })
    expect(early?.marks[1]?.end).toBeCloseTo(early?.fog ?? -1)
    expect(early?.bands).toEqual([])
    expect(whole?.marks[2]).toMatchObject({ event: 'Cache', misleading: true })
    expect(whole?.fog).toBeNull()
  })

  it('keeps what has no time of its own in front of the fog', () => {
    const seen = stripOf({ ...asked, seen: knownAt(incident, at('10:30')), knownUntil: at('10:30') })
    const loose = seen?.marks.find(({ event }) => event === 'Somewhere')
    expect(loose?.start).toBeLessThanOrEqual(seen?.fog ?? 0)
  })

  it('finds the time at a place again', () => {
    const scale = stripScale(incident, null, at('12:00'))
    expect(scale?.timeAt(scale.placeOf(at('10:15')))).toBe(at('10:15'))
    expect(stripScale(incidentOf(declared()), null, at('12:00'))).toBeNull()
  })

  it('zooms to the phase of the step', () => {
    expect(stretchAround(incident, at('09:45'), at('12:00'))).toEqual({ start: at('09:30'), end: at('10:00') })
  })
})
