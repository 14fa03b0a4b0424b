import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionItemsCsv, readActionItemsCsv } from '../../../../shared/document/data/actionItemsCsv.ts'
import { namesCell } from '../../../../shared/document/data/cellCodec.ts'
import { csvText, readCsv } from '../../../../shared/document/data/csv.ts'
import { eventsCsv, readEventsCsv } from '../../../../shared/document/data/eventsCsv.ts'
import { EVENT_DEFAULTS, type EventFields } from '../../../../shared/incident/event.ts'
import { replay } from '../../../../shared/incident/replay.ts'
import { at, declared, incidentOf, journal, note } from '../../../helpers/build.ts'
import { anyJournal } from '../../../helpers/random.ts'
import { SAMPLES, sampleIncident } from '../../../helpers/samples.ts'
import { HOSTILE } from '../hostile.ts'

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "'=1", "''=1", '＝1', "it's", "'quoted'"]
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE, ...FORMULAS))

const fieldsOf = ({ timeline }: ReturnType<typeof sampleIncident>): readonly EventFields[] =>
  timeline.map((event) => {
    const { id: _, number: __, recordedAt: ___, recordedBy: ____, edits, retracted, importedFrom, ...fields } = event
    return fields
  })

describe('a CSV file', () => {
  it('gives every cell back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText), { maxLength: 6 }), (rows) => {
        const { rows: read } = readCsv(csvText(['a', 'b'], [...rows, ['last', 'row']]))
        const kept = [...rows, ['last', 'row']]
        expect(read.map(({ cells }) => [cells.a, cells.b])).toEqual(kept)
      }),
      { numRuns: 300 },
    )
  })

  it.each(FORMULAS.filter((text) => /^[=+\-@\t\r＝]/.test(text)))('lets no spreadsheet run %j', (text) => {
    expect(csvText(['a'], [[text]]).split('\r\n')[1]).toMatch(/^"'/)
  })

  it('begins with the mark by which spreadsheets know UTF-8, and ends lines as RFC 4180 says', () => {
    expect(csvText(['a'], [['ü']])).toBe('\ufeff"a"\r\n"ü"\r\n')
  })

  it('knows the line on which each row begins', () => {
    const { rows } = readCsv(
      csvText(
        ['a', 'b'],
        [
          ['one', 'x\ny\nz'],
          ['two', ''],
        ],
      ),
    )
    expect(rows.map(({ line }) => line)).toEqual([2, 5])
  })

  it.each([';', '\t'])('takes what a spreadsheet saved with %j between cells', (delimiter) => {
    const { rows } = readCsv(`a${delimiter}b\n"1,5"${delimiter}2\n`)
    expect(rows[0]?.cells).toEqual({ a: '1,5', b: '2' })
  })

  it('gives lists of names back, whatever the names are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyText, fc.constantFrom('', ' ', ';', '\\', '\\0', '; ', ' a', 'a;'))),
        (names) => {
          expect(namesCell.read(namesCell.write(names))).toEqual(names)
        },
      ),
    )
  })
})

describe('events as CSV', () => {
  it('read back field by field', () => {
    fc.assert(
      fc.property(anyJournal, anyText, fc.array(anyText, { maxLength: 3 }), (random, text, people) => {
        const more = journal(declared('Odd'), note('10:00', text, { id: 'odd', people, reason: text, tags: people }))
        const incident = replay([...random, ...more])
        const { events, problems } = readEventsCsv(eventsCsv(incident))
        expect(problems).toEqual([])
        expect(events.map(({ fields }) => fields)).toEqual(fieldsOf(incident))
        expect(events.map(({ id }) => id)).toEqual(incident.timeline.map(({ id }) => id))
      }),
      { numRuns: 150 },
    )
  })

  it.each(SAMPLES)('reads %s back as it was', (name) => {
    const incident = sampleIncident(name)
    const { events, problems } = readEventsCsv(eventsCsv(incident))
    expect(problems).toEqual([])
    expect(events.map(({ fields }) => fields)).toEqual(fieldsOf(incident))
  })

  it('claims no time that is not known: a day is a date, an order has none', () => {
    const incident = incidentOf(
      declared('Odd'),
      note('10:00', 'some time', { precision: 'day' }),
      note('10:00', 'then', { precision: 'orderOnly' }),
    )
    const { rows } = readCsv(eventsCsv(incident))
    expect(rows.map(({ cells }) => cells.happened_at)).toEqual(['2026-03-02', ''])
  })

  it('takes a table with the few columns that somebody typed', () => {
    const { events, problems } = readEventsCsv('happened_at,kind,text\n2026-03-02T10:00:00Z,note,hello\n')
    expect(problems).toEqual([])
    expect(events).toMatchObject([
      {
        id: '',
        fields: {
          ...EVENT_DEFAULTS,
          kind: 'note',
          text: 'hello',
          occurredAt: at('10:00'),
          knownAt: at('10:00'),
        },
      },
    ])
  })

  it('names the line and the column of a cell that it cannot read, and takes the other rows', () => {
    const text =
      'happened_at,kind,text,precision,links\nsoon,note,a,,\n2026-03-02T10:00:00Z,note,b,nearly,\n2026-03-02T10:00:00Z,,c,,\n2026-03-02T10:00:00Z,note,d,,[1]\n2026-03-02T10:00:00Z,note,e,,\n'
    const { events, problems } = readEventsCsv(text)
    expect(events.map(({ fields }) => fields.text)).toEqual(['c', 'e'])
    expect(problems.map(({ path }) => path)).toEqual(['line 2, happened_at', 'line 3, precision', 'line 5, links'])
  })
})

describe('action items as CSV', () => {
  it.each(SAMPLES)('reads those of %s back as they were', (name) => {
    const { actionItems } = sampleIncident(name)
    const { rows, problems } = readActionItemsCsv(actionItemsCsv(sampleIncident(name)))
    expect([rows.map(({ item }) => item), problems]).toEqual([actionItems, []])
  })

  it('keeps any text', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, owner) => {
        const incident = { ...sampleIncident('fastly-2021-06-08'), actionItems: [{ ...anItem(), text, owner }] }
        expect(readActionItemsCsv(actionItemsCsv(incident)).rows.map(({ item }) => item)).toEqual(incident.actionItems)
      }),
    )
  })

  it('names what it cannot read', () => {
    expect(readActionItemsCsv('text,state,list\nx,soon,task\n').problems).toEqual([
      { path: 'line 2, state', reason: '“soon” is nothing that can stand here.' },
    ])
  })
})

function anItem() {
  const [item] = sampleIncident('quantumleap-2024-01-16').actionItems
  if (item === undefined) throw new Error('the sample has action items')
  return item
}
