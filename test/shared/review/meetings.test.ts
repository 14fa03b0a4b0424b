import { describe, expect, it } from 'vitest'
import { HOUR_AGENDA } from '../../../shared/review/agenda.ts'
import { DEFAULT_GROUND_RULES, GROUND_RULES, groundRulesOf } from '../../../shared/review/groundRules.ts'
import { meetingNumber, meetingsIn, NEXT_AGENDA, nextAgenda } from '../../../shared/review/meetings.ts'
import { whoIsHere } from '../../../shared/review/whoIsHere.ts'
import { at, declared, type Gesture, incidentOf, note, recorded, undone } from '../../helpers/build.ts'

const { blocks } = HOUR_AGENDA
const short = [{ id: 'walk', name: 'Walk', minutes: 10, shows: 'walk' }] as const
const start = (clock: string, id: string) => recorded('meetingFact', id, { what: 'started', at: at(clock), blocks })
const end = (clock: string, id: string) => recorded('meetingFact', id, { what: 'ended', at: at(clock) })

describe('meetings of an incident', () => {
  it('come from its records, one after the other', () => {
    expect(meetingNumber(meetingsIn(incidentOf(declared()), at('10:00')))).toBe(1)
    const twice = incidentOf(declared(), start('10:00', 'm1'), end('10:50', 'm2'), start('14:00', 'm3'))
    const meetings = meetingsIn(twice, at('14:05'))
    expect(meetings.map(({ state }) => state)).toEqual(['ended', 'running'])
    expect(meetingNumber(meetings)).toBe(2)
  })

  it('follow the agenda that was changed while they ran, and its undo', () => {
    const changed = [declared(), start('10:00', 'm1'), recorded('agenda', 'm1', { blocks: short })]
    const namesAt = (gestures: readonly Gesture[]) =>
      meetingsIn(incidentOf(...gestures), at('10:00')).flatMap((meeting) =>
        meeting.blocks.map(({ block }) => block.name),
      )
    expect(namesAt(changed)).toEqual(['Walk', 'Opening'])
    expect(namesAt([...changed, undone(2)])).toEqual(blocks.map(({ name }) => name))
  })

  it('begin with what was planned, or the usual hour', () => {
    expect(nextAgenda(incidentOf(declared()))).toEqual(blocks)
    const planned = incidentOf(declared(), recorded('agenda', NEXT_AGENDA, { blocks: short }))
    expect(nextAgenda(planned)).toEqual(short)
    expect(planned.undo?.label).toBe('Undo change the agenda')
  })

  it('have the house rules where there are any', () => {
    expect(groundRulesOf(incidentOf(declared()))).toBe(DEFAULT_GROUND_RULES)
    const own = incidentOf(declared(), recorded('groundRules', GROUND_RULES, { rules: ['Be kind'] }))
    expect(groundRulesOf(own)).toEqual(['Be kind'])
  })
})

describe('who is in the room', () => {
  it('is whom the log names, who was invited, and who was added, each once', () => {
    const incident = incidentOf(
      declared(),
      note('09:00', 'seen', { people: ['Lee', 'Ana'] }),
      recorded('attendance', '1:lee', { person: 'lee', isPresent: true, isFirstTime: true }),
      recorded('attendance', '1:tess', { person: 'Tess', isPresent: true }),
      recorded('attendance', '2:omar', { meeting: 2, person: 'Omar', isPresent: true }),
    )
    expect(
      whoIsHere(incident, 1, ['Raj', 'ana ']).map(({ name, isPresent, isFirstTime }) => [name, isPresent, isFirstTime]),
    ).toEqual([
      ['Ana', false, false],
      ['Lee', true, true],
      ['Raj', false, false],
      ['Sam', false, false],
      ['Tess', true, false],
    ])
  })

  it('is noted in words that undo can say', () => {
    const incident = incidentOf(declared(), recorded('attendance', '1:lee', { person: 'Lee', isPresent: true }))
    expect(incident.undo?.label).toBe('Undo mark “Lee” as here')
  })
})
