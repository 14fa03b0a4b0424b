import { describe, expect, it } from 'vitest'
import { compared, whenSaid } from '../../shared/drill/compare.ts'
import { type Drill, drillOf, isOver, shownIn, stepped, ticked } from '../../shared/drill/drill.ts'
import { keptText, readDrill } from '../../shared/drill/keptDrill.ts'
import { drillSummary, teamTimes } from '../../shared/drill/summary.ts'
import { metricsOf } from '../../shared/incident/metrics.ts'
import { UTC } from '../../shared/time/instant.ts'
import { action, at, declared, detection, factor, hypothesis, incidentOf, note, resolution } from '../helpers/build.ts'

const known = (time: string) => ({ knownAt: at(time) })

const incident = incidentOf(
  declared('A full disk stopped checkout'),
  factor('The disk was full', true),
  detection('10:00', 'Alert', known('10:00')),
  hypothesis('10:05', 'Disk is full', { ...known('10:05'), state: 'confirmed', until: '10:20' }),
  action('10:10', 'Rotate the logs', known('10:10')),
  note('10:12', 'Support gets calls', known('10:12')),
  resolution('11:00', 'Well again', known('11:00')),
)

const begun = (): Drill => {
  const drill = drillOf(incident)
  if (drill === null) throw new Error('nothing to play')
  return drill
}
const textsIn = (drill: Drill) => shownIn(incident, drill).timeline.map(({ text }) => text)

describe('a drill [Y1]', () => {
  it('begins with the first sign, and shows the next at each step', () => {
    expect(textsIn(begun())).toEqual(['Alert'])
    expect(textsIn(stepped(incident, begun()))).toEqual(['Alert', 'Support gets calls'])
  })

  it('never tells the title, the cause, or what came of a hypothesis before the reveal', () => {
    const late: Drill = { ...begun(), showsTeam: true, clock: at('23:00') }
    const seen = shownIn(incident, late)
    expect(seen.title).toBe('Incident of 2026-03-02')
    expect(seen.factors).toEqual([])
    expect(seen.timeline.map(({ state }) => state)).not.toContain('confirmed')
    expect(textsIn(late)).not.toContain('Well again')
  })

  it('is named by the day of what is shown, not of what came before and is held back', () => {
    const early = { ...known('09:00'), precision: 'day' } as const
    const planted = incidentOf(
      declared(),
      action('2026-02-01T09:00Z', 'Deploy the faulty limit', early),
      detection('10:00', 'Alert', known('10:00')),
      resolution('11:00', 'Well again', known('11:00')),
    )
    const drill = drillOf(planted)
    expect(drill === null ? '' : shownIn(planted, drill).title).toBe('Incident of 2026-03-02')
  })

  it('runs as fast as was asked for, not past the end, and not while it is revealed', () => {
    const fast: Drill = { ...begun(), speed: 60 }
    expect(ticked(incident, fast, 1_000).clock).toBe(at('10:01'))
    expect(ticked(incident, fast, 9_999_999).clock).toBe(at('10:12'))
    expect(isOver(incident, ticked(incident, fast, 9_999_999))).toBe(true)
    const revealed = { ...fast, isRevealed: true }
    expect(ticked(incident, revealed, 1_000)).toBe(revealed)
    expect(ticked(incident, begun(), 1_000).clock).toBe(at('10:00'))
  })

  it('has nothing to play without an event', () => {
    expect(drillOf(incidentOf(declared()))).toBeNull()
  })

  it('says when each was: with its date where the day changes, and no time where nobody recorded one', () => {
    const told = incidentOf(
      declared(),
      action('2026-03-01T09:00Z', 'Deploy', { ...known('2026-03-01 00:00'), precision: 'day' }),
      note('10:00', 'Somewhere', { ...known('10:00'), precision: 'orderOnly' }),
      detection('10:05', 'Alert', known('10:05')),
      note('10:07', 'Calls', { ...known('10:07'), precision: 'about' }),
      resolution('03-03 11:00', 'Well again', known('03-03 11:00')),
    )
    expect(whenSaid(compared(told, begun()), UTC)).toEqual([
      '2026-03-01',
      'in order',
      '2026-03-02 10:05:00',
      '≈ 10:07',
      '2026-03-03 11:00:00',
    ])
  })

  it('compares what was said with what the team found, and when', () => {
    const drill: Drill = { ...begun(), answers: [{ at: at('10:08'), kind: 'cause', text: 'The disk' }] }
    expect(compared(incident, drill).map(({ text, side, mark }) => [text, side, mark])).toEqual([
      ['Alert', 'team', null],
      ['Disk is full', 'team', null],
      ['The disk', 'you', 'cause'],
      ['Rotate the logs', 'team', null],
      ['Support gets calls', 'team', null],
      ['Disk is full', 'team', 'confirmed'],
      ['Well again', 'team', null],
    ])
  })

  it('sums up at its end: the cause, what would have been done, and what misled the team', () => {
    const drill: Drill = {
      ...begun(),
      answers: [
        { at: at('10:03'), kind: 'act', text: 'Look at the disk' },
        { at: at('10:08'), kind: 'cause', text: 'The disk' },
        { at: at('10:09'), kind: 'act', text: 'Make room' },
      ],
    }
    expect(drillSummary(incident, drill, metricsOf(incident, at('12:00')))).toEqual([
      'You first named a cause 8 min in; the team knew it 20 min in.',
      'You noted 2 things to do, the first 3 min in.',
    ])
    expect(drillSummary(incident, begun(), metricsOf(incident, at('12:00')))).toEqual([])
  })

  it('counts from the first sign that participants saw, not from what they were not shown', () => {
    const prepared = incidentOf(
      declared(),
      action('09:00', 'Deploy', known('09:00')),
      detection('10:00', 'Alert', known('10:00')),
      hypothesis('10:05', 'It is spam', { ...known('10:05'), state: 'ruledOut', until: '10:35' }),
      resolution('11:00', 'Well again', known('11:00')),
    )
    const metrics = metricsOf(prepared, at('12:00'))
    expect(teamTimes(prepared, metrics.milestones)).toContainEqual({ label: 'Detection', text: 'as it began' })
    expect(teamTimes(prepared, metrics.milestones)).toContainEqual({ label: 'Resolution', text: '1 h in' })
    const cause = { at: at('10:10'), kind: 'cause', text: 'Spam' } as const
    expect(drillSummary(prepared, { answers: [cause] }, metrics)).toEqual([
      'You first named a cause 10 min in; when the team knew it is not recorded.',
      'The team followed one misleading path for 30 min.',
    ])
  })

  it('is kept as text and taken up again, standing still', () => {
    const drill: Drill = { ...begun(), speed: 60, answers: [{ at: at('10:08'), kind: 'act', text: 'Look' }] }
    expect(readDrill(keptText(drill))).toEqual({ ...drill, speed: 0 })
    expect([readDrill(''), readDrill('{}'), readDrill('no')]).toEqual([null, null, null])
  })
})
