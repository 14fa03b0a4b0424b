import { describe, expect, it } from 'vitest'
import { amended, entry } from '../../helpers/build.ts'
import { factsOf, imported, SAMPLES, sampleText } from '../../helpers/samples.ts'

// Rule numbers like [F1] refer to docs/spec.md.

const EVENT = { time: '2024-01-16T09:30:00Z', kind: 'action', text: 'Restarted' }
const FILE = { title: 'Checkout fails', events: [EVENT] }

describe('importing again', () => {
  it.each(SAMPLES)('[F7] [F8] counts the events of the file, and changes nothing the second time: %s', (name) => {
    const facts = factsOf(sampleText(name))
    const first = imported(facts)
    expect(first.proposal.created).toBe(facts.events.length)
    expect([first.proposal.skipped, first.proposal.warnings]).toEqual([[], []])
    const again = imported(facts, first.entries)
    expect(again.proposal).toMatchObject({ proposals: [], created: 0, updated: 0, skipped: [], warnings: [] })
    expect(again.entries).toBe(first.entries)
  })

  const OTHER = { time: '2024-01-16T09:35:00Z', kind: 'action', text: 'Failed over' }
  const TWO = { title: 'Checkout fails', events: [EVENT, OTHER] }
  const counts = (file: object, ...before: readonly object[]) => {
    const start = before.reduce<ReturnType<typeof imported> | undefined>(
      (done, earlier) => imported(factsOf(earlier), done?.entries),
      undefined,
    )
    const { proposal, incident } = imported(factsOf(file), start?.entries)
    return { created: proposal.created, updated: proposal.updated, texts: incident.timeline.map(({ text }) => text) }
  }

  it('[F7] updates an event whose text or time changed in the file', () => {
    const text = { ...TWO, events: [EVENT, { ...OTHER, text: 'Failed over to B' }] }
    expect(counts(text, TWO)).toEqual({ created: 0, updated: 1, texts: ['Restarted', 'Failed over to B'] })
    const time = { ...TWO, events: [EVENT, { ...OTHER, time: '2024-01-16T09:20:00Z' }] }
    expect(counts(time, TWO)).toEqual({ created: 0, updated: 1, texts: ['Failed over', 'Restarted'] })
    const both = { ...TWO, events: [EVENT, { ...OTHER, time: '2024-01-16T09:20:00Z', text: 'x' }] }
    expect(counts(both, TWO)).toEqual({ created: 0, updated: 1, texts: ['x', 'Restarted'] })
  })

  it('[F7] updates back and forth as the file changes', () => {
    const changed = { ...TWO, events: [EVENT, { ...OTHER, text: 'Failed over to B' }] }
    expect(counts(changed, TWO, changed)).toMatchObject({ created: 0, updated: 0 })
    expect(counts(TWO, TWO, changed)).toEqual({ created: 0, updated: 1, texts: ['Restarted', 'Failed over'] })
  })

  it('[F7] adds what is new, wherever it stands in the file', () => {
    const added = { ...TWO, events: [{ ...EVENT, time: '2024-01-16T09:00:00Z', text: 'Deployed' }, EVENT, OTHER] }
    expect(counts(added, TWO)).toEqual({ created: 1, updated: 0, texts: ['Deployed', 'Restarted', 'Failed over'] })
  })

  it('[F7] keeps two equal events apart', () => {
    const twice = { ...FILE, events: [EVENT, EVENT] }
    expect(counts(twice)).toMatchObject({ created: 2 })
    expect(counts(twice, twice)).toMatchObject({ created: 0, updated: 0 })
  })

  it('[F7] does not mistake the events of another file for its own', () => {
    const other = { title: 'The same incident, told by others', events: [{ ...EVENT, text: 'Rebooted' }, OTHER] }
    expect(counts(other, TWO)).toEqual({ created: 1, updated: 0, texts: ['Restarted', 'Rebooted', 'Failed over'] })
  })

  it('[F7] keeps a correction made in the app, until the file changes in that field', () => {
    const { entries, incident } = imported(factsOf(TWO))
    const id = incident.timeline[1]?.id ?? ''
    const corrected = [...entries, entry(entries.length, amended(id, { text: 'Failed over by hand' }))]
    const same = imported(factsOf(TWO), corrected)
    expect(same.proposal).toMatchObject({ created: 0, updated: 0 })
    expect(same.incident.timeline[1]?.text).toBe('Failed over by hand')
    const changed = imported(factsOf({ ...TWO, events: [EVENT, { ...OTHER, text: 'Moved' }] }), corrected)
    expect(changed.proposal).toMatchObject({ created: 0, updated: 1 })
    expect(changed.incident.timeline[1]?.text).toBe('Moved')
  })

  it('[F6] keeps a text written in the app, and says so', () => {
    const facts = factsOf({ ...FILE, impact: 'Nobody could pay.' })
    const { entries } = imported(facts)
    const edited = [
      ...entries,
      entry(entries.length, { op: 'incident.amend', d: { changes: { impact: 'Some could not pay.' } } }),
    ]
    const again = imported(facts, edited)
    expect(again.incident.impact).toBe('Some could not pay.')
    expect(again.proposal.warnings).toEqual([
      { path: 'impact', reason: 'the incident already has another text here, which is kept' },
    ])
  })

  it('[I7] one undo takes an import back', () => {
    const { entries, incident } = imported(factsOf(TWO))
    expect(incident.undo?.label).toBe('Undo import of 2 events')
    const batch = incident.undo?.batch
    if (batch === undefined) throw new Error('nothing to undo')
    const back = imported(factsOf(TWO), [...entries, entry(entries.length, { op: 'batch.undo', d: { batch } })])
    expect(back.proposal.created).toBe(2)
  })
})
