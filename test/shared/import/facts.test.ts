import { describe, expect, it } from 'vitest'
import { proposeFacts, readFacts } from '../../../shared/import/facts.ts'
import { at, declared, journal } from '../../helpers/build.ts'
import { factsOf, imported } from '../../helpers/samples.ts'

// Rule numbers like [F1] refer to docs/spec.md.

const EVENT = { time: '2024-01-16T09:30:00Z', kind: 'action', text: 'Restarted' }
const FILE = { title: 'Checkout fails', events: [EVENT] }

const refusal = (source: unknown): string => {
  const read = readFacts(typeof source === 'string' ? source : JSON.stringify(source))
  return read.ok ? 'read' : read.error.message
}

const problems = (file: object): readonly string[] => {
  const { skipped } = proposeFacts(factsOf(file), null)
  return skipped.map(({ path, reason }) => `${path}: ${reason}`)
}

const withEvent = (changes: object): object => ({ ...FILE, events: [EVENT, { ...EVENT, ...changes }] })

describe('a file that cannot be imported', () => {
  it('[F1] is refused when it is not JSON, with the line', () => {
    expect(refusal('{\n  "title": "a",\n  oops\n}')).toBe('The file is not JSON: something is wrong in line 3.')
    expect(refusal('')).toContain('The file is not JSON')
  })

  it('[F1] is refused when it holds something else', () => {
    expect(refusal([FILE])).toContain('does not hold a JSON object')
    expect(refusal('null')).toContain('does not hold a JSON object')
  })

  it('[F1] is refused without a title or a list of events, by path', () => {
    expect(refusal({ events: [] })).toBe('title: it is missing; a title is needed.')
    expect(refusal({ ...FILE, title: ' ' })).toBe('title: it is empty; a title is needed.')
    expect(refusal({ ...FILE, title: 7 })).toBe('title: a title is needed, not a number.')
    expect(refusal({ title: 'a' })).toBe('events: it is missing; a list of events is needed.')
    expect(refusal({ title: 'a', events: {} })).toBe('events: a list of events is needed, not an object.')
  })

  it('[F1] may begin with a byte order mark', () => {
    expect(refusal(`\uFEFF${JSON.stringify(FILE)}`)).toBe('read')
  })
})

