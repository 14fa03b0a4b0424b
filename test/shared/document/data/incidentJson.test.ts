import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidentJson } from '../../../../shared/document/data/incidentJson.ts'
import { isIncidentJson, readIncidentJson } from '../../../../shared/document/data/readIncidentJson.ts'
import { DEFAULT_EXPORT_OPTIONS } from '../../../../shared/document/exportOptions.ts'
import { replay } from '../../../../shared/incident/replay.ts'
import type { JournalEntry } from '../../../../shared/journal/entry.ts'
import {
  amended,
  at,
  declared,
  detection,
  hypothesis,
  journal,
  note,
  recorded,
  retracted,
  undone,
} from '../../../helpers/build.ts'
import { anyJournal } from '../../../helpers/random.ts'
import { factsOf, imported, SAMPLES, sampleText } from '../../../helpers/samples.ts'
import { HOSTILE } from '../hostile.ts'

const written = (entries: readonly JournalEntry[], changes: object = {}): string =>
  incidentJson({
    incident: replay(entries),
    entries,
    options: DEFAULT_EXPORT_OPTIONS,
    now: at('2026-11-22 12:00'),
    appVersion: '0.1.0',
    ...changes,
  })

function readBack(text: string) {
  const value: unknown = JSON.parse(text)
  if (!isIncidentJson(value)) throw new Error('it does not call itself an incident')
  return readIncidentJson(value)
}

describe('an incident as JSON', () => {
  it('reads back as the same incident, with its history and what undo would do', () => {
    fc.assert(
      fc.property(anyJournal, (random) => {
        const entries = [...journal(declared('Database down')), ...random]
        const back = readBack(written(entries))
        expect(back.ok && replay(back.value.entries)).toEqual(replay(entries))
      }),
      { numRuns: 150 },
    )
  })

  it.each(SAMPLES)('reads %s back as it was', (name) => {
    const { entries, incident } = imported(factsOf(sampleText(name)))
    const back = readBack(written(entries))
    expect(back.ok && replay(back.value.entries)).toEqual(incident)
  })

  it('keeps any text as it was typed', () => {
    const entries = journal(declared('Odd'), ...HOSTILE.map((text, i) => note('10:00', text, { id: `n${i}` })))
    const back = readBack(written(entries))
    expect(back.ok && replay(back.value.entries).timeline.map(({ text }) => text)).toEqual([...HOSTILE])
  })

  it('says times as ISO 8601, and lists what was taken back after the timeline', () => {
    const entries = journal(
      declared('Odd'),
      note('10:05', 'second'),
      detection('10:00', 'first', { knownAt: at('10:03') }),
      note('09:59', 'mistake'),
      retracted('mistake'),
      amended('first', { text: 'The first' }),
    )
    const { incident } = JSON.parse(written(entries))
    expect(incident.events.map(({ text }: { text: string }) => text)).toEqual(['The first', 'second', 'mistake'])
    expect(incident.events[0]).toMatchObject({
      occurredAt: '2026-03-02T10:00:00.000Z',
      knownAt: '2026-03-02T10:03:00.000Z',
      endedAt: null,
      edits: [{ field: 'text', was: 'first', is: 'The first', by: 'Sam' }],
    })
    expect(incident.events[2].retracted).toMatchObject({ by: 'Sam' })
  })

  it('says the moments of records as ISO 8601, too', () => {
    const entries = journal(
      declared('Odd'),
      recorded('visit', 'v1', { from: at('10:00'), until: at('10:05') }),
      recorded('prose', 'summary', { markdown: '**Calm**' }),
    )
    const { records } = JSON.parse(written(entries)).incident
    expect(records.visit).toMatchObject([{ from: '2026-03-02T10:00:00.000Z', until: '2026-03-02T10:05:00.000Z' }])
    expect(records.prose).toMatchObject([{ id: 'summary', markdown: '**Calm**' }])
  })

  it('holds no log when something was left out, and then cannot be read back', () => {
    const entries = journal(declared('Odd'), note('10:00', 'secret'))
    const text = written(entries, { incident: replay(entries.slice(0, 1)), entries: null })
    expect(text).not.toContain('secret')
    expect(readBack(text)).toMatchObject({ ok: false, error: expect.stringMatching(/^log: something was left out/) })
  })

  it.each([
    ['version', { version: 2 }, /^version: this file is of version 2/],
    ['a line without a place in the order', { log: [{ id: 'a', hlc: 'x' }] }, /^log\.0\.hlc: /],
    ['a line without a time', { log: [{ ...lineOf(), recordedAt: 'noon' }] }, /^log\.0\.recordedAt: it is no time/],
    ['a log that is none', { log: 'none' }, /^log: /],
    ['a log that declares nothing', { log: [] }, /^log: no entry declares an incident/],
  ])('names the place that is wrong: %s', (_, change, words) => {
    const file = { ...JSON.parse(written(journal(declared('Odd')))), ...change }
    expect(readIncidentJson(file)).toMatchObject({ ok: false, error: expect.stringMatching(words) })
  })

  it('keeps an undone gesture undone', () => {
    const entries = journal(declared('Odd'), hypothesis('10:00', 'wrong'), undone('b1'))
    const back = readBack(written(entries))
    expect(back.ok && replay(back.value.entries).redo?.label).toContain('Redo')
  })
})

function lineOf(): object {
  return JSON.parse(written(journal(declared('Odd')))).log[0]
}
