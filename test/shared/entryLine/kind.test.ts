import { describe, expect, it } from 'vitest'
import { EVENT_KINDS, KINDS } from '../../../shared/incident/kinds.ts'
import { declared, incidentAmended, incidentOf } from '../../helpers/build.ts'
import { added, chipsOf, problemOf, read } from './reading.ts'

describe('the kind of an entry line', () => {
  it('is a note without a prefix', () => {
    expect(added('disk is full')).toMatchObject({ kind: 'note', text: 'disk is full' })
    expect(read('disk is full').chips[0]).toMatchObject({ part: 'kind', label: 'Note', from: 0, to: 0 })
  })

  it.each(EVENT_KINDS.filter((kind) => kind !== 'status'))('is set by the letter of %s', (kind) => {
    expect(added(`${KINDS[kind].prefix} something seen`)).toMatchObject({ kind, text: 'something seen' })
  })

  it.each(EVENT_KINDS.filter((kind) => kind !== 'status'))(
    'is set by the word for %s in any case, with or without a colon',
    (kind) => {
      const word = KINDS[kind].label
      for (const line of [`${word} seen`, `${word.toLowerCase()} seen`, `${word.toUpperCase()}: seen`]) {
        expect(added(line)).toMatchObject({ kind, text: 'seen' })
      }
    },
  )

  it('may follow a time, as in a pasted log', () => {
    expect(added('14:05 h cache stampede')).toMatchObject({ kind: 'hypothesis', text: 'cache stampede' })
  })

  it('is shown as a chip over what was typed', () => {
    expect(chipsOf('h cache stampede')).toEqual(['kind Hypothesis <h>'])
    expect(chipsOf('Hypothesis: cache stampede')).toEqual(['kind Hypothesis <Hypothesis:>'])
  })

  it.each(['I see errors', 'E coli', 'hypothesise later', 'actions taken', 'note', 'h', '1 node left', 'é late'])(
    'is not read into %s',
    (line) => {
      expect(added(line)).toMatchObject({ kind: 'note', text: line })
    },
  )

  it('is refused with the letters to choose from when the letter stands for none', () => {
    expect(problemOf('q cache stampede')).toEqual(['unknownPrefix', 'q'])
    const { problem } = read('q cache stampede')
    expect(problem?.message).toContain('d detection, a action, h hypothesis')
    expect(problem?.message).toContain('\\q')
  })

  it('stays text behind a backslash', () => {
    expect(added('\\q cache')).toMatchObject({ kind: 'note', text: 'q cache' })
    expect(added('\\h cache')).toMatchObject({ kind: 'note', text: 'h cache' })
    expect(added('\\action items agreed')).toMatchObject({ kind: 'note', text: 'action items agreed' })
  })

  it('stays text when its chip was dismissed', () => {
    expect(added('h cache', { plain: [{ from: 0, to: 1 }] })).toMatchObject({ kind: 'note', text: 'h cache' })
    expect(added('q cache', { plain: [{ from: 0, to: 1 }] })).toMatchObject({ kind: 'note', text: 'q cache' })
  })

  it('may be one that the incident defines', () => {
    const kinds = [{ id: 'vendor', label: 'Vendor call', icon: 'phone', colour: 'blue', lane: 'notes' as const }]
    const incident = incidentOf(declared(), incidentAmended({ kinds }))
    expect(added('vendor call: they see it too', { incident })).toMatchObject({
      kind: 'vendor',
      text: 'they see it too',
    })
  })
})

describe('a detection', () => {
  it.each([
    ['d alert: error rate at 12 %', 'alert', 'error rate at 12 %'],
    ['d customer: cannot pay', 'customerReport', 'cannot pay'],
    ['d customer report: cannot pay', 'customerReport', 'cannot pay'],
    ['detection Staff: slow login', 'staffReport', 'slow login'],
  ])('says how we were told: %s', (line, method, text) => {
    expect(added(line)).toMatchObject({ kind: 'detection', method, text })
  })

  it('keeps other words before a colon as text', () => {
    expect(added('d pager: error rate')).toMatchObject({ kind: 'detection', text: 'pager: error rate' })
    expect(added('d pager: error rate')).not.toHaveProperty('method')
    expect(added('a alert: silenced')).toMatchObject({ kind: 'action', text: 'alert: silenced' })
  })

  it('shows the method on the chip', () => {
    expect(chipsOf('d customer: cannot pay')).toEqual(['kind Detection (customer report) <d customer:>'])
  })
})