describe('a field that cannot be used', () => {
  it.each([
    ['time', { time: undefined }, 'events[1].time: it is missing; a time is needed'],
    ['time', { time: 12 }, 'events[1].time: a time is needed, not a number'],
    ['time', { time: 'soon' }, 'events[1].time: “soon” is not a time: write it like 2017-01-31T18:00:00Z, with Z or'],
    ['time', { time: '2024-01-16T09:30:00' }, 'events[1].time: “2024-01-16T09:30:00” is not a time'],
    ['time', { time: '2024-02-30T09:30:00Z' }, 'events[1].time: “2024-02-30T09:30:00Z” is not a time'],
    ['kind', { kind: undefined }, 'events[1].kind: it is missing; a kind is needed'],
    ['kind', { kind: ['action'] }, 'events[1].kind: a kind is needed, not a list'],
    ['text', { text: undefined }, 'events[1].text: it is missing; the text of the event is needed'],
    ['text', { text: '  ' }, 'events[1].text: it is empty; the text of the event is needed'],
    ['text', { text: null }, 'events[1].text: the text of the event is needed, not null'],
    ['text', { text: 'x'.repeat(100_000) }, 'events[1].text: it is longer than the 20000 characters'],
    ['end', { end: 'later' }, 'events[1].end: “later” is not a time'],
    ['end', { end: '2024-01-16T09:29:00Z' }, 'events[1].end: it lies before the time of the event'],
    ['precision', { precision: 3 }, 'events[1].precision: text is needed, not a number'],
    ['note', { note: {} }, 'events[1].note: text is needed, not an object'],
  ])('[F2] leaves the event out and names the path: %s', (_, changes, expected) => {
    const file = withEvent(changes)
    expect(problems(file)).toHaveLength(1)
    expect(problems(file)[0]).toContain(expected)
    expect(imported(factsOf(file)).incident.timeline.map(({ text }) => text)).toEqual(['Restarted'])
  })

  it('[F2] leaves out what is no event at all', () => {
    expect(problems({ ...FILE, events: ['Restarted', EVENT, null] })).toEqual([
      'events[0]: an object is needed, not a string',
      'events[2]: an object is needed, not null',
    ])
  })

  it.each([
    ['start', { start: 'yesterday' }, 'start: “yesterday” is not a time'],
    ['end', { start: EVENT.time, end: 5 }, 'end: a time is needed, not a number'],
    ['end', { start: EVENT.time, end: '2024-01-15T00:00:00Z' }, 'end: it lies before the start'],
    ['end', { end: '2024-01-15T00:00:00Z' }, 'end: without a usable start there is no impact window'],
    ['impact', { impact: ['a'] }, 'impact: text is needed, not a list'],
    ['action_items', { action_items: 'Alert' }, 'action_items: a list of texts is needed, not a string'],
    ['action_items', { action_items: ['Alert', 3] }, 'action_items[1]: text is needed, not a number'],
    ['severity', { severity: true }, 'severity: text is needed, not a boolean'],
  ])('[F2] takes the rest of the file without it: %s', (_, fields, expected) => {
    const file = { ...FILE, ...fields }
    expect(problems(file)).toHaveLength(1)
    expect(problems(file)[0]).toContain(expected)
    expect(imported(factsOf(file)).incident.timeline.map(({ text }) => text)).toContain('Restarted')
  })

  it('[F5] keeps the start of impact when the end cannot be used, and makes up no length', () => {
    const { incident } = imported(factsOf({ ...FILE, start: EVENT.time, end: 'never' }))
    const window = incident.timeline.find(({ kind }) => kind === 'impact')
    expect(window).toMatchObject({ occurredAt: at('2024-01-16 09:30'), endedAt: at('2024-01-16 09:30') })
  })

  it('[F4] keeps an unknown kind as a note and an unknown precision as exact, with a warning', () => {
    const { proposal, incident } = imported(factsOf(withEvent({ kind: 'party', text: 'Cake', precision: 'vague' })))
    expect(proposal.warnings.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
      'events[1].kind: “party” is not known; the event is kept as a note',
      'events[1].precision: “vague” is not known; the time is taken as exact',
    ])
    expect(incident.timeline.find(({ text }) => text === 'Cake')).toMatchObject({ kind: 'note', precision: 'exact' })
  })

  it('[F3] leaves out a time that is still ahead', () => {
    const { skipped, created } = proposeFacts(factsOf(withEvent({ time: '2031-01-01T00:00:00Z' })), null, at('10:00'))
    expect(skipped).toEqual([{ path: 'events[1].time', reason: 'it is still ahead of this computer’s clock' }])
    expect(created).toBe(1)
    const window = proposeFacts(factsOf({ ...FILE, start: EVENT.time, end: '2031-01-01' }), null, at('10:00'))
    expect(window.skipped).toEqual([{ path: 'end', reason: 'it is still ahead of this computer’s clock' }])
    expect(proposeFacts(factsOf({ ...FILE, start: '2031-01-01' }), null, at('10:00')).skipped).toHaveLength(1)
  })
})

