import { expect, it } from 'vitest'
import type { RecordWish } from '../../../../shared/incident/records/collections.ts'
import { at, declared, recorded } from '../../../helpers/build.ts'
import { obeying } from '../../../helpers/deciding.ts'

const before = [
  declared(),
  recorded('card', 'c', { text: 'Backups were there', column: 'well' }),
  recorded('parkedItem', 'p', { text: 'Alert earlier' }),
  recorded('openQuestion', 'q', { text: 'Who owns DNS?' }),
  recorded('vote', 'v', { card: 'c' }),
]

const wishes: readonly (readonly [label: string, records: readonly RecordWish[]])[] = [
  [
    'Undo add learning card “Rollback worked”',
    [{ collection: 'card', id: null, changes: { text: 'Rollback worked' } }],
  ],
  ['Undo edit learning card “Backups”', [{ collection: 'card', id: 'c', changes: { text: 'Backups' } }]],
  ['Undo move “Backups were there” to were lucky', [{ collection: 'card', id: 'c', changes: { column: 'lucky' } }]],
  ['Undo remove learning card “Backups were there”', [{ collection: 'card', id: 'c', changes: { removed: true } }]],
  ['Undo add vote', [{ collection: 'vote', id: null, changes: { card: 'c' } }]],
  ['Undo remove vote', [{ collection: 'vote', id: 'v', changes: { removed: true } }]],
  ['Undo park “Retry”', [{ collection: 'parkedItem', id: null, changes: { text: 'Retry', kind: 'fix' } }]],
  [
    'Undo make “Alert earlier” an open question',
    [
      { collection: 'parkedItem', id: 'p', changes: { became: 'openQuestion' } },
      { collection: 'openQuestion', id: null, changes: { text: 'Alert earlier' } },
    ],
  ],
  [
    'Undo drop “Alert earlier”',
    [{ collection: 'parkedItem', id: 'p', changes: { became: 'dropped', reason: 'Done already' } }],
  ],
  ['Undo open the parking lot early', [{ collection: 'parkingLot', id: 'lot', changes: { opened: true } }]],
  ['Undo answer “Who owns DNS?”', [{ collection: 'openQuestion', id: 'q', changes: { answer: 'The network team' } }]],
  [
    'Undo mark a contributing factor as trigger',
    [{ collection: 'factorDetail', id: 'f', changes: { kind: 'trigger' } }],
  ],
  ['Undo add theme “Paging”', [{ collection: 'theme', id: null, changes: { text: 'Paging' } }]],
  ['Undo add invitee “Ana”', [{ collection: 'invitee', id: null, changes: { name: 'Ana', team: 'Database' } }]],
  ['Undo tick off a step', [{ collection: 'check', id: 'talk', changes: { done: true } }]],
  [
    'Undo add step “Book the big room”',
    [{ collection: 'checklistItem', id: null, changes: { text: 'Book the big room' } }],
  ],
  [
    'Undo give “Noor” a role in the review',
    [{ collection: 'reviewRole', id: 'facilitator', changes: { person: 'Noor' } }],
  ],
  [
    'Undo set the date of the review',
    [{ collection: 'reviewMeeting', id: 'review', changes: { startsAt: at('2026-03-05 14:00') } }],
  ],
]

it.each(wishes)('is one gesture: %s', (label, records) => {
  expect(obeying(before, { kind: 'putRecords', records }).undo?.label).toBe(label)
})
