import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepWords } from '../../../../renderer/features/inspector/editWords.ts'
import { valueWords } from '../../../../renderer/features/inspector/valueWords.ts'
import { historyOf } from '../../../../shared/incident/history.ts'
import { emptyReplay, extendReplay } from '../../../../shared/incident/replay.ts'
import type { JournalEntry } from '../../../../shared/journal/entry.ts'
import { UTC, zone } from '../../../../shared/time/instant.ts'
import {
  amended,
  at,
  declared,
  eventId,
  hypothesis,
  journal,
  note,
  obeyed,
  restored,
  retracted,
  undone,
} from '../../../helpers/build.ts'
import { anyOp } from '../../../helpers/random.ts'

const replayed = (entries: readonly JournalEntry[]) => extendReplay(emptyReplay, entries)
const stepsOf = (entries: readonly JournalEntry[], name: string) => {
  const { records, undone: gone } = replayed(entries)
  return historyOf(records.get(eventId(name))?.entries ?? [], gone)
}

describe('the history of an event', () => {
  it('holds every step, undone ones too, and words that say what it was', () => {
    const entries = journal(
      declared(),
      note('10:00', 'a'),
      amended('a', { text: 'b' }),
      amended('a', { text: 'c' }),
      undone(3),
      retracted('a', 'twice'),
      restored('a'),
      amended('a', { text: 'd' }),
    )
    const steps = stepsOf(entries, 'a')
    expect(steps.map(({ kind, undone: isUndone }) => `${kind}${isUndone ? ' undone' : ''}`)).toEqual([
      'logged',
      'edited',
      'edited undone',
      'retracted',
      'restored',
      'edited',
    ])
    expect(steps.at(-1)?.edits).toEqual([{ at: expect.anything(), by: 'Sam', field: 'text', was: 'b', is: 'd' }])
    const context = { incident: replayed(entries).incident, zone: UTC }
    expect(steps.map((step) => stepWords(step, 'a', context))).toEqual([
      'logged',
      '',
      '',
      'retracted: twice',
      'restored',
      '',
    ])
  })

  it('tells merges and splits from both sides', () => {
    const before = journal(declared(), note('10:00', 'a'), note('10:01', 'b'))
    const merged = obeyed(before, '12:00', {
      kind: 'mergeEvents',
      keep: eventId('a'),
      others: [eventId('b')],
      text: 'a',
      occurredAt: at('10:00'),
    })
    const entries = obeyed(merged, '12:01', {
      kind: 'splitEvent',
      event: eventId('a'),
      first: { text: 'a', occurredAt: at('10:00') },
      second: { kind: 'note', text: 'z', occurredAt: at('10:02') },
    })
    const { incident } = replayed(entries)
    const words = (name: string) => stepsOf(entries, name).map((step) => stepWords(step, name, { incident, zone: UTC }))
    expect(words('a')).toEqual(['logged', '“b” merged into this', '“z” split off'])
    expect(words('b')).toEqual(['logged', 'retracted: merged into “a”'])
    const second = incident.timeline.find(({ text }) => text === 'z')
    expect(words(second?.id ?? '')).toEqual(['split off “a”'])
  })

  it('[I2] has the corrections that the event has, where nothing is undone', () => {
    fc.assert(
      fc.property(fc.array(anyOp, { maxLength: 15 }), (ops) => {
        const { incident, records, undone: gone } = replayed(journal(declared(), ...ops))
        for (const { id, edits } of incident.events.values()) {
          const steps = historyOf(records.get(id)?.entries ?? [], gone).filter((step) => !step.undone)
          expect(steps.flatMap((step) => step.edits)).toEqual(edits)
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('values in words', () => {
  it('say the zone of times, the names of kinds and what is linked', () => {
    const { incident } = replayed(journal(declared(), hypothesis('10:00', 'cache')))
    const context = { incident, zone: zone('Europe/Berlin') }
    expect(valueWords('occurredAt', at('2026-07-01 10:00'), context)).toBe('2026-07-01 12:00:00 Berlin +2')
    expect(valueWords('kind', 'hypothesis', context)).toBe('Hypothesis')
    expect(valueWords('precision', 'orderOnly', context)).toBe('order only')
    expect(valueWords('links', [{ to: eventId('cache'), relation: 'against' }], context)).toBe(
      'evidence against H1 “cache”',
    )
    expect(valueWords('change', { what: 'severity', from: null, to: 'SEV1' }, context)).toBe('severity nothing → SEV1')
    expect(valueWords('tags', [], context)).toBe('none')
  })
})