describe('what the parts of a file become', () => {
  const one = (event: object) => imported(factsOf({ ...FILE, events: [{ ...EVENT, ...event }] })).incident.timeline[0]

  it('[F4] kinds', () => {
    expect(one({ kind: 'misleading_path', end: '2024-01-16T09:40:00Z' })).toMatchObject({
      kind: 'hypothesis',
      state: 'ruledOut',
      endedAt: at('2024-01-16 09:40'),
    })
    expect(one({ kind: 'misleading_path' })).toMatchObject({ state: 'ruledOut', endedAt: null })
    expect(one({ kind: 'hypothesis' })).toMatchObject({ kind: 'hypothesis', state: 'open', endedAt: null })
    expect(one({ kind: 'impact_change' })).toMatchObject({ kind: 'impact', endedAt: at('2024-01-16 09:30') })
    expect(one({ kind: 'impact_change', end: '2024-01-16T10:00:00Z' })).toMatchObject({
      endedAt: at('2024-01-16 10:00'),
    })
  })

  it('[F4] precisions; a bare date is known by the day', () => {
    const precisions = ['approx', 'order_only', 'day', undefined].map((precision) => one({ precision })?.precision)
    expect(precisions).toEqual(['about', 'orderOnly', 'day', 'exact'])
    expect(one({ time: '2024-01-16' })).toMatchObject({ occurredAt: at('2024-01-16 00:00'), precision: 'day' })
  })

  it('[F4] the method of a detection; an unknown one is left open, with a warning', () => {
    expect(one({ kind: 'detection', method: 'customer_report' })).toMatchObject({ method: 'customerReport' })
    expect(one({ kind: 'detection' })).toMatchObject({ method: null })
    const { proposal, incident } = imported(factsOf(withEvent({ kind: 'detection', text: 'Seen', method: 'owl' })))
    expect(proposal.warnings.map(({ path }) => path)).toEqual(['events[1].method'])
    expect(incident.timeline.find(({ text }) => text === 'Seen')).toMatchObject({ method: null })
  })

  it('[F4] times with an offset, known when they happened, remarks kept with the text', () => {
    expect(one({ time: '2024-01-16T10:30:00+01:00', note: 'the blog says 10:31' })).toMatchObject({
      occurredAt: at('2024-01-16 09:30'),
      knownAt: at('2024-01-16 09:30'),
      text: 'Restarted (the blog says 10:31)',
    })
  })

  it('[F5] start and end are one impact window; impact, root cause and follow-ups have their places', () => {
    const { incident } = imported(
      factsOf({
        ...FILE,
        severity: 'sev-2',
        start: '2024-01-16T09:00:00Z',
        end: '2024-01-16T10:00:00Z',
        impact: 'Nobody could pay. Refunds waited.',
        root_cause: 'A full disk.',
        resolution: 'Logs were removed.',
        conclusion: 'Watch disks.',
        improvements: ['Better monitoring'],
        tasks: ['Add an alert'],
        action_items: ['Rotate logs'],
      }),
    )
    expect(incident).toMatchObject({
      title: 'Checkout fails',
      severity: 'SEV2',
      impact: 'Nobody could pay. Refunds waited.',
      explanation: 'A full disk.',
      resolutionDetails: 'Logs were removed.',
      conclusion: 'Watch disks.',
    })
    expect(incident.timeline[0]).toMatchObject({
      kind: 'impact',
      number: 'I1',
      text: 'Nobody could pay.',
      occurredAt: at('2024-01-16 09:00'),
      endedAt: at('2024-01-16 10:00'),
      precision: 'exact',
    })
    expect(incident.factors).toMatchObject([{ text: 'A full disk.', primary: true }])
    expect(incident.actionItems.map(({ list, text }) => [list, text])).toEqual([
      ['improvement', 'Better monitoring'],
      ['task', 'Add an alert'],
      ['task', 'Rotate logs'],
    ])
  })

  it('[F5] the window is known by the day when its midnight is', () => {
    const file = {
      title: 'a',
      start: '2024-01-16T00:00:00Z',
      end: '2024-01-17T08:00:00Z',
      events: [{ ...EVENT, time: '2024-01-16T00:00:00Z', precision: 'day' }],
    }
    expect(imported(factsOf(file)).incident.timeline[0]).toMatchObject({ kind: 'impact', precision: 'day' })
    const exact = { ...file, events: [EVENT] }
    expect(imported(factsOf(exact)).incident.timeline[0]).toMatchObject({ kind: 'impact', precision: 'exact' })
  })

  it('[F6] sets the severity of an incident that has none, and leaves another one alone', () => {
    const file = factsOf({ ...FILE, severity: 'SEV1' })
    const none = imported(file, journal(declared()))
    expect(none.incident.severity).toBe('SEV1')
    expect(imported(file, none.entries).proposal.proposals).toEqual([])
    expect(imported(file, journal(declared('a', { severity: 'SEV3' }))).incident.severity).toBe('SEV3')
  })
})
