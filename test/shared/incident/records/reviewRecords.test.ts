import { expect, it } from 'vitest'
import type { RecordWish } from '../../../../shared/incident/records/collections.ts'
import { at, declared, eventId, logged, recorded } from '../../../helpers/build.ts'
import { obeying } from '../../../helpers/deciding.ts'

const before = [
  declared(),
  logged('hypothesis', '10:00', 'The cache is cold'),
  logged('detection', '10:01', 'Alert'),
  recorded('eventMark', 'Alert', { verdict: 'agreed' }),
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
  ['Undo move “Backups were there” to “Was lucky”', [{ collection: 'card', id: 'c', changes: { column: 'lucky' } }]],
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

const ofAnEvent: readonly (readonly [label: string, records: readonly RecordWish[]])[] = [
  ['Undo agree on H1', [{ collection: 'eventMark', id: 'The cache is cold', changes: { verdict: 'agreed' } }]],
  ['Undo dispute detection “Alert”', [{ collection: 'eventMark', id: 'Alert', changes: { verdict: 'disputed' } }]],
  ['Undo leave detection “Alert” undecided', [{ collection: 'eventMark', id: 'Alert', changes: { verdict: null } }]],
  ['Undo mark H1 as a pivot', [{ collection: 'eventMark', id: 'The cache is cold', changes: { pivot: true } }]],
  [
    'Undo edit the private question on detection “Alert”',
    [{ collection: 'eventMark', id: 'Alert', changes: { question: 'Who saw it first?' } }],
  ],
  [
    'Undo mark a prompt on H1 as asked',
    [
      {
        collection: 'promptAsked',
        id: 'The cache is cold/hypothesis.1',
        changes: { event: eventId('The cache is cold'), prompt: 'hypothesis.1', asked: true },
      },
    ],
  ],
]

it.each([...wishes, ...ofAnEvent])('is one gesture: %s', (label, records) => {
  expect(obeying(before, { kind: 'putRecords', records }).undo?.label).toBe(label)
})
