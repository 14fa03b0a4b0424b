import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attachment, EventLink } from '../../../shared/incident/event.ts'
import type { Incident } from '../../../shared/incident/incident.ts'
import { earliest, joinedText, mergedFields } from '../../../shared/incident/merged.ts'
import { replay } from '../../../shared/incident/replay.ts'
import { action, at, declared, eventId, hypothesis, incidentOf, journal, note, obeyed } from '../../helpers/build.ts'
import { obeying, refusal } from '../../helpers/deciding.ts'
import { anyOp } from '../../helpers/random.ts'

const file = (name: string): Attachment => ({
  sha256: name.repeat(64).slice(0, 64),
  name,
  bytes: 3,
  mediaType: 'image/png',
})
const link = (to: string, relation: EventLink['relation']): EventLink => ({ to: eventId(to), relation })
const event = (incident: Incident, name: string) => incident.events.get(eventId(name))

const TWICE = [
  declared(),
  hypothesis('10:00', 'cache'),
  note('10:05', 'errors rise', { tags: ['db'], attachments: [file('a')], people: ['Ana'] }),
  note('10:03', 'errors are rising', {
    tags: ['web', 'db'],
    attachments: [file('b')],
    links: [link('cache', 'for')],
    starred: true,
  }),
  action('10:09', 'looked', { links: [link('errors are rising', 'relatedTo'), link('errors rise', 'relatedTo')] }),
]
const merge = (keep: string, ...others: readonly string[]) =>
  ({
    kind: 'mergeEvents',
    keep: eventId(keep),
    others: others.map(eventId),
    text: 'errors rise',
    occurredAt: at('10:03'),
  }) as const

describe('merging', () => {
  it('[C21] unites what the events carry, points links at the one kept, and says so on the others', () => {
    const merged = obeying(TWICE, merge('errors rise', 'errors are rising'))
    expect(event(merged, 'errors rise')).toMatchObject({
      occurredAt: at('10:03'),
      people: ['Ana'],
      tags: ['db', 'web'],
      attachments: [file('a'), file('b')],
      links: [link('cache', 'for')],
      starred: true,
    })
    expect(event(merged, 'looked')?.links).toEqual([link('errors rise', 'relatedTo')])
    expect(event(merged, 'errors are rising')?.retracted?.reason).toBe('Merged into “errors rise”')
    expect(merged.undo?.label).toBe('Undo merge 2 events into note “errors rise”')
  })

  it('[C21] [I7] is undone as one', () => {
    const before = incidentOf(...TWICE)
    const entries = obeyed(journal(...TWICE), '12:00', merge('errors rise', 'errors are rising'))
    const batch = replay(entries).undo?.batch
    const undone = replay(batch === undefined ? entries : obeyed(entries, '12:01', { kind: 'undo', batch }))
    expect(undone.timeline).toEqual(before.timeline)
  })

  it('[C21] needs two events that stand', () => {
    const incident = incidentOf(...TWICE)
    expect(refusal(incident, merge('errors rise', 'errors rise'))?.kind).toBe('nothingToDo')
    expect(refusal(incident, merge('errors rise', 'x'))?.kind).toBe('unknownEvent')
    const taken = obeying(TWICE, { kind: 'retractEvent', event: eventId('errors rise'), reason: '' })
    expect(refusal(taken, merge('errors are rising', 'errors rise'))?.kind).toBe('oneOfMany')
  })

  it('[C21] leaves an impact or hypothesis that is open as it is, and takes times that are known', () => {
    const one = event(incidentOf(hypothesis('10:00', 'a')), 'a')
    const two = event(incidentOf(hypothesis('09:00', 'b', { until: '11:00', precision: 'orderOnly' })), 'b')
    if (one === undefined || two === undefined) throw new Error('not there')
    expect(mergedFields([one, two]).endedAt).toBeNull()
    expect(mergedFields([two, one]).endedAt).toBe(at('11:00'))
    expect(earliest([two, one])).toBe(one)
    expect(joinedText([one, two, one])).toBe('a\nb')
  })

  it('[C21] never loses evidence, a person, a tag or a link to something that stands', () => {
    fc.assert(
      fc.property(fc.array(anyOp, { maxLength: 12 }), fc.nat(), (ops, pick) => {
        const entries = journal(declared(), ...ops)
        const incident = replay(entries)
        const { timeline } = incident
        fc.pre(timeline.length > 1)
        const [keep, other] = [timeline[pick % timeline.length], timeline[(pick + 1) % timeline.length]]
        if (keep === undefined || other === undefined || keep === other) return
        const { occurredAt } = earliest([keep, other])
        const command = { kind: 'mergeEvents', keep: keep.id, others: [other.id], text: 'one', occurredAt } as const
        // Journals of chance hold ends before starts, and those are not merged.
        if (refusal(incident, command)?.kind === 'endBeforeStart') return
        const after = replay(obeyed(entries, '2040-01-01 00:00', command))
        const kept = after.events.get(keep.id)
        for (const field of ['people', 'tags', 'attachments'] as const) {
          expect(kept?.[field]).toEqual(expect.arrayContaining([...keep[field], ...other[field]]))
        }
        expect(after.timeline.length).toBe(timeline.length - 1)
        for (const { links } of after.timeline) expect(links.some(({ to }) => to === other.id)).toBe(false)
      }),
      { numRuns: 100 },
    )
  })
})

describe('splitting', () => {
  it('[C22] makes two events of one, files and links stay with the first, and one undo takes it back', () => {
    const split = {
      kind: 'splitEvent',
      event: eventId('errors rise'),
      first: { text: 'errors', occurredAt: at('10:05') },
      second: { kind: 'action', text: ' rise ', occurredAt: at('10:06') },
    } as const
    const after = obeying(TWICE, split)
    const [first, second] = [event(after, 'errors rise'), after.timeline.find(({ text }) => text === 'rise')]
    expect(first).toMatchObject({ text: 'errors', attachments: [file('a')] })
    expect(second).toMatchObject({ kind: 'action', people: ['Ana'], tags: ['db'], attachments: [], precision: 'exact' })
    expect(second?.knownAt).toBe(first?.knownAt)
    expect(after.undo?.label).toBe('Undo split note “errors”')
    expect(refusal(incidentOf(...TWICE), { ...split, second: { ...split.second, text: '' } })?.kind).toBe('emptyText')
  })
})
