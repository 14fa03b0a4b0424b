import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptance, accepted } from '../../../../shared/entryLine/completion/completion.ts'
import { completionAt } from '../../../../shared/entryLine/completion/completionAt.ts'
import { readEntryLine } from '../../../../shared/entryLine/read.ts'
import {
  acknowledged,
  action,
  declared,
  escalation,
  hypothesis,
  impact,
  incidentOf,
  misled,
  roleTaken,
} from '../../../helpers/build.ts'
import { contextOf } from '../reading.ts'

const incident = incidentOf(
  declared('db', { severity: 'SEV2' }),
  roleTaken('incidentCommander', 'Ana Lee', '2024-01-16 12:40'),
  impact('2024-01-16 12:50', 'Checkout down', { tags: ['checkout'] }),
  hypothesis('2024-01-16 13:00', 'Cache stampede', { people: ['kim'], tags: ['cache', 'checkout'] }),
  misled('2024-01-16 13:05', '13:30', 'Database bottleneck'),
  escalation('2024-01-16 13:10', 'Database vendor', { escalatedTo: 'vendor' }),
  escalation('2024-01-16 13:12', 'Network team', { id: 'net' }),
  acknowledged('net', '2024-01-16 13:20'),
  hypothesis('2024-01-16 13:40', 'Disk is full of logs', { people: ['lee'] }),
  action('2024-01-16 13:50', 'Restart', { tags: ['zebra-1'] }),
)
const context = contextOf({ incident })

/** What is offered where `|` stands, as its labels; null when nothing is. */
function offered(marked: string, asked = false): readonly string[] | null {
  const caret = marked.indexOf('|')
  const found = completionAt(marked.replace('|', ''), caret, context, asked)
  return found?.suggestions.map(({ label }) => label) ?? null
}

/** The line, with `|` for the caret, once the first that is offered was accepted. */
function taken(marked: string): string {
  const caret = marked.indexOf('|')
  const line = marked.replace('|', '')
  const found = completionAt(line, caret, context)
  const [first] = found?.suggestions ?? []
  if (found == null || first === undefined) throw new Error(`nothing is offered in “${marked}”`)
  const change = acceptance(line, found, first)
  const after = accepted(line, change)
  return `${after.slice(0, change.caret)}|${after.slice(change.caret)}`
}

describe('completion of the entry line', () => {
  it.each([
    ['hyp|', ['Hypothesis']],
    ['d|', ['Detection', 'Decision']],
    ['x|', ['Decision']],
    ['e|', ['Escalation', 'End']],
    ['r|', ['Resolution', 'Rule out', 'Reopen']],
    ['rule o|', ['Rule out']],
    ['14:05 mit|', ['Mitigation']],
    ['rule out |', ['H3', 'H1']],
    ['rule out cac|', ['H1']],
    ['rule out log ful|', ['H3']],
    ['rule out h|', ['H3', 'H1']],
    ['ruled out H3|', ['H3']],
    ['reopen |', ['H2']],
    ['ack |', ['E1']],
    ['end |', ['I1']],
    ['a restarted @|', ['Ana Lee', 'lee', 'kim', 'Sam']],
    ['a restarted @com|', ['Ana Lee']],
    ['a restarted @le|', ['lee', 'Ana Lee']],
    ['n graph #c|', ['#cache', '#checkout']],
    ['n graph #1|', ['#zebra-1']],
    ['!|', ['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5']],
    ['!2|', ['SEV2']],
    ['r errors gone =re|', ['Resolved']],
    ['n as H|', ['H3', 'H2', 'H1']],
    ['n as h2|', ['H2']],
  ])('offers for %s', (line, labels) => {
    expect(offered(line)).toEqual(labels)
  })

  it.each([
    '|',
    'the|',
    'hyp|othesis',
    'h |',
    'I|',
    'a I|',
    'rule out of the house|',
    'rule out H3: |',
    'confirm H1: @|x',
    'a mail\\@le|',
    'a \\@le|',
    'ends of days|',
    'first line\n@le|',
    'Restart|',
    'n graph @le|e',
    'n graph @nobody|',
  ])('offers nothing for %s', (line) => {
    expect(offered(line)).toBeNull()
  })

  it('offers everything a line can begin with when asked, what is open first', () => {
    expect(offered('|', true)?.slice(0, 7)).toEqual([
      'Rule out',
      'Confirm',
      'Park',
      'Reopen',
      'Acknowledge',
      'End',
      'Detection',
    ])
  })

  it('offers nothing in what the user keeps as text', () => {
    const kept = { ...context, plain: [{ from: 2, to: 5 }] }
    expect(completionAt('n @le', 5, kept)).toBeNull()
  })

  it.each([
    ['hyp|', 'h |'],
    ['rule o|', 'rule out |'],
    ['rule out cac|', 'rule out H1: |'],
    ['ack | @kim', 'ack E1 |@kim'],
    ['a restarted @com| -4m', 'a restarted @Ana.Lee |-4m'],
    ['n #che|', 'n #checkout |'],
    ['14:05 mit|', '14:05 m |'],
    ['!2| all down', '!sev2 |all down'],
    ['see h2|', 'see H2 |'],
  ])('changes %s to %s when the first is accepted', (before, after) => {
    expect(taken(before)).toBe(after)
  })

  it('reads a handle with a dot as the person of the incident who is called so', () => {
    const { intent } = readEntryLine('a restarted @ana.lee', context)
    expect(intent).toMatchObject({ event: { people: ['Ana Lee'] } })
    expect(readEntryLine('a restarted @ana.kim', context).intent).toMatchObject({ event: { people: ['ana.kim'] } })
  })

  it('replaces only what was typed of the word, and leaves the caret behind it, whatever the line', () => {
    const piece = fc.constantFrom(
      'h ',
      'rule out ',
      'ack ',
      '@l',
      '#c',
      '!',
      '=',
      'H',
      'h2',
      ' ',
      'cache',
      '14:05 ',
      '\\',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.nat(), (pieces, place) => {
        const line = pieces.join('')
        const caret = place % (line.length + 1)
        const found = completionAt(line, caret, context)
        if (found === null) return
        expect(found.to).toBe(caret)
        expect(new Set(found.suggestions.map(({ id }) => id)).size).toBe(found.suggestions.length)
        for (const suggestion of found.suggestions) {
          const change = acceptance(line, found, suggestion)
          const after = accepted(line, change)
          expect(after.startsWith(line.slice(0, found.from))).toBe(true)
          expect(after.endsWith(line.slice(caret))).toBe(true)
          expect(after.slice(found.from, change.caret)).toBe(suggestion.insert)
        }
      }),
    )
  })
})
