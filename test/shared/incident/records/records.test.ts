import { describe, expect, it } from 'vitest'
import { COLLECTIONS, type RecordWish } from '../../../../shared/incident/records/collections.ts'
import { recordOf, recordsOf } from '../../../../shared/incident/records/recordsOf.ts'
import { readOp } from '../../../../shared/journal/schema.ts'
import { at, declared, eventId, incidentOf, recorded, redone, undone } from '../../../helpers/build.ts'
import { obeying, opsOf, refusal } from '../../../helpers/deciding.ts'

const put = (...records: readonly RecordWish[]) => ({ kind: 'putRecords', records }) as const

const visited = recorded('visit', 'v1', { event: eventId('a'), from: at('10:00'), until: at('10:01') })

describe('records [I10]', () => {
  it('hold each field as it was last written, and who wrote it', () => {
    const incident = incidentOf(
      declared(),
      recorded('prose', 'summary', { markdown: 'One' }),
      recorded('prose', 'impact', { markdown: 'Two' }),
      recorded('prose', 'summary', { markdown: 'Three' }),
    )
    expect(recordsOf(incident, 'prose').map(({ id, markdown }) => [id, markdown])).toEqual([
      ['summary', 'Three'],
      ['impact', 'Two'],
    ])
    expect(recordOf(incident, 'prose', 'summary')).toMatchObject({ madeBy: 'Sam', changedBy: 'Sam' })
    expect(recordOf(incident, 'prose', 'nothing')).toBeNull()
  })

  it('can be removed and brought back', () => {
    const before = [
      declared(),
      recorded('prose', 'summary', { markdown: 'One' }),
      recorded('prose', 'summary', { removed: true }),
    ]
    expect(recordsOf(incidentOf(...before), 'prose')).toEqual([])
    const back = obeying(before, put({ collection: 'prose', id: 'summary', changes: { removed: false } }))
    expect(recordOf(back, 'prose', 'summary')?.markdown).toBe('One')
    expect(back.undo?.label).toBe('Undo bring back text of the document')
  })

  it('are undone and redone by the gesture', () => {
    const gestures = [
      declared(),
      recorded('prose', 'summary', { markdown: 'One' }),
      recorded('prose', 'summary', { markdown: 'Two' }),
    ]
    expect(recordOf(incidentOf(...gestures, undone(2)), 'prose', 'summary')?.markdown).toBe('One')
    expect(recordOf(incidentOf(...gestures, undone(2), redone(2)), 'prose', 'summary')?.markdown).toBe('Two')
  })

  it('are passed over by undo where nobody made a gesture', () => {
    const incident = incidentOf(declared(), recorded('prose', 'summary', { markdown: 'One' }), visited)
    expect(recordsOf(incident, 'visit')).toHaveLength(1)
    expect(incident.undo?.batch).toBe('b1')
    const after = incidentOf(declared(), recorded('prose', 'summary', { markdown: 'One' }), undone(1), visited)
    expect(after.redo?.batch).toBe('b1')
  })

  it('of a collection, or with a value, that this version does not know are kept and not acted upon [J8]', () => {
    const later = { collection: 'later', id: 'x', changes: { any: 1 } }
    expect(readOp('record.put', later)).toEqual({ op: 'unknown', name: 'record.put', d: later })
    const odd = { collection: 'prose', id: 'x', changes: { markdown: 1 } }
    expect(readOp('record.put', odd)).toEqual({ op: 'unknown', name: 'record.put', d: odd })
    const more = { collection: 'prose', id: 'x', changes: { markdown: 'One', tint: 'blue' } }
    expect(readOp('record.put', more)).toEqual({ op: 'record.put', d: more })
    for (const broken of [null, 1, {}, { collection: 'toString', id: 'x', changes: {} }, { ...more, id: '' }]) {
      expect(readOp('record.put', broken).op).toBe('unknown')
    }
  })

  it('have defaults that fit their own fields', () => {
    for (const [name, { fields, defaults }] of Object.entries(COLLECTIONS)) {
      expect(fields.safeParse(defaults).success, name).toBe(true)
    }
  })
})

describe('writing records [C23]', () => {
  const incident = incidentOf(declared(), recorded('prose', 'summary', { markdown: 'One' }))

  it('makes new ones with an id of their own', () => {
    const made = put({ collection: 'visit', id: null, changes: { event: eventId('a') } })
    expect(opsOf(incident, made)).toEqual([
      { op: 'record.put', d: { collection: 'visit', id: 'id-1', changes: { event: 'a' }, made: true } },
    ])
    expect(obeying([declared()], put({ collection: 'prose', id: 'x', changes: { markdown: 'a' } })).undo?.label).toBe(
      'Undo add text of the document',
    )
  })

  it('writes only what differs, several in one gesture', () => {
    const ops = opsOf(
      incident,
      put(
        { collection: 'prose', id: 'summary', changes: { markdown: 'One' } },
        { collection: 'prose', id: 'impact', changes: { markdown: 'Two' } },
      ),
    )
    expect(ops.map((op) => (op.op === 'record.put' ? op.d.id : null))).toEqual(['impact'])
    expect(refusal(incident, put({ collection: 'prose', id: 'summary', changes: { markdown: 'One' } }))?.kind).toBe(
      'nothingToDo',
    )
  })

  it('refuses what a collection cannot hold, and then writes none of them', () => {
    const good = { collection: 'prose', id: 'impact', changes: { markdown: 'Two' } } as const
    const odd = { collection: 'prose', id: 'x', changes: { tint: 'blue' } } as unknown as RecordWish
    expect(refusal(incident, put(good, odd))).toMatchObject({ kind: 'invalidValue' })
    const long = { collection: 'prose', id: 'x', changes: { markdown: 'x'.repeat(100_001) } } as const
    expect(refusal(incident, put(good, long))).toMatchObject({ kind: 'invalidValue', field: 'markdown' })
    expect(refusal(incident, put({ ...good, id: '' }))).toMatchObject({ kind: 'unknownRecord' })
  })
})
