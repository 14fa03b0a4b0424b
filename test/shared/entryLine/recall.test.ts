import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEntryLine } from '../../../shared/entryLine/read.ts'
import { amendmentOf, recallable } from '../../../shared/entryLine/recall.ts'
import type { NewEvent } from '../../../shared/incident/event.ts'
import { EVENT_KINDS } from '../../../shared/incident/kinds.ts'
import type { Op } from '../../../shared/journal/entry.ts'
import {
  amended,
  declared,
  eventId,
  incidentOf,
  logged,
  retracted,
  ruledOut,
  statusChanged,
} from '../../helpers/build.ts'
import { contextOf } from './reading.ts'

/** Of the incident made of these, what Sam recalls, latest first. */
const recalledFrom = (...ops: readonly Op[]) => {
  const incident = incidentOf(declared(), ...ops)
  return { incident, recalled: recallable(incident, 'Sam') }
}

/** What changes when the last line is edited: from the recalled text to another. */
function amendment(op: Op, edit: (line: string) => string) {
  const { incident, recalled } = recalledFrom(op)
  const [last] = recalled
  if (last === undefined) throw new Error('nothing to recall')
  const reading = (text: string, plain = last.plain) => {
    const { intent, chips } = readEntryLine(text, { ...contextOf({ incident }), startedAt: last.at, plain })
    if (intent?.kind !== 'add') throw new Error(`“${text}” adds nothing`)
    return { event: intent.event, timed: chips.some((chip) => chip.part === 'time' && chip.to > chip.from) }
  }
  const edited = edit(last.text)
  const after = reading(edited, edited.startsWith(last.text) ? last.plain : [])
  return amendmentOf(reading(last.text).event, after.event, after.timed)
}

describe('recalling what was logged', () => {
  it.each([
    [logged('action', '10:00', 'Restart the pool', { people: ['lee'], tags: ['db'] }), 'a Restart the pool @lee #db'],
    [logged('note', '10:00', 'Plain words'), 'Plain words'],
    [logged('detection', '10:00', 'Error rate', { method: 'customerReport' }), 'd customer: Error rate'],
    [logged('escalation', '10:00', 'Paged', { escalatedTo: 'ana, kim' }), 'e Paged @ana @kim'],
    [logged('note', '10:00', 'First line\nand more', { tags: ['log'] }), 'First line #log\nand more'],
    [{ ...statusChanged('identified', '10:00') }, '=identified'],
    [logged('action', '10:00', 'Asked', { people: ['Ana Lee', 'on call!'] }), 'a Asked @Ana.Lee'],
  ])('makes the line that would log it', (op, line) => {
    expect(recalledFrom(op).recalled[0]?.text).toBe(line)
  })

  it('goes back from the latest, with what became of a hypothesis in its place', () => {
    const { recalled } = recalledFrom(
      logged('hypothesis', '10:00', 'Cache', { id: 'cache' }),
      logged('note', '11:00', 'A slip', { id: 'slip' }),
      logged('note', '09:30', 'Backdated'),
      ruledOut('cache', '10:30', 'hit rate flat'),
      retracted('slip'),
    )
    expect(recalled.map(({ text }) => text)).toEqual(['rule out H1: hit rate flat', 'Backdated', 'h Cache'])
  })

  it('leaves out what others logged', () => {
    const { incident } = recalledFrom(logged('note', '10:00', 'Mine'))
    expect(recallable(incident, 'Kim')).toEqual([])
  })

  it('reads as it was, whatever stands in the text', () => {
    const word = fc.constantFrom(
      '14:05',
      '@lee',
      '#db',
      '!sev1',
      '=resolved',
      'q',
      'h',
      '\\@kim',
      '\\h',
      '25:61',
      '-4m',
      'rule',
      'out',
      'H1',
      'note:',
      'full',
      '??',
      'at',
      'a',
    )
    const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, fc.constantFrom(...EVENT_KINDS.filter((kind) => kind !== 'status')), (words, kind) => {
        const { incident, recalled } = recalledFrom(logged(kind, '10:00', words, { tags: ['db'] }))
        const [last] = recalled
        const { intent, also } = readEntryLine(last?.text ?? '', {
          ...contextOf({ incident }),
          plain: last?.plain ?? [],
        })
        const event: NewEvent | null = intent?.kind === 'add' ? intent.event : null
        expect([event?.kind, event?.text, event?.tags, also]).toEqual([kind, words, ['db'], []])
      }),
    )
  })
})

describe('editing a recalled line', () => {
  const op = logged('action', '10:00', 'Restat', {
    people: ['lee', 'on call!'],
    tags: ['db'],
    precision: 'about',
    until: '10:30',
  })

  it('changes nothing when nothing was edited', () => {
    expect(amendment(op, (line) => line)).toEqual({})
  })

  it('changes the words and keeps the rest', () => {
    expect(amendment(op, (line) => line.replace('Restat', 'Restart'))).toEqual({ text: 'Restart' })
  })

  it('changes kind, people and tags', () => {
    expect(amendment(op, () => 'm Restat @kim #cache')).toEqual({
      kind: 'mitigation',
      people: ['kim'],
      tags: ['cache'],
    })
    expect(amendment(op, () => 'a Restat')).toEqual({ people: [], tags: [] })
  })

  it('changes the time only when one is typed, and then how well it is known', () => {
    const day = Date.UTC(2024, 0, 16)
    expect(amendment(op, (line) => `${line} 14:05`)).toEqual({
      occurredAt: day + (14 * 60 + 5) * 60_000,
      precision: 'exact',
    })
    expect(amendment(op, (line) => `${line} ~13:00`)).toMatchObject({ precision: 'about' })
    expect(amendment(op, (line) => `${line} 13:00-13:30`)).toMatchObject({ endedAt: day + 13.5 * 3_600_000 })
  })

  it('keeps a text that looks like marks when something is added after it', () => {
    const odd = logged('note', '10:00', 'mail from @lee about #4 at 25:61 #db')
    expect(amendment(odd, (line) => `${line} again`)).toEqual({ text: 'mail from @lee about #4 at 25:61 #db again' })
  })

  it('works on an event that was corrected', () => {
    const { recalled } = recalledFrom(logged('note', '10:00', 'One'), amended('One', { text: 'Two', kind: 'action' }))
    expect(recalled[0]).toMatchObject({ event: eventId('One'), text: 'a Two' })
  })
})
